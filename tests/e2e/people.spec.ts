import { expect as hasty, type Page, test } from '@playwright/test';
import { chooseMenuItem, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, panel, panelSaved, runByPalette, toasts } from '#tests/helpers/frame.ts';

// A passphrase takes its time by design, and longer where much else runs.
const expect = hasty.configure({ timeout: 20_000 });

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

const OWN = 'a loaf of good rye';
const FIRST = 'until you choose one';

async function openPeople(): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'People' }).click();
}

/** Gives the person in the window a passphrase: the first of the workspace. */
async function protect(): Promise<void> {
  await openPeople();
  await page.getByRole('button', { name: 'Protect this workspace' }).click();
  await page.getByLabel('New passphrase').fill(OWN);
  await page.getByLabel('The same once more').fill(OWN);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Everybody needs their passphrase here.')).toBeVisible();
}

async function unlock(name: string, passphrase: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

const lockTitle = () => page.getByRole('heading', { name: 'Locked' });
const works = (name: string) => page.getByRole('button', { name: new RegExp(`${name}.*Switch person`) });

test('anybody can act as anybody until the workspace is protected, and changing over takes two keys', async () => {
  await openPeople();
  await expect(page.getByText(/Anyone at this computer can act as anyone here/)).toBeVisible();
  await page.keyboard.press('Control+u');
  const second = page.getByRole('dialog', { name: 'Work as' }).getByRole('button', { name: /^Tobias/ });
  await expect(second).toContainText('2');
  await page.keyboard.press('2');
  await expect(works('Tobias Achterberg')).toBeVisible();
});

test('a protected workspace locks, tells nothing, and opens to the right passphrase alone', async () => {
  await page.keyboard.press('Control+n');
  await panel(page).getByRole('textbox').first().fill('Half a sentence about rye');
  await page.keyboard.press('Control+,');
  await protect();
  expect(await axeViolations(page)).toEqual([]);
  const own = 'Mara Lindqvist';

  await page.keyboard.press('Control+l');
  await expect(lockTitle()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await expect(page.getByText(own)).toHaveCount(0);
  await expect(page.getByText('Hollin')).toHaveCount(0);

  const refusal = page.getByText(
    'That name and passphrase do not belong together. Check both and try again.',
  );
  await unlock(own, 'something else entirely');
  await expect(refusal).toBeVisible();
  await unlock('Nobody At All', OWN);
  await expect(refusal).toBeVisible();

  await unlock(own, OWN);
  await expect(works(own)).toBeVisible();
  // Where one was, one is again.
  await expect(page.getByRole('tab', { name: 'People', selected: true })).toBeVisible();
});

test('too many wrong tries are answered with a wait that counts down', async () => {
  await protect();
  await chooseMenuItem(running.app, 'lockNow');
  await expect(lockTitle()).toBeVisible();
  for (let tries = 0; tries < 6; tries += 1) {
    await unlock('Nobody At All', `wrong ${tries}`);
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('');
    await expect(page.getByText(/do not belong together|too many wrong tries/).first()).toBeVisible();
  }
  await expect(page.getByText(/Try again in (1 minute|\d+ seconds?)/).first()).toBeVisible();
});

test('words that were being typed are there again after the lock', async () => {
  await protect();
  await page.keyboard.press('Control+n');
  await panel(page).getByRole('textbox').first().fill('Half a sentence about rye');
  // At once: nothing has had time to be kept.
  await page.keyboard.press('Control+l');
  await expect(lockTitle()).toBeVisible();
  const own = 'Mara Lindqvist';
  await unlock(own, OWN);
  await expect(works(own)).toBeVisible();
  await expect(panel(page).getByRole('textbox').first()).toHaveValue('Half a sentence about rye');
  await panelSaved(page);
});

test('words that were kept are there again when the system locked the window', async () => {
  await protect();
  await page.keyboard.press('Control+n');
  await panel(page).getByRole('textbox').first().fill('A whole sentence about spelt');
  await panelSaved(page);
  // As the system says it when its own screen is locked: nobody is asked, and nothing is stored first.
  await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(lockTitle()).toBeVisible();
  await unlock('Mara Lindqvist', OWN);
  await expect(panel(page).getByRole('textbox').first()).toHaveValue('A whole sentence about spelt');
});

test('a first passphrase lets somebody in once, and they choose their own', async () => {
  await protect();
  await expect(page.getByText(/no passphrase and cannot get in/)).toBeVisible();
  await page.getByRole('button', { name: /^Give a first passphrase to Tobias/ }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'First passphrase' }).fill(FIRST);
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText(/First passphrase for Tobias/)).toBeVisible();

  await page.keyboard.press('Control+u');
  await page
    .getByRole('dialog', { name: 'Work as' })
    .getByRole('button', { name: /Tobias/ })
    .click();
  await page.getByLabel(/^Passphrase of Tobias/).fill('not that one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the passphrase. Check it and try again.')).toBeVisible();
  await page.getByLabel(/^Passphrase of Tobias/).fill(FIRST);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Choose your own passphrase' })).toBeVisible();
  await expect(page.getByLabel('New passphrase')).toBeFocused();
  // What was said to the one is not for the other.
  await expect(toasts(page).getByText(/First passphrase/)).toHaveCount(0);
  await page.getByLabel('New passphrase').fill('mine alone from here');
  await page.getByLabel('The same once more').fill('mine alone from here');
  await page.keyboard.press('Enter');
  await expect(works('Tobias')).toBeVisible();
});

