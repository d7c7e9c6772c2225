import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, toasts, workAs } from '#tests/helpers/frame.ts';

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

const thread = (name: string | RegExp): Locator => page.getByRole('article', { name });
const box = (): Locator => page.locator('[data-composer="thread"] textarea.comment-box');

/** A post in review that has no comments, its words marked from the second one on. */
async function openReview(): Promise<string> {
  await page.keyboard.press('Control+4');
  const text = page.locator('[data-review-text]');
  await expect(text).toBeVisible();
  const second = await text.evaluate((element) => {
    const node = element.querySelector('[data-at]')?.firstChild;
    const words = node?.textContent ?? '';
    const from = words.indexOf(' ') + 1;
    const to = words.indexOf(' ', from);
    if (node === null || node === undefined) throw new Error('The text is not painted.');
    document.getSelection()?.setBaseAndExtent(node, from, node, to);
    return words.slice(from, to);
  });
  await expect(page.locator('.comment-quote')).toHaveText(second);
  return second;
}

test('stand on marked words, call on somebody, are answered and settled', async () => {
  const word = await openReview();
  await page.keyboard.press('Control+Alt+M');
  await page.keyboard.type('Is that so, @tob');
  await expect(page.getByRole('option', { name: /Tobias/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(box()).toHaveValue('Is that so, @Tobias Achterberg ');
  await expect(page.getByText('Only the team will see this.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(thread('Comment 1 by Mara Lindqvist, internal')).toContainText(
    'Is that so, @Tobias Achterberg',
  );
  await expect(page.locator('.text-anchor')).toHaveText(word);
  await expect(page.getByRole('button', { name: 'Comment 1', exact: true })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await workAs(page, 'Tobias Achterberg');
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: '1 mention of you is open' }).click();
  await page.getByRole('button', { name: /Mara Lindqvist, on .*Is that so/ }).click();
  await expect(thread(/Comment 1/)).toBeFocused();
  await thread(/Comment 1/)
    .getByRole('button', { name: 'Reply to Mara Lindqvist' })
    .click();
  await page.keyboard.type('It is.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('group', { name: 'Reply by Tobias Achterberg, internal' })).toContainText(
    'It is.',
  );
  await expect(page.getByRole('button', { name: 'Mentions of you: none open' })).toBeVisible();

  await page.getByRole('button', { name: 'Resolve the comment by Mara Lindqvist' }).click();
  await expect(toasts(page).getByText('Comment resolved')).toBeVisible();
  await expect(page.locator('.text-anchor')).toHaveCount(0);
  await page.getByText('1 resolved').click();
  await page.getByRole('button', { name: 'Reopen the comment by Mara Lindqvist' }).click();
  await expect(page.locator('.text-anchor')).toHaveText(word);
});

test('keep what was typed when another post is looked at, and are changed and removed by their author', async () => {
  await openReview();
  await page.keyboard.press('Control+Alt+M');
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(box()).toHaveValue('');
  await page.keyboard.press('k');
  await expect(box()).toHaveValue('Half a thought');
  await box().press('Control+Enter');
  await page.getByRole('button', { name: 'Edit your comment' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', said whole');
  await page.keyboard.press('Control+Enter');
  await expect(thread(/Comment 1/)).toContainText('Half a thought, said whole');
  await expect(thread(/Comment 1/)).toContainText('edited');
  await page.getByRole('button', { name: 'Remove your comment' }).click();
  await expect(thread(/Comment/)).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(thread(/Comment 1/)).toContainText('Half a thought, said whole');
});

test('follow their words through edits by keys alone, and say when they are gone', async () => {
  await page.keyboard.press('Control+N');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.type('Last year we gave about two thousand loaves away.');
  await box().focus();
  await page.getByRole('button', { name: 'Choose words' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Words to comment on' })).toBeFocused();
  await page.keyboard.press('Control+End');
  for (let word = 0; word < 4; word += 1) await page.keyboard.press('Control+ArrowLeft');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(box()).toBeFocused();
  await page.keyboard.type('Who counted?');
  await page.keyboard.press('Control+Enter');
  await expect(thread(/Comment 1/)).toContainText(/On “.*thousand loaves/);

  const text = panel(page).getByRole('textbox', { name: 'Text', exact: true });
  await text.press('Control+Home');
  await page.keyboard.type('For every loaf one more. ');
  await expect(thread(/Comment 1/)).toContainText(/On “.*thousand loaves/);
  await text.fill('For every loaf one more.');
  await expect(thread('Comment by Mara Lindqvist, internal')).toContainText(
    'These words are no longer in the text',
  );
});
