import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { confirmSubmission, openSample, panel, toasts, workAs } from '#tests/helpers/frame.ts';

const BASE = 'Quince bread is back, baked on Thursday night.';
const ON_LINKEDIN = 'Lena starts the quince bread on Tuesday. Here is why it takes two days.';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(() => running.close());

const composer = (): Locator => page.locator('[data-composing]');
const texts = (): Locator => composer().getByRole('tablist', { name: 'Texts of the post' });
const tab = (name: string | RegExp): Locator => texts().getByRole('tab', { name, exact: true });
const text = (): Locator => composer().locator('.composer-text').getByRole('textbox');
const check = (): Locator => composer().getByRole('region', { name: 'Channel rules' });
const submit = (): Locator => composer().getByRole('button', { name: 'Submit for review' });

async function saved(): Promise<void> {
  await expect(composer().locator('[data-save-state="saved"]')).toBeVisible();
}

/** A new post, begun in the panel and taken to the composer by its key with what was just typed. */
async function begin(words: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(composer()).toBeVisible();
  await expect(panel(page)).toBeHidden();
}

async function addChannel(name: RegExp): Promise<void> {
  await composer().getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Writes over what stands in a field. */
async function write(field: Locator, words: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

async function openReview(): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.locator('.inbox-main', { hasText: 'Quince bread is back' }).click();
  await page.getByRole('radio', { name: 'Final' }).click();
}

test('a post is written once, differs where it should, is mended, handed in, and read whole by its reviewer', async () => {
  await workAs(page, 'Tobias Achterberg');
  await begin(BASE);
  await expect(text()).toHaveText(BASE);
  await expect(text()).toBeFocused();

  await test.step('a channel follows the base until it is written differently', async () => {
    await addChannel(/LinkedIn/);
    await expect(tab(/^LinkedIn follows base clean$/)).toHaveAttribute('aria-selected', 'true');
    await expect(composer().getByText('It says what the base text says.', { exact: false })).toBeVisible();
    await write(text(), ON_LINKEDIN);
    await expect(tab(/^LinkedIn own words clean$/)).toBeVisible();
    await saved();
  });

  await test.step('a thread has parts, and what is over the limit keeps the post from going in', async () => {
    await addChannel(/Threads/);
    await composer().getByRole('button', { name: 'Add a part to the thread' }).click();
    await expect(composer().getByRole('textbox', { name: 'Part 2' })).toBeFocused();
    await page.keyboard.type('One loaf feeds four.');
    await write(text(), 'rye '.repeat(150));
    await expect(tab(/^Threads own words blocked$/)).toBeVisible();
    await expect(submit()).toHaveAttribute('aria-disabled', 'true');
    await expect(composer().getByText('Not ready to submit.', { exact: false }).first()).toBeVisible();
    await tab('Base text').click();
    await check()
      .getByRole('button', { name: /Threads/ })
      .first()
      .click();
    await expect(tab(/^Threads/)).toHaveAttribute('aria-selected', 'true');
    await expect(text()).toBeFocused();
  });

  await test.step('what was changed too far is brought back in step, and undo knows it', async () => {
    await composer().getByRole('button', { name: 'Bring back in step' }).first().click();
    await expect(text()).toHaveText(BASE);
    await expect(toasts(page).getByText('Follows the base again')).toBeVisible();
    await expect(tab(/^Threads follows base clean$/)).toBeVisible();
    await expect(submit()).not.toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('first comment and link are written once for all', async () => {
    await tab('Base text').click();
    await write(composer().getByRole('textbox', { name: 'First comment' }), 'Sliced thick or thin?');
    await composer().getByRole('button', { name: 'Link', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Link' });
    await form.getByLabel('Where the post leads').fill('https://hollinandrye.example/quince');
    await expect(form.getByText('utm_source=linkedin', { exact: false })).toBeVisible();
    await form.getByRole('button', { name: 'Save link' }).click();
    await expect(form).toBeHidden();
    await saved();
  });

  await submit().click();
  await confirmSubmission(page);
  await expect(composer().getByText('In review').first()).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(composer()).toBeHidden();
  await workAs(page, 'Mara Lindqvist');
  await openReview();
  for (const words of [
    BASE,
    ON_LINKEDIN,
    'One loaf feeds four.',
    'Sliced thick or thin?',
    'hollinandrye.example/quince',
  ])
    await expect(page.locator('.review-doc').getByText(words, { exact: false }).first()).toBeVisible();
});

test('the base moves on, and the channel that says it otherwise is told what changed', async () => {
  await begin(BASE);
  await addChannel(/LinkedIn/);
  await write(text(), ON_LINKEDIN);
  await saved();
  await tab('Base text').click();
  await write(text(), 'Quince bread is back, baked on Friday night.');
  await saved();
  await tab(/^LinkedIn/).click();
  await expect(composer().getByText('The base text has moved on since this was written.')).toBeVisible();
  await composer().getByRole('button', { name: 'What changed there' }).click();
  await expect(composer().locator('.follow-diff ins')).toContainText('Friday');
  await expect(composer().locator('.follow-diff del')).toContainText('Thursday');
});

test('is gone to and left by keys, and stands as it was left after a look elsewhere', async () => {
  await page.keyboard.press('Control+2');
  const card = page
    .getByRole('region', { name: /^Changes requested, / })
    .locator('[data-post]')
    .first();
  await card.focus();
  const id = await card.getAttribute('data-post');
  await page.keyboard.press('Control+Enter');
  await expect(composer()).toHaveAttribute('data-composing', id ?? '');
  await expect(text()).toBeFocused();
  expect(await axeViolations(page, '[data-composing]')).toEqual([]);
  await tab('Base text').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(/^Instagram/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+1');
  await expect(composer()).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Back to the post in the composer');
  await page.keyboard.press('Enter');
  await expect(tab(/^Instagram/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator(`.board [data-post="${id}"]`)).toBeFocused();
});

test('a narrow window keeps previews and check within reach', async () => {
  await begin(BASE);
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(720, 450),
  );
  await composer().getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('tab', { name: 'Details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await composer().getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Preview' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(composer()).toBeHidden();
});
