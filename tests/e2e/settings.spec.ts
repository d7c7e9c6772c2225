import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+,');
});
test.afterEach(async () => {
  await running.close();
});

const tab = (name: string) => page.getByRole('tab', { name }).click();

test('no section breaks a rule of WCAG that a machine can check', async () => {
  for (const name of ['Brands', 'Approval', 'Channels', 'Campaigns', 'Pillars', 'People', 'This window']) {
    await tab(name);
    expect(await axeViolations(page), name).toEqual([]);
  }
});

test('a campaign is made, renamed, coloured and archived in place, and each step can be undone', async () => {
  await tab('Campaigns');
  await page.getByPlaceholder('Name of the campaign').fill('Spring Crumb');
  await page.keyboard.press('Enter');
  const name = page.getByLabel('Name of the campaign').last();
  await expect(page.getByRole('button', { name: 'Archive Spring Crumb' })).toBeVisible();

  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Archive Spring Crumb' }) });
  await row.getByLabel('Name of the campaign').fill('Spring Crust');
  await row.getByLabel('Name of the campaign').press('Enter');
  await expect(page.getByRole('button', { name: 'Archive Spring Crust' })).toBeVisible();

  await page.getByRole('button', { name: /Colour of Spring Crust/ }).click();
  await page.getByRole('button', { name: 'Plum', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Colour of Spring Crust: Plum' })).toBeVisible();

  await page.getByRole('button', { name: 'Archive Spring Crust' }).click();
  await expect(page.getByRole('button', { name: 'Bring Spring Crust back' })).toBeVisible();
  await toasts(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: 'Archive Spring Crust' })).toBeVisible();
  await expect(name).toBeVisible();

  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.keyboard.press('Control+,');
  await tab('Campaigns');
  await expect(page.getByRole('button', { name: 'Colour of Spring Crust: Plum' })).toBeVisible();

  await page.getByRole('button', { name: 'Winter Spice: its posts on the calendar' }).click();
  await expect(page.locator('[data-post]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Campaign: 1 of 5' })).toBeVisible();
});

test('a usual time is added for several weekdays at once and removed again', async () => {
  await tab('Channels');
  const add = page.getByRole('button', { name: /Add a usual time/ }).first();
  await add.click();
  const editor = page.getByRole('dialog');
  await expect(editor.getByText('Choose at least one weekday and a time.')).toBeVisible();
  await editor.getByRole('button', { name: 'Tue' }).click();
  await editor.getByRole('button', { name: 'Sun' }).click();
  await editor.getByRole('spinbutton').first().focus();
  await page.keyboard.type('0415');
  await editor.getByRole('button', { name: 'Add time' }).click();
  const chip = page.getByRole('button', { name: /^Remove .*0?4:15/ });
  await expect(chip).toBeVisible();
  await chip.click();
  await expect(chip).toBeHidden();
});

test('what targets add up to is said in a sentence', async () => {
  await tab('Pillars');
  const share = page.getByLabel(/Target share of/).first();
  await share.fill('99');
  await share.press('Enter');
  await expect(page.getByText(/add up to \d+ %, which is \d+ % too many/)).toBeVisible();
  await share.fill('many');
  await share.press('Tab');
  await expect(page.getByText('A whole number from 0 to 100.')).toBeVisible();
});

test('a Community Manager is told why the settings are closed', async () => {
  await workAs(page, 'Tobias');
  await expect(page.getByText(/cannot do this. Someone with the right to manage brands/)).toBeVisible();
  await expect(page.getByPlaceholder('Name of the brand')).not.toBeFocused();
});
