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
  await page.keyboard.press('Control+k');
  await page.keyboard.type('New guideline');
  await page.keyboard.press('Enter');
  await expect(form().getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Trays and queues');
  await tabTo(form().getByRole('button', { name: 'Add a word' }));
  await page.keyboard.press('Enter');
  await form().getByLabel('Word', { exact: true }).focus();
  await page.keyboard.type('last tray');
  await tabTo(form().getByRole('button', { name: 'Add a line that is right' }));
  await page.keyboard.press('Enter');
  await form().getByLabel('A line that is right', { exact: true }).focus();
  await page.keyboard.type('The late tray is seeded rye.');
  await tabTo(form().getByRole('button', { name: 'Add a line that is wrong' }));
  await page.keyboard.press('Enter');
  await form().getByLabel('A line that is wrong', { exact: true }).focus();
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
  await openVoice();
  await list()
    .getByRole('option', { name: /Trays and queues/ })
    .click();
  await page.getByRole('button', { name: 'Adopt proposal' }).click();
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
