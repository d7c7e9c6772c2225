import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { confirmSubmission, openSample, panel, runByPalette, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await adopt(words);
  await adopt(promises);
  await workAs(page, 'Tobias Achterberg');
});
test.afterEach(() => running.close());

const plain = { waivable: true, examples: [], effectiveOn: null, concerns: [] };
const term = (word: string, instead: readonly string[]) => ({ word, use: 'avoid', instead, why: '' });
const words = {
  ...plain,
  title: 'Plain about taste',
  text: 'Say what is in the bread. How it tastes is for whoever eats it.',
  severity: 'warn',
  detail: { section: 'words', terms: [term('scrumptious', ['made with rye'])] },
  rules: [],
};
const promises = {
  ...plain,
  title: 'Promises we can keep',
  text: 'Nobody is cured by bread.',
  severity: 'block',
  detail: { section: 'words', terms: [term('miracle', [])] },
  rules: [],
};

/** The brand adopts a guideline; whoever opened the sample may. */
async function adopt(content: object): Promise<void> {
  const answer = await page.evaluate(async (said) => {
    const ask = (path: string, type: 'query' | 'mutation', input?: unknown) =>
      window.masthead.request({ path, type, input });
    const snapshot = await ask('workspace.snapshot', 'query');
    if (!snapshot.ok) return snapshot;
    const { brands } = snapshot.data as { readonly brands: readonly { readonly id: string }[] };
    const input = { brandId: brands[0]?.id, guidelineId: null, content: said, note: '' };
    return ask('voice.write', 'mutation', input);
  }, content);
  expect(answer).toMatchObject({ ok: true });
}

const composer = (): Locator => page.locator('[data-composing]');
const text = (): Locator => composer().locator('.composer-text').getByRole('textbox');
const marks = (): Locator => text().locator('.ed-mark');
const check = (): Locator => page.getByRole('region', { name: 'Brand check' });
const card = (words: string | RegExp): Locator => check().getByRole('listitem').filter({ hasText: words });
const submit = (): Locator => composer().getByRole('button', { name: 'Submit for review' });

/** A new post in the composer, with the keyboard in its text, on one channel. */
async function begin(words: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(text()).toBeFocused();
  await composer().getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name: /LinkedIn/ }).click();
  await composer().getByRole('tab', { name: 'Base text' }).click();
  await text().focus();
  await page.keyboard.press('Control+End');
}

async function saved(): Promise<void> {
  await expect(composer().locator('[data-save-state="saved"]')).toBeVisible();
}

/** Into the composer of the post with the miracle loaf, by keys. */
async function composeAgain(): Promise<void> {
  await runByPalette(page, 'miracle loaf');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
}

const askedWaivers = (): Locator => page.getByRole('region', { name: 'Waivers asked of you' });

/** From the approvals, by keys, to the finding that a waiver is asked of, with who asks and why. */
async function openAskedWaiver(): Promise<void> {
  await page.keyboard.press('Control+4');
  await expect(askedWaivers().getByRole('button')).toHaveText(/The miracle loaf.*Tobias Achterberg asks/);
  expect(await axeViolations(page)).toEqual([]);
  await askedWaivers().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(check().locator('[data-voice-card]').first()).toBeFocused();
  await expect(check().getByText('Tobias Achterberg asks for a waiver of this:')).toBeVisible();
  await expect(check().getByText(/My reason: the lab has measured it$/)).toBeVisible();
}

async function openPostOf(words: string): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.locator('.inbox-main', { hasText: words }).click();
}

test('a word that the brand avoids is marked as it is typed, explained, and mended by one key', async () => {
  await begin('Quince bread is back. It is');
  await expect(check().getByText('The brand has nothing to say against it.')).toBeVisible();
  await page.keyboard.type(' scrumptious');
  await expect(marks()).toHaveText('scrumptious');
  await expect(card('Plain about taste')).toBeVisible();
  await expect(check().getByRole('button', { name: 'Where this stands in the library' })).toBeVisible();

  await page.keyboard.press('Control+.');
  await expect(text()).toHaveText('Quince bread is back. It is made with rye');
  await expect(marks()).toHaveCount(0);
  await expect(check().getByText('The brand has nothing to say against it.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(text()).toHaveText('Quince bread is back. It is scrumptious');

  await test.step('and by Enter on its card, as well as by the button that shows it before and after', async () => {
    const head = check().locator('[data-voice-card]');
    await head.focus();
    await page.keyboard.press('Enter');
    await expect(text()).toHaveText('Quince bread is back. It is made with rye');
    await expect(text()).toBeFocused();
    await page.keyboard.press('Control+z');
    await check().getByRole('button', { name: 'Say “made with rye” in place of “scrumptious”' }).click();
    await expect(text()).toHaveText('Quince bread is back. It is made with rye');
  });
});

test('a title of its own is read like the text, marked where it stands, and mended there by one key', async () => {
  await begin('Quince bread is back.');
  await composer().getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name: /TikTok/ }).click();
  await composer()
    .getByRole('button', { name: /Format/ })
    .click();
  await page.getByRole('option', { name: /^Photo/ }).click();
  const title = composer().getByRole('textbox', { name: 'Title' });
  await title.click();
  await page.keyboard.type('It is scrumptious');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('It is scrumptious');
  await expect(title.locator('.ed-mark')).toHaveText('scrumptious');
  await expect(card('Plain about taste')).toContainText('Only TikTok');
  await expect(composer().locator('.composer-title-field')).toContainText('17 / 90');
  expect(await axeViolations(page)).toEqual([]);
  await saved();

  await test.step('from the base text its card leads there', async () => {
    await composer().getByRole('tab', { name: 'Base text' }).click();
    await expect(marks()).toHaveCount(0);
    await check().locator('[data-voice-card]').focus();
    await page.keyboard.press('Enter');
    await expect(title).toBeFocused();
    await expect(title).toHaveText('It is made with rye');
  });
  await saved();
  await expect(check().getByText('The brand has nothing to say against it.')).toBeVisible();
});

