import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { dropFiles, makePicture } from '#tests/helpers/asset-files.ts';
import { openSample, panel } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-composer-'));
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const composer = (): Locator => page.locator('[data-composing]');
const text = (): Locator => composer().locator('.composer-text').getByRole('textbox');
const pictures = (): Locator => composer().locator('.strip-item');
const part = (number: number): Locator => composer().getByRole('textbox', { name: `Part ${number}` });

async function begin(words: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(composer()).toBeVisible();
}

/** Pastes a file as the system does: as a file, with no words. */
async function pasteFile(field: Locator, path: string): Promise<void> {
  await field.evaluate((node, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, readFileSync(path).toString('base64'));
}

test('pictures that are dropped on the text or pasted into it join the post, and the text stays as it is', async () => {
  await begin('Two pictures of one loaf.');
  await dropFiles(page, '.composer-text .cm-content', [await makePicture(folder, 'dropped.png', 5)]);
  await expect(pictures()).toHaveCount(1);
  await pasteFile(text(), await makePicture(folder, 'pasted.png', 6));
  await expect(pictures()).toHaveCount(2);
  await expect(text()).toHaveText('Two pictures of one loaf.');
});

test('parts of a thread change places by keys and by hand, each with its words', async () => {
  await begin('First of the thread.');
  await composer().getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name: /Threads/ }).click();
  for (const [number, words] of [
    [2, 'Flour.'],
    [3, 'Water.'],
    [4, 'Salt.'],
  ] as const) {
    await composer().getByRole('button', { name: 'Add a part to the thread' }).click();
    await expect(part(number)).toBeFocused();
    await page.keyboard.type(words);
  }

  await composer().getByRole('button', { name: 'What to do with Part 4' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect(part(3)).toHaveText('Salt.');
  await expect(part(4)).toHaveText('Water.');
  await expect(part(3)).toBeFocused();

  const grip = composer().locator('[data-composer-field="part:2"] .composer-part-grip');
  const first = composer().locator('[data-composer-field="part:0"]');
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await first.boundingBox();
  if (from === null || to === null) throw new Error('A part is not in sight.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 8 });
  await page.mouse.up();
  await expect(part(2)).toHaveText('Water.');
  await expect(part(3)).toHaveText('Flour.');
  await expect(part(4)).toHaveText('Salt.');
});
