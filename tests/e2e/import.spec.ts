import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, chooseMenuItem, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts } from '#tests/helpers/frame.ts';

const plan = [
  'Datum;Uhrzeit;Kanal;Text;Kampagne',
  '03.12.2026;12:00;insta, fb;Probe eins: Roggen;Probelauf',
  '31.11.2026;12:00;insta;Probe zwei: kein solcher Tag;',
  '14.12.2026;10:00;pinwand;Probe drei: wohin;',
  ';;insta;Probe vier: ohne Tag;',
].join('\n');

async function openDryRun({ app, page }: RunningApp): Promise<void> {
  await chooseMenuItem(app, 'import');
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(page.getByText('How the file was read')).toBeVisible();
}

test.describe('importing a plan', () => {
  let running: RunningApp;
  let page: Page;
  let folder: string;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-import-'));
    writeFileSync(join(folder, 'plan.csv'), plan);
    running = await launchApp();
    page = running.page;
    await openSample(page);
    await answerOpenDialog(running.app, join(folder, 'plan.csv'));
  });
  test.afterEach(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows each problem beside its cure, brings all rows in, and takes them back in one step', async () => {
    await openDryRun(running);
    expect(await axeViolations(page)).toEqual([]);
    await expect(page.getByRole('row', { name: /kein solcher Tag/ })).toContainText('does not exist');
    await page.getByRole('button', { name: /30.*, row 3/ }).press('Enter');
    await page.getByRole('button', { name: 'Leave the name out' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Import 4 rows' })).toBeVisible();
    await expect(page.getByText('One draft has no day and goes to the rail.')).toBeVisible();
    await page.getByRole('button', { name: 'Only if all 4 are right' }).press('Enter');
    await expect(page.getByRole('heading', { name: '4 posts came in' })).toBeVisible();
    await page.getByRole('button', { name: 'Show on the calendar' }).press('Enter');
    await expect(page.getByText('Probe vier', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(toasts(page).getByText(/Import 4 posts from plan.csv/)).toBeVisible();
    await expect(page.getByText('Probe vier', { exact: false })).toHaveCount(0);
  });

  test('imports the ready rows and saves the others beside the original', async () => {
    await openDryRun(running);
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect(page.getByText('2 rows stayed out.')).toBeVisible();
    await page.getByRole('button', { name: 'Save rows left out' }).click();
    await expect(toasts(page).getByText(/plan, left out\.csv/)).toBeVisible();
    expect(existsSync(join(folder, 'plan, left out.csv'))).toBe(true);
  });

  test('lets columns be corrected, and cancel leaves nothing', async () => {
    await openDryRun(running);
    await page.getByRole('button', { name: /“Kampagne” becomes/ }).click();
    await page.getByRole('option', { name: 'Pillar', exact: true }).click();
    await expect(page.getByText('0 found, 1 new')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('takes a file dropped anywhere on the window', async () => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    }, plan);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Drop to import')).toBeVisible();
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await expect(page.getByText('dropped.csv, 4 rows')).toBeVisible();
  });

  test('says why a file cannot be read and offers another', async () => {
    writeFileSync(join(folder, 'plan.csv'), '');
    await chooseMenuItem(running.app, 'import');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await expect(page.getByText('The file is empty.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });
});
