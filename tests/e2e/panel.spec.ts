import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { freshDataFolder, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import {
  confirmSubmission,
  openSample,
  panel,
  panelSaved,
  submitPost,
  toasts,
  workAs,
} from '#tests/helpers/frame.ts';

/** A pause after which what was typed is kept, and before it is an entry of the journal. */
const BETWEEN_KEEP_AND_COMMIT = 900;

async function newPost(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(text);
  await panelSaved(page);
}

async function openByWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
}

let running: RunningApp;
let page: Page;

async function start(): Promise<void> {
  running = await launchApp();
  page = running.page;
  await openSample(page);
}

test.describe('writing in the post panel', () => {
  test.beforeEach(start);
  test.afterEach(() => running.close());

  test('saves itself while one types and has the text after a reload', async () => {
    await newPost(page, 'Quince loaf for the harbour market.');
    expect(await axeViolations(page, '[data-post-panel]')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    await openByWords(page, 'Quince loaf');
    await expect(panel(page).getByLabel('Text', { exact: true })).toHaveValue(
      'Quince loaf for the harbour market.',
    );
  });

  test('takes a new post that was closed without a word away again', async () => {
    await page.keyboard.press('Control+n');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(page.getByText('No text yet')).toHaveCount(0);
  });
});

/** What the post stands at, said in the head of its panel. */
const standing = (status: string) => panel(page).locator('.status-pill', { hasText: status });

test.describe('reviews in the post panel', () => {
  test.beforeEach(start);
  test.afterEach(() => running.close());

  /** Tobias writes a post for Instagram and hands it in. */
  async function handIn(text: string): Promise<void> {
    await workAs(page, 'Tobias');
    await newPost(page, text);
    await panel(page)
      .getByRole('button', { name: /Instagram|@hollinandrye/ })
      .first()
      .click();
    await submitPost(page);
    await expect(standing('In review')).toBeVisible();
  }

  test('handing in runs the check: what blocks stops it, and a button leads to its cure', async () => {
    await workAs(page, 'Tobias');
    await newPost(page, 'The oven door creaks in C sharp.');
    await panel(page).getByRole('button', { name: 'Submit for review' }).click();
    const dialog = page.getByRole('dialog', { name: 'Submit for review' });
    await expect(dialog.getByText('No channel is chosen yet.')).toBeVisible();
    await expect(dialog.getByText(/^Not ready to submit/)).toBeVisible();
    expect(await axeViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Choose channels' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-panel-field="channelIds"] :focus')).toHaveCount(1);
    await page.keyboard.press('Space');
    await submitPost(page);
    await expect(standing('In review')).toBeVisible();
  });

  test('the decision is taken in the review, and the author is told what should change', async () => {
    await handIn('The oven door creaks in C sharp.');
    await workAs(page, 'Mara');
    await panel(page).getByRole('button', { name: 'Open the review' }).click();
    await expect(page.getByRole('button', { name: 'Request changes' })).toBeVisible();
    await page.keyboard.press('Shift+R');
    await page.keyboard.type('B flat, please check.');
    await page.keyboard.press('Control+Enter');
    await expect(toasts(page).getByText('Changes requested')).toBeVisible();
    await workAs(page, 'Tobias');
    await page.keyboard.press('Control+1');
    await openByWords(page, 'The oven door creaks');
    await expect(standing('Changes requested')).toBeVisible();
    await expect(panel(page).getByText('B flat, please check.').first()).toBeVisible();
  });

  test('an edit of what is approved is announced, takes the approval back, and undo gives it again', async () => {
    await handIn('Ten years of the same oven door.');
    await workAs(page, 'Mara');
    await panel(page).getByRole('button', { name: 'Open the review' }).click();
    await expect(page.getByRole('button', { name: /^Approve/ }).first()).toBeVisible();
    await page.keyboard.press('Shift+A');
    await expect(toasts(page).getByText('Approved')).toBeVisible();
    await workAs(page, 'Tobias');
    await page.keyboard.press('Control+1');
    await openByWords(page, 'Ten years of the same');
    await expect(standing('Approved')).toBeVisible();
    await expect(panel(page).getByText('An edit takes the approval back.')).toBeVisible();
    expect(await axeViolations(page, '[data-post-panel]')).toEqual([]);
    await panel(page).getByLabel('Text', { exact: true }).fill('Eleven years of the same oven door.');
    await expect(panel(page).getByText('Its approval no longer counts.')).toBeVisible();
    await expect(panel(page).getByText(/^Tobias.* changed what was approved/)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Undo' }).click();
    await expect(standing('Approved')).toBeVisible();
  });

  test('an edit in review takes it out, and it is handed in again from where that is said', async () => {
    await handIn('Nine seeds.');
    await expect(panel(page).getByText(/This is in review\. An edit takes it out/)).toBeVisible();
    await panel(page).getByLabel('Text', { exact: true }).fill('Ten seeds.');
    await expect(panel(page).getByText('It left the review.')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Submit again' }).click();
    await confirmSubmission(page);
    await expect(standing('In review')).toBeVisible();
  });
});

test.describe('what the post panel does to a post', () => {
  test.beforeEach(start);
  test.afterEach(() => running.close());

  test('moves by clicks alone to the next free slot, and back by Undo', async () => {
    await newPost(page, 'A slot for the seeded rye.');
    await panel(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the post' });
    await expect(dialog.getByRole('button', { name: /Next free slot/ })).toBeVisible();
    expect(await axeViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: /Next free slot/ }).click();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(toasts(page).getByText(/^Moved to /)).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Take off the calendar' })).toBeVisible();
    await toasts(page).getByRole('button', { name: 'Undo' }).first().click();
    await expect(panel(page).getByRole('button', { name: 'Take off the calendar' })).toBeHidden();
  });

  test('deletes without a question and brings back by Undo', async () => {
    await newPost(page, 'Crumbs of a former post.');
    await panel(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(panel(page)).toBeHidden();
    // The keyboard stands on the calendar again, not nowhere.
    await expect(page.locator('main :focus, main:focus')).toHaveCount(1);
    await toasts(page).getByRole('button', { name: 'Undo' }).first().click();
    await openByWords(page, 'Crumbs of a former post');
  });

  test('is a pane of its own: F6 goes through all of them and comes round', async () => {
    await newPost(page, 'Seven seeds.');
    const seen: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('F6');
      seen.push(
        await page.evaluate(
          () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'none',
        ),
      );
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(5);
    expect(seen).toEqual(expect.arrayContaining(['top', 'nav', 'work', 'panel', 'status']));
  });
});

test('a text that was kept and not yet stored is offered after a crash', async () => {
  const dataFolder = freshDataFolder();
  const first = await launchApp({ dataFolder });
  await openSample(first.page);
  await newPost(first.page, 'Caraway.');
  await expect(first.page.getByText('Caraway.').first()).toBeVisible();
  await first.page.keyboard.press('Tab');
  await panel(first.page).getByLabel('Text', { exact: true }).focus();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' And then some');
  await first.page.waitForTimeout(BETWEEN_KEEP_AND_COMMIT);
  await panelSaved(first.page);
  first.app.process().kill('SIGKILL');

  const second = await launchApp({ dataFolder });
  const again = second.page.getByRole('region', { name: 'Open again' }).getByRole('button').first();
  const nav = second.page.getByRole('navigation', { name: 'Sections' });
  await expect(again.or(nav).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(nav).toBeVisible();
  await openByWords(second.page, 'Caraway');
  await expect(panel(second.page).getByLabel('Text', { exact: true })).toHaveValue('Caraway. And then some');
  await second.close();
  rmSync(dataFolder, { recursive: true, force: true });
});
