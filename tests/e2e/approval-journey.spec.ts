import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { openSample, panel, panelSaved, toasts, workAs } from '#tests/helpers/frame.ts';

const FIRST = 'For every table loaf we give one away.';
const SECOND = 'For every table loaf one goes to the Brenmouth food bank.';
const THIRD = 'For every table loaf one goes to the Brenmouth food bank, the same night.';

/** One post from draft to schedule between a Community Manager and a Social Media Manager, each reading what is expected. */
let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(async () => {
  await running.close();
});

const expectation = (): Locator => page.locator('.review-expectation');
const bar = (): Locator => page.locator('.review-bar');
const history = (): Locator => page.getByRole('region', { name: 'History' });

async function write(): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(FIRST);
  await panel(page)
    .getByRole('button', { name: /Facebook/ })
    .click();
  await panel(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move the post' });
  await dialog.getByRole('button', { name: /Next free slot/ }).click();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await panelSaved(page);
}

async function submit(): Promise<void> {
  await panel(page).getByRole('button', { name: 'Submit for review' }).click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check({ force: true });
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await expect(panel(page).getByText('In review').first()).toBeVisible();
}

async function openReview(): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.locator('.inbox-main', { hasText: 'For every table loaf' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('For every table loaf');
}

async function openPost(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('every table loaf');
  await page.getByRole('option', { name: /For every table loaf/ }).click();
  await expect(panel(page)).toBeVisible();
}

async function rewrite(text: string): Promise<void> {
  await bar().getByRole('button', { name: 'Open in the calendar' }).click();
  await panel(page).getByLabel('Text', { exact: true }).fill(text);
  await panelSaved(page);
}

test('goes from draft to schedule, and everybody reads what is expected of them', async () => {
  await workAs(page, 'Tobias Achterberg');
  await write();
  await submit();
  await openReview();
  await expect(expectation()).toContainText(/Waiting for .*Mara Lindqvist/);

  await workAs(page, 'Mara Lindqvist');
  await openReview();
  await expect(expectation()).toContainText('Decide on it');
  await expect(page.getByText('First version: there is nothing earlier to compare with.')).toBeVisible();
  await page.keyboard.press('Shift+R');
  await page.keyboard.type('Say where it goes.');
  await page.keyboard.press('Control+Enter');
  await expect(toasts(page).getByText('Changes requested')).toBeVisible();

  await workAs(page, 'Tobias Achterberg');
  await openReview();
  await expect(expectation()).toContainText('Say where it goes.');
  await expect(expectation()).toContainText('Edit it and submit it again.');
  await rewrite(SECOND);
  await submit();

  await workAs(page, 'Mara Lindqvist');
  await openReview();
  await expect(page.locator('.review-text del')).toContainText('we give one away');
  await expect(page.locator('.review-text ins')).toContainText('one goes to the Brenmouth food bank');
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true })).toBeVisible();

  await workAs(page, 'Tobias Achterberg');
  await openPost();
  await panel(page).getByLabel('Text', { exact: true }).fill(THIRD);
  await panelSaved(page);
  await expect(
    panel(page)
      .getByText(/no longer counts/)
      .first(),
  ).toBeVisible();
  await openReview();
  await expect(expectation()).toContainText('version 2 no longer counts: you changed the post');
  await rewrite(THIRD);
  await submit();

  await workAs(page, 'Mara Lindqvist');
  await openReview();
  await expect(page.getByText('Your approval of version 2 no longer counts.')).toBeVisible();
  await expect(page.getByText(/Tobias Achterberg changed the text on/)).toBeVisible();
  await expect(page.locator('.review-text ins')).toContainText(', the same night');
  await expect(history().getByText('Version 2 no longer counts: edited by Tobias Achterberg')).toBeVisible();
  await page.getByRole('button', { name: 'Open version 2' }).first().click();
  await expect(page.locator('.review-text')).toHaveText(SECOND);
  await page.getByRole('button', { name: 'Back to the text as it stands' }).click();
  await expect(page.locator('.review-text')).toHaveText(THIRD);
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true }).first()).toBeVisible();

  await openPost();
  await panel(page).getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(panel(page).getByText('Scheduled').first()).toBeVisible();
});

test('comes back to its author when whoever approved it thinks again, also from the schedule', async () => {
  await workAs(page, 'Tobias Achterberg');
  await write();
  await submit();
  await workAs(page, 'Mara Lindqvist');
  await openReview();
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true })).toBeVisible();
  await openPost();
  await panel(page).getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(panel(page).getByText('Scheduled').first()).toBeVisible();

  await panel(page).getByRole('button', { name: 'Take my approval back' }).click();
  await expect(bar().getByRole('heading', { name: 'Why do you take your approval back?' })).toBeVisible();
  await expect(bar()).toContainText('This cannot be undone');
  await page.keyboard.type('Last year’s number of loaves.');
  await page.keyboard.press('Control+Enter');
  await expect(toasts(page).getByText(/Approval taken back/)).toBeVisible();
  await expect(history().getByText('Approval taken back by you')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take my approval back' })).toHaveCount(0);

  await workAs(page, 'Tobias Achterberg');
  await openReview();
  await expect(expectation()).toContainText('Last year’s number of loaves.');
  await rewrite(SECOND);
  await expect(panel(page).getByText('Changes requested').first()).toBeVisible();
  await submit();
});
