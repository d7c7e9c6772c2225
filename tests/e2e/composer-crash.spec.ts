import { rmSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { freshDataFolder, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { openSample, panel } from '#tests/helpers/frame.ts';

/** "A crash loses at most the last second of typing": so long is waited after the last key before the power goes. */
const A_SECOND = 1000;

const composer = (page: Page): Locator => page.locator('[data-composing]');
const field = (page: Page, name: string): Locator =>
  composer(page).locator(`[data-composer-field="${name}"]`).getByRole('textbox');
const text = (page: Page): Locator => composer(page).locator('.composer-text').getByRole('textbox');

async function openAgain(dataFolder: string): Promise<RunningApp> {
  const app = await launchApp({ dataFolder });
  const again = app.page.getByRole('region', { name: 'Open again' }).getByRole('button').first();
  const nav = app.page.getByRole('navigation', { name: 'Sections' });
  await expect(again.or(nav).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(nav).toBeVisible();
  return app;
}

/** Writes, waits a second and no longer, and kills the program. */
async function writeAndDie(app: RunningApp, place: Locator, words: string): Promise<void> {
  await place.click();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.type(words);
  await app.page.waitForTimeout(A_SECOND);
  app.app.process().kill('SIGKILL');
}

async function toComposer(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(composer(page)).toBeVisible();
}

test('kill -9 costs the composer at most the last second of typing, wherever it is typed', async () => {
  const dataFolder = freshDataFolder();
  const first = await launchApp({ dataFolder });
  await openSample(first.page);
  await first.page.keyboard.press('Control+n');
  await expect(panel(first.page).getByLabel('Text', { exact: true })).toBeFocused();
  await first.page.keyboard.type('Caraway twists.');
  await first.page.keyboard.press('Control+Enter');
  await composer(first.page).getByRole('button', { name: 'Add a channel' }).click();
  await first.page.getByRole('menuitem', { name: /Threads/ }).click();
  await composer(first.page)
    .getByRole('button', { name: /Add a part/ })
    .click();
  await expect(composer(first.page).locator('[data-save-state="saved"]')).toBeVisible();
  await composer(first.page).getByRole('tab', { name: 'Base text' }).click();
  await writeAndDie(first, text(first.page), ' From seven.');

  const second = await openAgain(dataFolder);
  await toComposer(second.page, 'Caraway twists');
  await composer(second.page).getByRole('tab', { name: 'Base text' }).click();
  await expect(text(second.page)).toHaveText('Caraway twists. From seven.');
  await writeAndDie(second, field(second.page, 'firstComment'), 'Salted or sweet?');

  const third = await openAgain(dataFolder);
  await toComposer(third.page, 'Caraway twists');
  await expect(field(third.page, 'firstComment')).toHaveText('Salted or sweet?');
  await composer(third.page)
    .getByRole('tab', { name: /Threads/ })
    .click();
  await writeAndDie(third, text(third.page), ' Ask for two.');

  const fourth = await openAgain(dataFolder);
  await toComposer(fourth.page, 'Caraway twists');
  await composer(fourth.page)
    .getByRole('tab', { name: /Threads/ })
    .click();
  await expect(text(fourth.page)).toHaveText('Caraway twists. From seven. Ask for two.');
  await writeAndDie(fourth, field(fourth.page, 'part:0'), 'The second part.');

  const last = await openAgain(dataFolder);
  await toComposer(last.page, 'Caraway twists');
  await composer(last.page)
    .getByRole('tab', { name: /Threads/ })
    .click();
  await expect(field(last.page, 'part:0')).toHaveText('The second part.');
  await last.close();
  rmSync(dataFolder, { recursive: true, force: true });
});
