import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('navigation', { name: 'Posts in review' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
});

const chosen = (): Locator => page.locator('.inbox-main[aria-current="true"]');
const bar = (): Locator => page.locator('.review-bar');

test('goes through the inbox and approves by keys alone, and the next one is in view', async () => {
  expect(await axeViolations(page)).toEqual([]);
  const first = await chosen().textContent();
  await page.keyboard.press('j');
  await expect(chosen()).not.toHaveText(first ?? '');
  await page.keyboard.press('k');
  await expect(chosen()).toHaveText(first ?? '');
  await chosen().focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen()).toBeFocused();
  // Enter right behind a key of the list means the review that it chose, also while that is on its way.
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(chosen()).toHaveText(first ?? '');
  await expect(bar().getByText('Binding on exactly this text')).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true })).toBeVisible();
  await expect(chosen()).not.toHaveText(first ?? '');
});

test('asks for a reason before a post goes back, and keeps what was typed', async () => {
  const words = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.keyboard.press('Shift+R');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Say what should change, so that the author can act on it.')).toBeVisible();
  await page.keyboard.type('Name the street.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Request changes' }).click();
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Name the street.');
  await page.keyboard.press('Control+Enter');
  await expect(toasts(page).getByText('Changes requested')).toBeVisible();
  await page.locator('.inbox-main', { hasText: words.slice(0, 12) }).click();
  await expect(page.getByRole('region', { name: 'History' }).getByText('Name the street.')).toBeVisible();
});

test('rejects only with a reason of substance, after saying what it means', async () => {
  await bar().getByRole('button', { name: 'Reject' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reject this post' });
  await expect(dialog.getByText(/cannot be submitted again as it is/)).toBeVisible();
  expect(await axeViolations(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('textbox').fill('Too dull.');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect(dialog.getByText(/6 more characters/)).toBeVisible();
  await dialog.getByRole('textbox').fill('It promises a price that we do not have.');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect(toasts(page).getByText('Rejected')).toBeVisible();
});

test('approves several only after one look at each, in one step that is undone in one', async () => {
  const waiting = page.locator('.inbox-title span');
  const before = Number(await waiting.textContent());
  await chosen().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar().getByText('2 posts marked, 0 looked at.')).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText(/posts approved/)).toHaveCount(0);
  await page.keyboard.press('n');
  for (const seen of [1, 2]) {
    await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
    await expect(bar().getByRole('button', { name: /^Seen/ })).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('n');
      await expect(bar().getByText(`2 posts marked, ${seen} looked at.`)).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('2 posts approved')).toBeVisible();
  await expect(waiting).toHaveText(String(before - 2));
  await toasts(page).getByRole('button', { name: 'Undo' }).first().click();
  await expect(waiting).toHaveText(String(before));
});

test('says who can decide on what one handed in oneself', async () => {
  await workAs(page, 'Tobias Achterberg');
  await expect(bar().getByText('You wrote this post or handed it in')).toBeVisible();
  await expect(bar().getByText(/Asked now: /)).toBeVisible();
  await expect(page.locator('.review-expectation')).toContainText('Waiting for');
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true })).toHaveCount(0);
});

test('has everything in a small window too, with the inbox and the history in sheets', async () => {
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 560),
  );
  await page.getByRole('button', { name: 'Comments and history' }).click();
  await page.getByRole('tab', { name: /Versions/ }).click();
  await expect(page.getByRole('dialog').getByText('Version 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: /^Inbox/ }).click();
  await page.getByRole('dialog').locator('.inbox-main[aria-current="false"]').first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
  await expect(bar().getByRole('button', { name: /^Approve/ })).toBeVisible();
});
