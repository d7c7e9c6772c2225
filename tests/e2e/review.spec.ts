import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts, workAs } from '#tests/helpers/frame.ts';

test.describe('the review screen', () => {
  let running: RunningApp;
  let page: Page;
  test.beforeEach(async () => {
    running = await launchApp();
    page = running.page;
    await openSample(page);
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('navigation', { name: 'Posts in review' })).toBeVisible();
  });
  test.afterEach(async () => {
    await running.close();
  });

  function chosen() {
    return page.locator('.review-item[aria-current="true"]');
  }

  test('goes through the queue and approves by keys alone, and the next post is in view', async () => {
    expect(await axeViolations(page)).toEqual([]);
    const first = await chosen().textContent();
    await page.keyboard.press('j');
    await expect(chosen()).not.toHaveText(first ?? '');
    await page.keyboard.press('k');
    await expect(chosen()).toHaveText(first ?? '');
    await page.keyboard.press('Shift+A');
    await expect(toasts(page).getByText('Approved')).toBeVisible();
    await expect(chosen()).not.toHaveText(first ?? '');
  });

  test('asks for a reason before a post goes back, and shows it in the history', async () => {
    const words = await page.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('Shift+R');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Say what should change, so that the author can act on it.')).toBeVisible();
    await page.keyboard.type('Name the street.');
    await page.keyboard.press('Control+Enter');
    await expect(toasts(page).getByText('Changes requested')).toBeVisible();
    await page
      .getByRole('region', { name: 'Changes requested' })
      .getByText((words ?? '').slice(0, 12))
      .first()
      .click();
    await expect(page.getByText('Name the street.')).toBeVisible();
  });

  test('refuses a decision on what one handed in oneself, with the reason beside it', async () => {
    await page.getByRole('region', { name: 'Waiting for someone else' }).getByRole('button').first().click();
    await expect(
      page.getByText('You handed this post in, so someone else has to decide on it.').first(),
    ).toBeVisible();
    await page.keyboard.press('Shift+A');
    await expect(toasts(page).getByText('Approved')).toHaveCount(0);
  });

  test('tells a Community Manager that deciding is not theirs', async () => {
    await workAs(page, 'Tobias Achterberg');
    await page.keyboard.press('Control+4');
    await expect(
      page.getByText(/Deciding needs the right to approve posts|You handed this post in/).first(),
    ).toBeVisible();
  });
});
