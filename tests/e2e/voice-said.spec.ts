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
  await workAs(page, 'Tobias Achterberg');
});
test.afterEach(() => running.close());

const composer = (): Locator => page.locator('[data-composing]');
const text = (): Locator => composer().locator('.composer-text').getByRole('textbox');
const check = (): Locator => page.getByRole('region', { name: 'Brand check' });

/** Words of a post of the sample that was approved. */
const TOAST = 'Day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot,';

test('a draft that was said before and sounds unlike the brand is told so, beside the nearest post', async () => {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(TOAST);
  await page.keyboard.press('Control+Enter');
  await expect(text()).toBeFocused();
  await expect(check().getByRole('button', { name: /Said before/ })).toBeVisible();
  await expect(check().getByRole('figure', { name: 'The approved post that says it' })).toContainText(TOAST);
  const voice = check().locator('summary', { hasText: 'How we sound' });
  await expect(voice).toContainText(/Written like \d+ approved posts/);

  await page.keyboard.press('Control+a');
  await page.keyboard.type(
    'Come in! All of you! Right now! Today! Bread and butter for everybody! Hurry up!',
  );
  await expect(check().getByRole('button', { name: /Said before/ })).toBeHidden();
  await expect(voice).toContainText(/unlike \d+ approved posts/);
  await voice.focus();
  await page.keyboard.press('Enter');
  const row = check().getByRole('row', { name: /Exclamation marks/ });
  await expect(row.getByRole('img', { name: 'Out of the ordinary' })).toBeVisible();
  const nearest = check().getByRole('figure', { name: 'The approved post most like it' });
  await expect(nearest).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const words = (await nearest.locator('blockquote').textContent()) ?? '';
  await nearest.getByRole('button', { name: 'Open that post' }).click();
  await expect(text()).toHaveText(words);
});

test('the calendar tells what its posts come to together, and leads to them by a key', async () => {
  const finding = page.getByRole('button', { name: /off brand/ });
  await expect(finding).toBeVisible();
  await finding.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: /off brand/ });
  await expect(list.getByRole('heading').first()).toBeVisible();
  await list.getByRole('listitem').first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();

  await test.step('and a brand that does not mind switches the rule off', async () => {
    await workAs(page, 'Mara Lindqvist');
    await page.keyboard.press('Control+5');
    await page.getByRole('radio', { name: 'Rules' }).click();
    const row = page.getByRole('row', { name: /^Much promotion/ });
    const weight = row.getByRole('button', { name: /Weight of/ });
    await weight.click();
    await page.getByRole('option', { name: 'Off' }).click();
    await expect(weight).toContainText('Off');
    await page.keyboard.press('Control+1');
    await expect(finding).toBeVisible();
    await finding.click();
    await expect(list.getByRole('heading', { name: /The same topic in a row/ }).first()).toBeVisible();
    await expect(list.getByRole('heading', { name: /Much promotion/ })).toHaveCount(0);
  });
});

/** Asks the core as the window does. */
async function ask(path: string, type: 'query' | 'mutation', input?: unknown): Promise<unknown> {
  const answer = await page.evaluate((wish) => window.masthead.request(wish), { path, type, input });
  expect(answer).toMatchObject({ ok: true });
  return (answer as { readonly data: unknown }).data;
}

test('a word that a rule is wrong about is proposed by whoever writes, and allowed by who may', async () => {
  await workAs(page, 'Mara Lindqvist');
  const { brands } = (await ask('workspace.snapshot', 'query')) as {
    readonly brands: readonly { readonly id: string }[];
  };
  const choice = { level: 'warn', options: {} };
  await ask('voice.choose', 'mutation', { brandId: brands[0]?.id, ruleId: 'voice.hype', choice });
  await workAs(page, 'Tobias Achterberg');
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type('Our revolutionary oven burns beech.');
  await page.keyboard.press('Control+Enter');
  const mark = text().locator('.ed-mark');
  await expect(mark).toHaveText('revolutionary');
  await check().getByRole('button', { name: 'Propose “revolutionary” to the library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Let “revolutionary” stand' });
  await dialog.getByRole('button', { name: 'Propose it' }).click();
  await expect(toasts(page).getByText('“revolutionary” is proposed to the library')).toBeVisible();
  await expect(mark).toHaveText('revolutionary');

  await workAs(page, 'Mara Lindqvist');
  await check().getByRole('button', { name: 'Allow “revolutionary”' }).click();
  await dialog.getByRole('button', { name: 'Allow it' }).click();
  await expect(toasts(page).getByText('“revolutionary” is allowed')).toBeVisible();
  await expect(mark).toHaveCount(0);
  await expect(check().getByText('The brand has nothing to say against it.')).toBeVisible();
});
