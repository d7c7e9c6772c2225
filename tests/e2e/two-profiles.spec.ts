import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerOpenDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { openSample, panel, panelSaved, submitPost, toasts } from '#tests/helpers/frame.ts';

const MARA = { name: 'Mara Lindqvist', passphrase: 'a loaf of good rye' };
const TOBIAS = { name: 'Tobias Achterberg', passphrase: 'mine alone from here' };
const FIRST_PASSPHRASE = 'until you choose one';
const FIRST = 'For every table loaf we give one away.';
const SECOND = 'For every table loaf one goes to the Brenmouth food bank.';
const THIRD = `${SECOND.slice(0, -1)}, the same night.`;

/** Two people at one machine, each in a profile and a window of their own, on one workspace with passphrases. */
let office: RunningApp;
let desk: RunningApp;
test.beforeEach(async () => {
  office = await launchApp();
  await openSample(office.page);
  await protect(office.page);
  desk = await launchApp();
});
test.afterEach(async () => {
  await desk.close();
  await office.close();
});

const expectation = (page: Page): Locator => page.locator('.review-expectation');

async function protect(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Protect this workspace' }).click();
  await page.getByLabel('New passphrase').fill(MARA.passphrase);
  await page.getByLabel('The same once more').fill(MARA.passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Give a first passphrase to Tobias/ }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'First passphrase' }).fill(FIRST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText(/First passphrase for Tobias/)).toBeVisible();
}

/** The second window opens the same file, knows nothing until it is unlocked, and has its person choose a passphrase. */
async function unlockAtTheDesk(page: Page): Promise<void> {
  await answerOpenDialog(desk.app, join(office.dataFolder, 'sample.masthead'));
  await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeVisible();
  await page.keyboard.press('Control+o');
  await page.getByLabel('Name', { exact: true }).fill(TOBIAS.name);
  await page.getByLabel('Passphrase', { exact: true }).fill(FIRST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Choose your own passphrase' })).toBeVisible();
  await page.getByLabel('New passphrase').fill(TOBIAS.passphrase);
  await page.getByLabel('The same once more').fill(TOBIAS.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Tobias Achterberg.*Switch person/ })).toBeVisible();
}

async function write(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await panel(page).getByLabel('Text', { exact: true }).fill(FIRST);
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

/** The post is in the inbox by itself: what the other window wrote arrives without a touch. */
async function openReview(page: Page): Promise<void> {
  await page.locator('.inbox-main', { hasText: 'For every table loaf' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('For every table loaf');
}

async function rewrite(page: Page, text: string): Promise<void> {
  await panel(page).getByLabel('Text', { exact: true }).fill(text);
  await panelSaved(page);
}

const approve = async (page: Page): Promise<void> => {
  await page.keyboard.press('Shift+A');
  await expect(toasts(page).getByText('Approved', { exact: true }).first()).toBeVisible();
};

test('a post goes from draft to schedule, and each sees what the other did and what is expected', async () => {
  test.slow();
  const mara = office.page;
  const tobias = desk.page;
  await unlockAtTheDesk(tobias);

  await mara.keyboard.press('Control+4');
  await write(tobias);
  await submitPost(tobias);
  await openReview(mara);
  await expect(expectation(mara)).toContainText('Decide on it');
  await mara.keyboard.press('Shift+R');
  await mara.keyboard.type('Say where it goes.');
  await mara.keyboard.press('Control+Enter');

  await expect(panel(tobias).getByText('Changes requested').first()).toBeVisible();
  await expect(
    panel(tobias)
      .getByText(/Say where it goes/)
      .first(),
  ).toBeVisible();
  await rewrite(tobias, SECOND);
  await submitPost(tobias);
  await openReview(mara);
  await expect(mara.locator('.review-text ins')).toContainText('one goes to the Brenmouth food bank');
  await approve(mara);

  await expect(panel(tobias).getByText('Approved').first()).toBeVisible();
  await rewrite(tobias, THIRD);
  await expect(
    panel(tobias)
      .getByText(/no longer counts/)
      .first(),
  ).toBeVisible();
  await submitPost(tobias);
  await openReview(mara);
  await expect(mara.getByText('Your approval of version 2 no longer counts.')).toBeVisible();
  // The words of the version that is decided on, and no word of the approval before: then the key means this one.
  await expect(mara.locator('.review-text ins').first()).toBeVisible();
  await expect(toasts(mara).getByText('Approved', { exact: true })).toHaveCount(0);
  await approve(mara);

  await expect(panel(tobias).getByText('Approved').first()).toBeVisible();
  await panel(tobias).getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(panel(tobias).getByText('Scheduled').first()).toBeVisible();
});
