import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerOpenDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, runByPalette, toasts } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp({ isBare: true });
  page = running.page;
  await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeFocused();
});
test.afterEach(async () => {
  await running.close();
});

test('an empty workspace needs a brand and a name, and says so', async () => {
  await page.keyboard.press('2');
  await expect(page.getByLabel('Name of the brand')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('A brand needs a name.')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('Kiosk Nord');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ana Okafor');
  await page.getByRole('button', { name: 'Instagram' }).click();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('button', { name: /Kiosk Nord.*Switch brand/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Ana Okafor.*Switch person/ })).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Instagram' })).toHaveCount(1);
  // With one channel there is nothing to choose.
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByRole('button', { name: /Instagram/, pressed: true })).toBeVisible();
});

test('the sample opens by one key, and is offered again after it was closed', async () => {
  expect(await axeViolations(page)).toEqual([]);
  await openSample(page);
  const thisMonth = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(thisMonth ?? '');
  await runByPalette(page, 'Close the workspace');
  await expect(page.getByRole('heading', { name: 'Open again' })).toBeVisible();
  await page.getByRole('region', { name: 'Open again' }).getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(thisMonth ?? '');
});

test('a plan to import asks only for the brand, then for the file', async () => {
  const file = join(running.dataFolder, 'plan.csv');
  writeFileSync(file, 'Date;Text\n2026-12-03;Rye first\n');
  await answerOpenDialog(running.app, file);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeFocused();
  await page.keyboard.press('3');
  await page.keyboard.type('Kiosk Nord');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Kiosk Nord.*Switch brand/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(/import/i);
  await expect(page.getByRole('row', { name: /Rye first Draft/ })).toBeVisible();
});

test('a file that is no workspace is refused in words and left as it was', async () => {
  const file = join(running.dataFolder, '..', `not-a-workspace-${Date.now()}.masthead`);
  writeFileSync(file, 'This is a shopping list: rye, salt, water, time.');
  const before = readFileSync(file);
  await answerOpenDialog(running.app, file);
  await page.keyboard.press('Control+o');
  await expect(toasts(page).or(page.getByText(/did not open/))).toBeVisible();
  await expect(page.getByText(/not a Masthead workspace|is damaged/).first()).toBeVisible();
  expect(readFileSync(file)).toEqual(before);
  await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeVisible();
  rmSync(file);
});
