import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, runByPalette, toasts } from '#tests/helpers/frame.ts';
import { openPage } from '#tests/helpers/viewer.ts';

// A review outside the program: out as a page, decided in a plain browser, back as a decision.
let running: RunningApp;
let page: Page;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-package-'));
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('button', { name: 'Send for review outside…' })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends the post in view to Ines and gives the file. */
async function send(): Promise<string> {
  const file = join(folder, 'package.html');
  await answerSaveDialog(running.app, file);
  await page.getByRole('button', { name: 'Send for review outside…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send for review outside' });
  await dialog.getByRole('button', { name: /Reviewer/ }).click();
  await page.getByRole('option', { name: /Ines Okonjo/ }).click();
  await dialog.getByRole('textbox', { name: 'A word to Ines Okonjo' }).fill('By Friday, please.');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save package with 1 post' }).click();
  await expect(toasts(page).getByText(/“package.html” is saved/)).toBeVisible();
  return file;
}

async function takeIn(file: string): Promise<void> {
  await answerOpenDialog(running.app, file);
  await runByPalette(page, 'Take in a decision');
}

/** Drops a file on the window. */
async function drop(file: string): Promise<void> {
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'answer.masthead-decision'));
      return transfer;
    },
    readFileSync(file, 'utf8'),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('goes out as one page, is decided in a browser without network, and comes back as a decision', async () => {
  const words = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const reader = await openPage(await send(), folder);
  const html = reader.page;
  await expect(html.getByRole('heading', { level: 1, name: /^Review for / })).toBeVisible();
  await expect(html.getByText('By Friday, please.')).toBeVisible();
  expect(await axeViolations(html)).toEqual([]);

  await html.getByRole('button', { name: 'Save decision file' }).press('Enter');
  await expect(html.getByText('Write your name first')).toBeVisible();
  await html.getByRole('textbox', { name: 'Your name' }).fill('Ines O. (Legal)');
  await html.getByRole('radio', { name: /^Reject/ }).check();
  await html.getByRole('button', { name: 'Save decision file' }).press('Enter');
  await expect(html.getByText(/Say in a sentence why it is rejected/)).toBeVisible();
  await html.getByRole('radio', { name: /^Approve/ }).check();
  await html.locator('.post-text').first().selectText();
  await html.getByRole('button', { name: 'Add a comment' }).click();
  await html.getByRole('textbox', { name: 'Comment', exact: true }).fill('Good, and “sober” 🙂.');
  const decision = await reader.savedBy(() =>
    html.getByRole('button', { name: 'Save decision file' }).press('Enter'),
  );
  await expect(html.getByText(/Now send it back to Mara Lindqvist/)).toBeVisible();
  expect((await reader.asked()).filter((address) => !/^(file|data|blob):/.test(address))).toEqual([]);
  await reader.close();
  expect(decision).toMatch(/\.masthead-decision$/);

  await takeIn(decision);
  const dialog = page.getByRole('dialog', { name: 'Decision by Ines Okonjo' });
  await expect(dialog.getByText(/under the name “Ines O. \(Legal\)”/)).toBeVisible();
  await expect(dialog.getByText('fits', { exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take in 1 decision' }).press('Enter');
  await expect(toasts(page).getByText('1 decision by Ines Okonjo taken in.')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Posts in review' }).getByText(words.slice(0, 20)),
  ).toHaveCount(0);

  await takeIn(decision);
  await expect(dialog.getByText('taken in already', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await runByPalette(page, 'Packages sent for review');
  await expect(
    page.getByRole('dialog', { name: 'Packages sent for review' }).getByText('1 answered, 0 waiting'),
  ).toBeVisible();
});

test('refuses a decision that was changed on its way, and says whom to ask', async () => {
  const reader = await openPage(await send(), folder);
  await reader.page.getByRole('radio', { name: /^Approve/ }).check();
  await reader.page.getByRole('textbox', { name: 'Your name' }).fill('Ines');
  const decision = await reader.savedBy(() =>
    reader.page.getByRole('button', { name: 'Save decision file' }).click(),
  );
  await reader.close();
  writeFileSync(decision, readFileSync(decision, 'utf8').replace('"name":"Ines"', '"name":"Eve"'));
  await drop(decision);
  await expect(toasts(page).getByText(/changed after it was saved.*Ask Ines Okonjo/)).toBeVisible();
  await takeIn(join(folder, 'package.html'));
  await expect(toasts(page).getByText(/This is the review package itself/)).toBeVisible();
});
