import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample, toasts, workAs } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await openChannels();
});
test.afterEach(async () => {
  await running.close();
});

async function openChannels(): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Channels' }).click();
}

const rules = () => page.getByRole('region', { name: 'Rules of a channel' });
const row = (name: string) =>
  rules()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const length = () => row('Length of the text').first();

async function makeChannel(network: string, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /Network/ })
    .first()
    .click();
  await page.getByRole('option', { name: network, exact: true }).click();
  await page.getByPlaceholder('Name of the channel').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Rules of ${name} on ${network}`, exact: true }).click();
  await expect(rules().getByRole('button', { name: new RegExp(name) })).toBeVisible();
}

test('every figure is shown with its source, how sure it is and when it was read', async () => {
  await expect(rules().getByRole('table').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await makeChannel('X', '@hollinrye');
  await expect(length()).toContainText('280');
  await expect(length()).toContainText('stopped');
  await expect(length()).toContainText(
    /X for developers, counting characters \(the network itself, .*2026\)/,
  );
  await expect(length()).toContainText('github.com/xdevplatform/docs');
  await expect(length()).toContainText('This figure is sure.');
  await expect(length()).toContainText(/today|days? ago/);
  await expect(row('Ticker symbols')).toContainText('warned');
  await expect(rules()).toContainText(/These figures were read on/);
});

test('an own figure is set by keys alone, with a reason, and Undo gives the network’s back', async () => {
  await makeChannel('Mastodon', '@hollin@bread.example');
  await rules().getByRole('button', { name: 'Change: Length of the text' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Characters')).toBeFocused();
  for (const [typed, why] of [
    ['0', /nothing could be published/],
    ['-5', /less than nothing/],
    ['5000000', /No network takes more/],
    ['many', /as a number/],
  ] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await expect(dialog.getByText(why)).toBeVisible();
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5,000');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/Say in a few words/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('bread.example allows it');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(length()).toContainText('5,000');
  await expect(length()).toContainText('The network: 500');
  await expect(length()).toContainText('bread.example allows it');
  await page.screenshot({ path: test.info().outputPath('own.png') });
  await toasts(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(length()).not.toContainText('5,000');
});

test('a preset fills in what an account of its kind has, and a reset takes it back', async () => {
  await makeChannel('X', '@hollinpaid');
  await rules().getByRole('button', { name: 'X Premium' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Characters')).toHaveValue('25000');
  await expect(dialog.getByLabel('Why this channel differs')).toHaveValue('X Premium');
  await dialog.getByRole('button', { name: 'Set for this channel' }).click();
  await expect(length()).toContainText('25,000');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await openChannels();
  await page.getByRole('button', { name: 'Rules of @hollinpaid on X', exact: true }).click();
  await expect(length()).toContainText('25,000');
  await rules().getByRole('button', { name: 'Back to the network’s figure: Length of the text' }).click();
  await expect(length()).not.toContainText('25,000');
});

test('who may not change rules reads them, and reads why', async () => {
  await workAs(page, 'Tobias');
  await openChannels();
  const change = rules()
    .getByRole('button', { name: /^Change: / })
    .first();
  await expect(change).toHaveAttribute('aria-disabled', 'true');
  await change.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('is looked at in both colour schemes and in a narrow window', async () => {
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 1440],
    ['light', 1024],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('button', { name: 'Rules of @hollinandrye on Instagram', exact: true }).click();
    const table = rules().getByRole('table').first();
    const overflow = await table.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath(`${colorScheme}-${width}.png`) });
  }
});
