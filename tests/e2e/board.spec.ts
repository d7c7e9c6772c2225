import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { carry, middleOf } from '#tests/helpers/calendar.ts';
import { confirmSubmission, openSample, panel, toasts } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: /on the board/ })).toBeVisible();
  await expect(column('Draft')).toBeVisible();
});
test.afterEach(() => running.close());

/** An open column by its name. */
function column(name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name}, `) });
}

const cards = (name: string): Locator => column(name).locator('[data-post]');
const countOf = async (name: string): Promise<number> =>
  Number(await column(name).locator('.bcol-count').textContent());

/** A card of a column that stays the same one wherever it goes. */
async function firstCard(name: string, which = 0): Promise<Locator> {
  const id = await cards(name).nth(which).getAttribute('data-post');
  return page.locator(`.board [data-post="${id}"]`);
}

async function dragTo(card: Locator, target: Locator): Promise<void> {
  await carry(page, card, await middleOf(target));
  await page.mouse.up();
}

test('is gone through by keys alone: between cards and columns, into the post and back', async () => {
  expect(await axeViolations(page)).toEqual([]);
  await cards('Idea').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cards('Idea').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const inDraft = column('Draft').locator('[data-post]:focus');
  await expect(inDraft).toHaveCount(1);
  const id = await inDraft.getAttribute('data-post');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAttribute('data-post-panel', id ?? '');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator(`.board [data-post="${id}"]`)).toBeFocused();
});

test('an idea becomes a draft by drag, by menu and by keys, each taken back by undo', async () => {
  const [ideas, drafts] = [await countOf('Idea'), await countOf('Draft')];
  const card = await firstCard('Idea');
  const becomesDraft = async (): Promise<void> => {
    await expect(card).toHaveAttribute('data-column', 'draft');
    expect([await countOf('Idea'), await countOf('Draft')]).toEqual([ideas - 1, drafts + 1]);
    await page.keyboard.press('Control+z');
    await expect(card).toHaveAttribute('data-column', 'idea');
  };
  await dragTo(card, column('Draft'));
  await becomesDraft();

  await card.hover();
  await card
    .locator('xpath=..')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Draft', exact: true }).click();
  await becomesDraft();

  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(card).toBeFocused();
  await becomesDraft();
});

test('a draft dropped on In review asks what handing in needs, and stays where it is when that is cancelled', async () => {
  const card = await firstCard('Draft');
  await dragTo(card, column('In review'));
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  await expect(dialog.getByRole('heading', { name: 'Where it goes' })).toBeVisible();
  expect(await axeViolations(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card).toHaveAttribute('data-column', 'draft');
  await dragTo(card, column('In review'));
  await confirmSubmission(page);
  await expect(card).toHaveAttribute('data-column', 'in_review');
  await expect(toasts(page).getByText('Submitted for review')).toBeVisible();
});

test('dragging cannot approve: it is said beside the card, and Enter leads to the review', async () => {
  const card = await firstCard('In review');
  const words = await card.locator('.bcard-words').textContent();
  await dragTo(card, column('Approved'));
  const refusal = page.getByRole('alertdialog', { name: 'Approval comes from a review' });
  await expect(refusal).toContainText('Dragging cannot approve.');
  await expect(card).toHaveAttribute('data-column', 'in_review');
  expect(await axeViolations(page, '[role=alertdialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(refusal).toBeHidden();
  await card.focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Approved' }).click();
  await expect(refusal).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Posts in review' })).toBeVisible();
  await expect(page.locator('main')).toContainText((words ?? '').slice(0, 20));
});

test('holding a post asks for the reason, and releasing puts it back where it stood', async () => {
  const card = await firstCard('Approved');
  await dragTo(card, page.getByRole('button', { name: /^On hold/ }));
  const dialog = page.getByRole('dialog', { name: 'Put the post on hold' });
  await dialog.getByLabel('Why, for whoever finds it').fill('Waits for the supplier.');
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByRole('button', { name: /^On hold/ }).click();
  await expect(card).toHaveAttribute('data-column', 'on_hold');
  await card.focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Approved' }).click();
  await page
    .getByRole('alertdialog', { name: 'It is on hold' })
    .getByRole('button', { name: 'Release' })
    .click();
  await expect(card).toHaveAttribute('data-column', 'approved');
});

test('groups by campaign, where a drag gives a post another one; filters hide and say how many', async () => {
  // Next month nothing is published yet, and so everything can still be sorted.
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Group by status' }).click();
  await page.getByRole('menuitem', { name: 'Group by campaign' }).click();
  const from = column('No campaign');
  await expect(from).toBeVisible();
  const id = await from.locator('[data-post]').first().getAttribute('data-post');
  const card = page.locator(`.board [data-post="${id}"]`);
  const target = page.locator('.board section').first();
  const key = await target.getAttribute('data-column-key');
  await card.scrollIntoViewIfNeeded();
  await dragTo(card, target.locator('.bcol-head'));
  await expect(card).toHaveAttribute('data-column', key ?? '');
  // The card is painted there at once; it can be taken back when the move is on disk.
  await expect(toasts(page).getByRole('button', { name: 'Undo' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card).toHaveAttribute('data-column', 'none');

  await page.getByRole('textbox', { name: 'Text' }).fill('no such words anywhere');
  await expect(page.getByText('Nothing passes these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything planned' }).click();
  await expect(card).toBeVisible();
});