test('marks are walked by F8, and a channel that follows the base is mended in the base', async () => {
  await begin('It is scrumptious.\nRye and water.');
  await expect(marks().first()).toHaveText('scrumptious');
  await composer()
    .getByRole('tab', { name: /^LinkedIn/ })
    .click();
  await text().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await expect(composer().getByRole('tab', { name: 'Base text' })).toHaveAttribute('aria-selected', 'true');
  await expect(text()).toContainText('It is made with rye.');
  await expect(composer().getByRole('tab', { name: /^LinkedIn follows base/ })).toBeVisible();
});

test('what blocks keeps a post back, a second person waives it, and the approver sees the same list', async () => {
  await begin('The miracle loaf on the counter is also the slowest.');
  await expect(marks()).toHaveText('miracle');
  await expect(check().getByText('1 finding blocks')).toBeVisible();
  await expect(submit()).toHaveAttribute('aria-disabled', 'true');
  await expect(composer().getByText('Not ready to submit.', { exact: false }).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await test.step('its author may not waive it, and is told who may', async () => {
    await expect(check().getByText(/by a second person .* Mara Lindqvist/)).toBeVisible();
    await check().getByRole('button', { name: 'Ask for a waiver' }).click();
    const box = composer().getByRole('textbox', { name: 'Write a comment' });
    await expect(box).toHaveValue(/^@.*Mara Lindqvist.*: I ask for a waiver of “miracle”.* My reason: $/);
    await expect(box).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(composer().getByText(/^Nothing stands behind “My reason:” yet/)).toBeVisible();
    await page.keyboard.type('the lab has measured it');
    await expect(box).toHaveValue(/ My reason: the lab has measured it$/);
    await page.keyboard.press('Control+Enter');
    await expect(box).toHaveValue('');
    await expect(composer().getByText(/My reason: the lab has measured it$/)).toBeVisible();
  });
  await saved();
  await page.keyboard.press('Escape');

  await test.step('an SMM waives it with a reason of some length', async () => {
    await workAs(page, 'Mara Lindqvist');
    await openAskedWaiver();
    await check().getByRole('button', { name: 'Waive', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Waive “miracle”' });
    await dialog.getByLabel(/^Reason/).fill('Too short');
    await dialog.getByRole('button', { name: 'Waive it' }).click();
    await expect(dialog.getByText('6 characters are missing', { exact: false })).toBeVisible();
    await dialog.getByLabel(/^Reason/).fill('The lab measured it in May, see the sources.');
    await dialog.getByRole('button', { name: /Kind of reason/ }).click();
    await page.getByRole('option', { name: 'Cleared by legal' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Waive it' }).click();
    await expect(toasts(page).getByText('The finding is waived')).toBeVisible();
    await expect(check().getByRole('heading', { name: 'One finding is waived' })).toBeVisible();
    await expect(check().getByText('Nothing open; one finding is waived, below.')).toBeVisible();
    await expect(check().getByText('The brand has nothing to say against it.')).toHaveCount(0);
    await expect(marks()).toHaveCount(0);
    await expect(submit()).not.toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
    await expect(askedWaivers()).toHaveCount(0);
    await page.keyboard.press('Control+1');
  });

  await test.step('its author hands it in, for whoever waived it is not the second person any more', async () => {
    await page.keyboard.press('Escape');
    await workAs(page, 'Tobias Achterberg');
    await composeAgain();
  });

  await test.step('handing in and reviewing show it with its reason and person', async () => {
    await submit().click();
    const dialog = page.getByRole('dialog', { name: 'Submit for review' });
    await expect(dialog.getByText('The lab measured it in May', { exact: false })).toBeVisible();
    await confirmSubmission(page);
    await page.keyboard.press('Escape');
    await workAs(page, 'Ines Okonjo');
    await openPostOf('The miracle loaf');
    await expect(check().getByText('The lab measured it in May', { exact: false })).toBeVisible();
    await expect(check().getByText('Cleared by legal. Mara Lindqvist', { exact: false })).toBeVisible();
    const rules = check().locator('summary', { hasText: /^Checked against the library as of \w+ \d+/ });
    await rules.click();
    await expect(check().getByText(/^Rules [0-9a-f]{12}, changed \d+ times\./)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});
