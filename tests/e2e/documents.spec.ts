import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts } from '#tests/helpers/frame.ts';

/** Exports by keys alone: the dialog, `downs` arrows down the list of formats, Enter. */
async function exportByKeys(page: Page, downs: number): Promise<void> {
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog', { name: /^Export / })).toBeVisible();
  await page.getByRole('radio', { name: /^PDF/ }).focus();
  for (let step = 0; step < downs; step += 1) await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
}

test.describe('exporting the month in view', () => {
  let running: RunningApp;
  let page: Page;
  let folder: string;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-export-'));
    running = await launchApp();
    page = running.page;
    await openSample(page);
  });
  test.afterEach(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function exported(name: string, downs: number): Promise<Buffer> {
    const path = join(folder, name);
    await answerSaveDialog(running.app, path);
    await exportByKeys(page, downs);
    await expect(toasts(page).getByText(`Exported ${name}.`)).toBeVisible({ timeout: 30_000 });
    return readFileSync(path);
  }

  test('gives a PDF of several pages whose parts are in its outline', async () => {
    const pdf = (await exported('month.pdf', 0)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length).toBeGreaterThan(3);
    expect(pdf).toContain('/StructTreeRoot');
    for (const part of ['The month in words', 'The month at a glance', 'Every post, day by day'])
      expect(pdf).toContain(part);
  });

  test('gives a DOCX with the month as tables', async () => {
    const parts = unzipSync(await exported('month.docx', 1));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('The month at a glance');
    expect([...body.matchAll(/<w:tbl>/g)].length).toBeGreaterThan(3);
  });

  test('gives CSV with a row per post', async () => {
    const csv = (await exported('month.csv', 2)).toString('utf8');
    expect(csv).toContain('Date,Time,Time zone,Channels,Text,Campaign,Pillar,Intent,Status,Notes');
    expect(csv.split('\r\n').length).toBeGreaterThan(20);
  });

  test('leaves no file when the dialog is cancelled, and stays open to try again', async () => {
    await answerSaveDialog(running.app, null);
    await exportByKeys(page, 0);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
    await expect(page.getByRole('dialog', { name: /^Export / })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    expect(existsSync(join(folder, 'month.pdf'))).toBe(false);
  });
});