test('somebody from outside is added with the brands they see, and sees no settings of others', async () => {
  await openPeople();
  const form = page.getByRole('form', { name: 'Add a person' });
  await form.getByLabel('Name of the person').fill('Lena Client');
  await form.getByText('From outside').click();
  // They begin with the brand in view, and with none there is nothing to add them for.
  await expect(form.getByRole('button', { name: /^Sees/ })).toContainText('Hollin & Rye');
  await form.getByRole('button', { name: /^Sees/ }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(form.getByText('Choose the brands that they see.')).toBeVisible();
  await form.getByRole('button', { name: /^Sees/ }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(toasts(page).getByText('Added Lena Client')).toBeVisible();
  await expect(page.getByRole('button', { name: /^What Lena Client sees: (?!No brand)/ })).toBeVisible();
  await runByPalette(page, 'Work as somebody else');
  await page.getByRole('dialog', { name: 'Work as' }).getByRole('button', { name: /Lena/ }).click();
  await expect(works('Lena Client')).toBeVisible();
  await expect(page.getByText(/cannot do this/).first()).toBeVisible();
});

test('an absence names its days and who decides, and ends', async () => {
  await openPeople();
  await page
    .getByRole('button', { name: /Plan an absence/ })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await expect(form.getByText('Choose both days and who decides instead.')).toBeVisible();
  for (const [field, day] of [
    ['Away from', '07'],
    ['Until, this day included', '11'],
  ] as const) {
    const part = (name: string) =>
      form.getByRole('group', { name: field }).getByRole('spinbutton', { name: new RegExp(`^${name}`) });
    for (const [name, digits] of [
      ['day', day],
      ['month', '12'],
      ['year', '2099'],
    ] as const) {
      await part(name).focus();
      await page.keyboard.type(digits);
    }
  }
  await form.getByRole('button', { name: /Decides instead/ }).click();
  await page.getByRole('option').first().click();
  await form.getByRole('button', { name: 'Save absence' }).click();
  const said = page.getByRole('button', { name: /away .*7.* to .*11.*, .* decides/ }).first();
  await expect(said).toBeVisible();
  await said.click();
  await page.getByRole('button', { name: 'Back again' }).click();
  await expect(said).toBeHidden();
});
