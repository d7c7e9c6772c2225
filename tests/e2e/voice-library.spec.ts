import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, runByPalette, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(() => running.close());

const list = (): Locator => page.getByRole('listbox', { name: 'Guidelines' });
const form = (): Locator => page.getByRole('form', { name: 'Write a guideline' });
const side = (): Locator => page.getByRole('complementary', { name: 'Tests of this guideline' });

async function openVoice(): Promise<void> {
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: /^How .* sounds$/ })).toBeVisible();
}

/** Goes by Tab until something has the focus: no pointer. */
async function tabTo(target: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it.');
}

/** Writes a list of one word to avoid, with a right and a wrong line, by keys alone. */
async function writeTrays(dont: string): Promise<void> {
  await runByPalette(page, 'New guideline');
  await expect(form().getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Trays and queues');
  await tabTo(form().getByRole('button', { name: 'Add a word' }));
  await page.keyboard.press('Enter');
  await expect(form().getByLabel('Word', { exact: true })).toBeFocused();
  await page.keyboard.type('last tray');
  await tabTo(form().getByRole('button', { name: 'Add a line that is right' }));
  await page.keyboard.press('Enter');
  await expect(form().getByLabel('A line that is right', { exact: true })).toBeFocused();
  await page.keyboard.type('The late tray is seeded rye.');
  await tabTo(form().getByRole('button', { name: 'Add a line that is wrong' }));
  await page.keyboard.press('Enter');
  await expect(form().getByLabel('A line that is wrong', { exact: true })).toBeFocused();
  await page.keyboard.type(dont);
}

test('a Community Manager proposes by keys alone, the Social Media Manager adopts, everybody acknowledges', async () => {
  await workAs(page, 'Tobias Achterberg');
  await openVoice();
  await writeTrays('Hurry for the last tray!');
  await expect(side().getByText('2 pass')).toBeVisible();
  await expect(side().getByText(/^Adopting this would flag/)).toBeVisible();
  await expect(form().getByRole('button', { name: 'Adopt now' })).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(form().getByRole('button', { name: 'Propose' }));
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText('Proposed: Trays and queues')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Proposal' }).getByText(/Tobias/)).toBeVisible();
  await workAs(page, 'Mara Lindqvist');
  // The sample has one proposal of its own.
  await expect(page.getByRole('button', { name: 'Brand voice 2 proposals wait for you' })).toBeVisible();
  await openVoice();
  await tabTo(page.getByRole('checkbox', { name: 'Show only the 2 proposals that wait for you' }));
  await page.keyboard.press('Space');
  await expect(list().getByRole('option')).toHaveCount(2);
  await tabTo(list().getByRole('option', { selected: true }));
  await page.keyboard.press('ArrowUp');
  await expect(list().getByRole('option', { selected: true })).toHaveText(/Trays and queues/);
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page.getByRole('button', { name: 'Adopt proposal' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Brand voice 1 proposal waits for you' })).toBeVisible();
  await expect(list().getByRole('option')).toHaveCount(1);
  await expect(page.getByText(/^Version 1, since/)).toBeVisible();
  await page.getByRole('button', { name: 'I have read version 1' }).click();
  await expect(page.getByText('You have read version 1.')).toBeVisible();
  await expect(page.locator('.voice-readers li', { hasText: 'Mara Lindqvist' })).toContainText('has read it');
  await expect(page.locator('.voice-readers li', { hasText: 'Tobias' })).toContainText('not yet');
  expect(await axeViolations(page)).toEqual([]);
});

test('what contradicts its own examples is refused in words, and nothing typed is lost', async () => {
  await openVoice();
  await writeTrays('Come quickly!');
  await expect(side().getByText('1 fails')).toBeVisible();
  await expect(side().getByText('Expected: a finding. Got: none.')).toBeVisible();
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(form().getByRole('alert')).toContainText('It cannot be adopted yet.');
  await form().getByLabel('A line that is wrong', { exact: true }).fill('Run, the last tray is out!');
  await expect(side().getByText('2 pass')).toBeVisible();
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(toasts(page).getByText('Adopted: Trays and queues')).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await form().getByLabel('What it asks for, and why').fill('There is always another.');
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(page.getByText(/^Version 2, since/)).toBeVisible();
  await page.getByRole('button', { name: 'Versions' }).click();
  await expect(page.getByRole('region', { name: 'Versions' }).locator('ins')).toContainText(
    'There is always',
  );
});

test('a guideline half written is there again after the window was closed, and only for who wrote it', async () => {
  await openVoice();
  await writeTrays('Hurry for');
  await page.keyboard.press('Control+1');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openVoice();
  await expect(form().getByText(/^You left this unfinished on /)).toBeVisible();
  await expect(form().getByLabel('A line that is wrong', { exact: true })).toHaveValue('Hurry for');
  expect(await axeViolations(page)).toEqual([]);
  await workAs(page, 'Tobias Achterberg');
  await openVoice();
  await expect(form()).toHaveCount(0);
  await workAs(page, 'Mara Lindqvist');
  await openVoice();
  await form().getByRole('button', { name: 'Discard' }).click();
  await expect(form()).toHaveCount(0);
});

test('the library is searched by any word, and a rule gets its weight but for what is never waived', async () => {
  await openVoice();
  await writeTrays('Hurry for the last tray!');
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(toasts(page).getByText('Adopted: Trays and queues')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('seeded late tray');
  await expect(list().getByRole('option')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Rules' }).click();
  const row = (title: string): Locator => page.getByRole('row', { name: new RegExp(`^${title}`) });
  await expect(row('A disclosure is missing')).toContainText('Always on: it is never waived.');
  const weight = row('A superlative without proof').getByRole('button', { name: /Weight of/ });
  await weight.click();
  await page.getByRole('option', { name: 'Block' }).click();
  await expect(weight).toContainText('Block');
  await expect(toasts(page).getByText('Changed: A superlative without proof')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('a rule of one’s own is tried on the last posts as it is written, and what is bad or has no end is refused in words', async () => {
  await openVoice();
  await runByPalette(page, 'New guideline');
  await expect(form().getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Ovens');
  await form().getByRole('button', { name: 'Add a rule' }).click();
  const pattern = form().getByLabel('Finds any of these, one a line');
  await pattern.fill('ovens?\\b');
  await expect(form().getByText(/^It would have spoken up in \d+ of the last \d+ posts/)).toBeVisible();
  await form().getByRole('button', { name: 'Add a line that is wrong' }).click();
  await form().getByLabel('A line that is wrong', { exact: true }).fill('Nothing of the kind.');
  await expect(side().getByText('1 fails')).toBeVisible();
  await form().getByLabel('A line that is wrong', { exact: true }).fill('Our ovens are hot.');
  await expect(side().getByText('1 passes')).toBeVisible();
  await pattern.fill('(oven');
  await expect(form().getByText(/^This pattern cannot be run:/)).toBeVisible();
  await pattern.fill('(o+)+ven');
  await expect(
    form()
      .getByText(/can run for ever on some texts/)
      .first(),
  ).toBeVisible();
  await form().getByRole('button', { name: 'Propose' }).click();
  await expect(form().getByRole('alert')).toContainText('“rule-1” can run for ever on some texts');
  await form()
    .getByRole('button', { name: /What it does/ })
    .click();
  await page.getByRole('option', { name: 'Counts words' }).click();
  await form().getByLabel('Counts', { exact: true }).fill('\\bthe\\b');
  await expect(form().getByText(/^It would have spoken up in \d+ of the last/)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await form().getByLabel('A line that is wrong', { exact: true }).fill('The oven and the loaf.');
  await expect(side().getByText('1 passes')).toBeVisible();
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(toasts(page).getByText('Adopted: Ovens')).toBeVisible();
  await expect(side().getByRole('heading', { name: /^Where it spoke up in the last 30 days/ })).toBeVisible();
});

test('a rule that has no end on a post is set aside, its owner reads why and has it tried again', async () => {
  await openVoice();
  await runByPalette(page, 'New guideline');
  await expect(form().getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Numbers');
  await form().getByRole('button', { name: 'Add a rule' }).click();
  // Quick on everything that measuring thinks of: it goes astray after a date and a long run of letters only.
  await form().getByLabel('Finds any of these, one a line').fill('\\d{2}-\\d{2} (\\w+\\d?)+;');
  await form().getByText('Whole words only').click();
  await expect(form().getByText(/^It would have said nothing/)).toBeVisible();
  await form().getByRole('button', { name: 'Adopt now' }).click();
  await expect(toasts(page).getByText('Adopted: Numbers')).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.insertText(`Our batch 12-04 ${'a'.repeat(60)} ; as ever`);
  await page.keyboard.press('Control+Enter');
  const check = page.getByRole('region', { name: 'Brand check' });
  await expect(check.getByText(/Numbers/)).toBeVisible();
  await openVoice();
  await list()
    .getByRole('option', { name: /Numbers/ })
    .click();
  const note = page.getByRole('status').filter({ hasText: 'is set aside since' });
  await expect(note).toContainText('without coming to an end');
  await expect(list().getByRole('option', { name: /Numbers.*a rule of it is set aside/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await note.getByRole('button', { name: 'Try it again' }).click();
  await expect(toasts(page).getByText('Runs again: rule-1')).toBeVisible();
});

test('the voice at a glance is folded for good, and dots say what they mean', async () => {
  await openVoice();
  const glance = page.getByRole('button', { name: 'The voice at a glance' });
  await expect(glance).toHaveAttribute('aria-expanded', 'true');
  await list().getByRole('option').nth(5).click();
  await expect(glance).toHaveAttribute('aria-expanded', 'false');
  await glance.click();
  await expect(page.getByRole('columnheader', { name: 'What it means' })).toBeVisible();
  await glance.click();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await openVoice();
  await expect(glance).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText(/\d+ new since you last read/)).toBeVisible();
});
