import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, panelSaved, runByPalette, toasts, workAs } from '#tests/helpers/frame.ts';

const FIRST = 'Five toppings for breakfast rye';
const HERE = 'Five toppings for breakfast rye, and one that is wrong.';
const THERE = 'Six toppings for breakfast rye, in the order we argue about them.';

/** One workspace on two machines: a draft is changed on both, sent from one and taken in at the other. */
test.describe('drafts of another machine', () => {
  let office: RunningApp;
  let away: RunningApp;
  let folder: string;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-packs-'));
    office = await launchApp();
    await openSample(office.page);
    for (const end of ['', '-wal']) {
      const file = join(office.dataFolder, `sample.masthead${end}`);
      if (existsSync(file)) copyFileSync(file, join(folder, `copy.masthead${end}`));
    }
    away = await launchApp();
    await answerOpenDialog(away.app, join(folder, 'copy.masthead'));
    await expect(away.page.getByRole('button', { name: /Look around the sample/ })).toBeVisible();
    await away.page.keyboard.press('Control+o');
    await expect(away.page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  });
  test.afterEach(async () => {
    await away.close();
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function rewrite(page: Page, text: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(FIRST);
    await page.getByRole('option', { name: new RegExp(FIRST) }).click();
    await panel(page).getByLabel('Text', { exact: true }).fill(text);
    await panelSaved(page);
  }

  test('are compared field by field, and nothing is overwritten that nobody chose', async () => {
    test.slow();
    const pack = join(folder, 'tobias.masthead-drafts');
    await workAs(away.page, 'Tobias Achterberg');
    await rewrite(away.page, THERE);
    await answerSaveDialog(away.app, pack);
    await runByPalette(away.page, 'Send drafts as a file');
    const send = away.page.getByRole('dialog', { name: 'Send drafts as a file' });
    await send.getByLabel('A word for whoever takes them in').fill('The sixth is quince.');
    expect(await axeViolations(away.page, '[role=dialog]')).toEqual([]);
    await send.getByRole('button', { name: /as a file$/ }).click();
    await expect(toasts(away.page).getByText(/drafts? saved in/)).toBeVisible();

    await rewrite(office.page, HERE);
    await answerOpenDialog(office.app, pack);
    await runByPalette(office.page, 'Take in drafts from a file');
    const compared = office.page.getByRole('dialog', { name: 'Drafts by Tobias Achterberg' });
    await expect(compared.getByText('The sixth is quince.')).toBeVisible();
    const conflict = compared.locator('.pack-item[data-state="conflict"]');
    await expect(conflict).toHaveCount(1);
    await expect(conflict.getByRole('heading', { name: 'Before' }).first()).toBeVisible();
    const take = compared.getByRole('button', { name: /^Take in \d/ });
    await expect(take).toHaveAttribute('aria-disabled', 'true');
    expect(await axeViolations(office.page, '[role=dialog]')).toEqual([]);

    await conflict.getByRole('radio', { name: 'Take theirs' }).check({ force: true });
    await take.click();
    await expect(compared).toBeHidden();
    await expect(panel(office.page).getByLabel('Text', { exact: true })).toHaveValue(THERE);
    await toasts(office.page).getByRole('button', { name: 'Undo' }).first().click();
    await expect(panel(office.page).getByLabel('Text', { exact: true })).toHaveValue(HERE);
  });
});
