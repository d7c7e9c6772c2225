import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { verifyAuditFile } from '#core/audit/verify-file.ts';
import { answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
let folder: string;

function heads() {
  return page.locator('.journal-head');
}

async function exported(name: string, item: RegExp): Promise<Buffer> {
  const path = join(folder, name);
  await answerSaveDialog(running.app, path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(toasts(page).getByText(`Exported ${name}.`)).toBeVisible({ timeout: 60_000 });
  return readFileSync(path);
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-journal-'));
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+9');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
  await expect(heads().first()).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test.describe('the journal', () => {
  test('is read, opened and filtered by keys alone', async () => {
    expect(await axeViolations(page)).toEqual([]);
    await heads().first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(heads().nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heads().nth(1)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('.journal-details')).toContainText(/chain [0-9a-f]{12}/);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kind' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Decisions' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect(heads().first()).toContainText(/Approve|Request changes|Reject/);
    await page.getByRole('textbox', { name: 'Words in the journal' }).fill('there is no such thing');
    await expect(page.getByRole('heading', { name: 'Nothing like this was done' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).first().press('Enter');
    await expect(heads().nth(5)).toBeVisible();
  });

  test('is verified, and says so in a calm sentence', async () => {
    await page.getByRole('button', { name: 'Verify journal' }).press('Enter');
    await expect(page.locator('.journal-verdict')).toContainText('Intact.', { timeout: 60_000 });
    await expect(page.locator('.journal-verdict')).toContainText('The tables are what the journal says.');
  });

  test('goes out as PDF, as CSV, and as a proof that stands by itself', async () => {
    const pdf = (await exported('audit.pdf', /^PDF/)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    for (const part of ['What was verified', 'Decisions', 'Every action, newest first'])
      expect(pdf).toContain(part);
    const csv = (await exported('audit.csv', /^Spreadsheet/)).toString('utf8');
    expect(csv).toContain('Entry,Time (UTC),Person,Action');
    const { verdict } = verifyAuditFile(await exported('audit.json', /^Proof/));
    expect(verdict.fault).toBeNull();
    expect(verdict.counts.operations).toBeGreaterThan(100);
  });
});

test.describe('the journal of a person and of a post', () => {
  test('is reached from a person, and shows what they did', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'People' }).click();
    await page
      .getByRole('button', { name: /^What they did: / })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Person: / })).toBeVisible();
  });

  test('tells a Community Manager the history of a post, and not the rest', async () => {
    await page.keyboard.press('Control+1');
    await workAs(page, 'Tobias Achterberg');
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByText('Journal')).toHaveCount(0);
    await page.locator('[data-post]').first().click();
    await page.locator('[data-post-panel]').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
    await expect(heads().first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verify journal' })).toHaveCount(0);
  });
});
