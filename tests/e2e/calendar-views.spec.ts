import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { day, marchPlan, openPlan, type Planned, rows, tile, turnTo } from '#tests/helpers/calendar.ts';

let running: RunningApp;
let page: Page;
test.beforeAll(async () => {
  running = await launchApp({ args: ['--lang=en-GB'] });
  page = running.page;
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterAll(async () => {
  await running.close();
});

const crowded: readonly Planned[] = Array.from({ length: 9 }, (_, hour) => ({
  text: `Crumb ${hour}`,
  date: '2027-03-17',
  time: `${String(9 + hour).padStart(2, '0')}:00`,
}));

test('a click on an empty day offers its next free slot, and so does Enter', async () => {
  const brandId = await openPlan(page);
  await turnTo(page, 2027, 3);
  await day(page, '2027-03-16').click({ position: { x: 60, y: 70 } });
  // Tuesday is Instagram's day.
  await page.getByRole('button', { name: 'New post, Tue 16 Mar, 12:00' }).click();
  await expect
    .poll(async () => (await rows(page, brandId)).filter((row) => row.date === '2027-03-16'))
    .toMatchObject([{ time: '12:00', status: 'draft' }]);
  await page.keyboard.press('Escape');

  await day(page, '2027-03-18').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(day(page, '2027-03-17')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New post, Wed 17 Mar, 12:00' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(day(page, '2027-03-17')).toBeFocused();
});

test('the grid is one stop of Tab, and Tab goes on into the posts of the day', async () => {
  await openPlan(page);
  await turnTo(page, 2027, 3);
  await expect(page.locator('.cal-grid [data-date][tabindex="0"]')).toHaveCount(1);
  await day(page, '2027-03-25').focus();
  await page.keyboard.press('Tab');
  await expect(tile(page, 'Night shift')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(day(page, '2027-03-25')).toBeFocused();
  await page.keyboard.press('End');
  await expect(day(page, '2027-03-28')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('April 2027');
  await expect(day(page, '2027-04-28')).toBeFocused();
});

test('the views and what opens over them are free of what axe-core can find', async () => {
  await openPlan(page, [...marchPlan, ...crowded]);
  await turnTo(page, 2027, 3);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /more on Wed 17 Mar/ }).click();
  await expect(page.getByRole('dialog', { name: /17 March 2027, 9 posts/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await tile(page, 'Saffron buns').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const key of ['2', '4', '3']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(200);
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('an empty month teaches its usual times', async () => {
  await openPlan(page);
  await turnTo(page, 2027, 5);
  await expect(page.getByRole('heading', { name: 'May is a blank page.' })).toBeVisible();
  await page.locator('[data-slot="2027-05-04"]').click();
  await expect(page.getByRole('button', { name: 'New post, Tue 4 May, 12:00' })).toBeVisible();
  await page.keyboard.press('Escape');
});
