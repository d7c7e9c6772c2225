import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, panelSaved, runByPalette, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(() => running.close());

const goLibrary = () => page.getByRole('button', { name: 'Library', exact: true }).click();
const list = () => page.getByRole('listbox', { name: 'What the library holds' });
const name = () => page.getByLabel('Name', { exact: true });

/** Makes something of a kind by the menu, and gives it a name: it is in focus and chosen to be written over. */
async function add(kind: string, called: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  await expect(name()).toBeFocused();
  await page.keyboard.type(called);
  await page.keyboard.press('Tab');
  await expect(list().getByRole('option', { name: called })).toBeVisible();
}

test('a snippet is made, tried with other words, copied, found, removed and brought back', async () => {
  await goLibrary();
  await add('New snippet', 'Closing time');
  await page.getByLabel('Text', { exact: true }).fill('We close at {hour} on {day}.');
  const preview = page.locator('.library-filled');
  await expect(preview).toHaveText('We close at {hour} on {day}.');
  await page.getByLabel('hour', { exact: true }).fill('18:00');
  await expect(preview).toHaveText('We close at 18:00 on {day}.');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(list().getByRole('option', { name: 'Closing time, copy' })).toBeVisible();
  await page.getByPlaceholder('Find in the library').fill('closing copy');
  await expect(list().getByRole('option')).toHaveCount(1);
  await list().getByRole('option').click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Nothing in the library holds “closing copy”.')).toBeVisible();
  await toasts(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(list().getByRole('option', { name: 'Closing time, copy' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('a hashtag group says which networks it is too many for, and what is no hashtag', async () => {
  await goLibrary();
  await add('New hashtag group', 'Everything');
  const tags = page.getByLabel('Hashtags', { exact: true });
  await tags.fill(
    Array.from({ length: 32 }, (_each, at) => `#bread${String.fromCharCode(97 + (at % 26))}${at}`).join(' '),
  );
  const instagram = page.locator('.library-caps li', { hasText: 'Instagram' });
  await expect(instagram).toContainText('too many');
  await tags.fill('#rye #slow-bread');
  await expect(page.getByText(/slow-bread is no hashtag/)).toBeVisible();
  await tags.fill('#rye #slowbread');
  await tags.blur();
  await expect(instagram).toContainText('It fits');
  await expect(list().getByRole('option', { name: 'Everything' })).toContainText('#rye #slowbread');
  expect(await axeViolations(page)).toEqual([]);
});

test('a template is made, its fields described, and a draft made of it on a chosen day', async () => {
  await goLibrary();
  await add('New template', 'New on the shelf');
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('New on the shelf: {{loaf}}. {{why}}');
  await text.blur();
  await expect(page.getByRole('button', { name: 'Put the gap “loaf” in' })).toBeVisible();
  const row = page.locator('.library-field').first();
  await row.getByLabel('Help').fill('Its name on the card');
  await row.getByLabel('Default').fill('Table rye');
  await row.getByLabel('Default').blur();
  await page
    .getByRole('button', { name: /Instagram/ })
    .first()
    .click();
  await expect(page.locator('.library-preview')).toContainText('New on the shelf: Table rye. [why]');
  expect(await axeViolations(page)).toEqual([]);

  await runByPalette(page, 'New post from template');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'New on the shelf' })).toBeVisible();
  await dialog.getByRole('button', { name: 'New on the shelf' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('loaf')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('“why” is needed.')).toBeVisible();
  await expect(dialog.getByLabel('why')).toBeFocused();
  await page.keyboard.type('It rests for two days.');
  await dialog.getByRole('button', { name: 'Next free slot' }).click();
  await expect(dialog.locator('.preview-card')).toContainText('It rests for two days.');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(panel(page).getByLabel('Text', { exact: true })).toHaveValue(
    'New on the shelf: Table rye. It rests for two days.',
  );
});

test('who may not change the library reads it, and is told why', async () => {
  await workAs(page, 'Ines');
  await goLibrary();
  await expect(page.getByText(/may read what is here, not change it/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeHidden();
  await list()
    .getByRole('option', { name: /Saturday tray/ })
    .click();
  await expect(name()).toHaveAttribute('readonly', '');
  await expect(page.getByRole('button', { name: 'Duplicate' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use the template' })).toBeHidden();
});

test('a day of the calendar offers a template, and the draft is made on it', async () => {
  const day = page.getByRole('gridcell').last();
  await day.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'From a template…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Saturday tray' }).click();
  await dialog.getByLabel('three things').fill('cardamom knots, seeded rye, cheese swirls');
  await expect(dialog.getByLabel('which shop')).toHaveValue('Brenmouth harbour');
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(panel(page).getByLabel('Text', { exact: true })).toHaveValue(
    'Saturday tray: cardamom knots, seeded rye, cheese swirls.\n\nBrenmouth harbour sells out first, as every week.',
  );
  await expect(panel(page).getByRole('button', { name: 'Take off the calendar' })).toBeVisible();
});

test('links of a campaign are marked its own way, with an address as they go out', async () => {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Campaigns' }).click();
  await page
    .getByRole('button', { name: 'How links of Warm Loaf Appeal are marked: Links marked the usual way' })
    .click();
  const links = page.getByRole('group', { name: 'How links of Warm Loaf Appeal are marked' });
  await expect(links.locator('code')).toHaveText(
    'https://example.org/page?utm_source=instagram&utm_medium=social&utm_campaign=warm-loaf-appeal',
  );
  const content = links.getByLabel('Content (utm_content)');
  await content.fill('{netwrok}-appeal');
  await expect(links.getByText(/“{netwrok}” stands for nothing/)).toBeVisible();
  await content.fill('{network}-appeal');
  await expect(links.locator('code')).toContainText('utm_content=instagram-appeal');
  await content.blur();
  await expect(
    page.getByRole('button', { name: /Warm Loaf Appeal are marked: Links marked its own way/ }),
  ).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await links.getByRole('button', { name: 'Back to the usual way' }).click();
  await expect(content).toHaveValue('');
});

test('the facts of a post are filled in by keys alone', async () => {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type('Rye keeps for a week.');
  const facts = panel(page).getByRole('region', { name: 'Facts of the post' });
  await facts.getByLabel('Audience').focus();
  await page.keyboard.type('Regulars in Brenmouth');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Order by Thursday');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(facts.getByText('The post has to say so')).toBeVisible();

  await facts.getByRole('button', { name: 'Add a source' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('no address');
  await page.keyboard.press('Enter');
  await expect(facts.getByText(/A source has an address on the web/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('example.org/rye-study');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Keeps for a week');
  await page.keyboard.press('Enter');
  await expect(facts.getByText('example.org/rye-study')).toBeVisible();
  await expect(facts.getByRole('button', { name: 'Add a source' })).toBeFocused();

  await facts.getByLabel('Add a credit').first().focus();
  await page.keyboard.type('Photo: Ines Carvalho');
  await page.keyboard.press('Enter');
  await expect(facts.getByLabel('Credit 1')).toHaveValue('Photo: Ines Carvalho');

  await facts.getByRole('button', { name: 'Boost with a budget' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1,200');
  await expect(facts.getByText(/at most two decimals/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1200,50');
  await page.keyboard.press('Tab');
  await facts.getByRole('button', { name: 'Set an embargo' }).focus();
  await page.keyboard.press('Enter');
  await expect(facts.getByText('It cannot be scheduled or published before then.')).toBeVisible();
  await panelSaved(page);
  expect(await axeViolations(page, '[data-post-panel]')).toEqual([]);

  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await runByPalette(page, 'Rye keeps for a week');
  await expect(facts.getByLabel('Audience')).toHaveValue('Regulars in Brenmouth');
  await expect(facts.getByLabel('Budget')).toHaveValue('1200.5');
  await expect(facts.getByText('Not checked yet')).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await facts.getByLabel('Audience').focus();
  await page.keyboard.type('regulars in');
  await expect(page.getByRole('option', { name: 'Regulars in Brenmouth' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(facts.getByLabel('Audience')).toHaveValue('Regulars in Brenmouth');
});
