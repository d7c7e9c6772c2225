import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Approval' }).click();
});
test.afterEach(async () => {
  await running.close();
});

/** Presses Tab until the control of this name has the keyboard. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return `${element?.getAttribute('aria-label') ?? ''} ${labels.map((each) => each.textContent).join(' ')} ${element instanceof HTMLButtonElement ? (element.textContent ?? '') : ''}`;
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}.`);
}

/** Adds a level by keys alone, decided by the choice this many steps down the list. */
async function addLevel(name: string, steps: number): Promise<void> {
  await tabTo(/Name of the level.*|^$/);
  await page.getByPlaceholder('For example: Legal').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

const said = () => page.locator('.policy-said');

test('a policy of two levels is built, read back, turned round and kept by the keyboard alone', async () => {
  await tabTo(/None|Optional|Required|Several levels/);
  const several = page.getByRole('radio', { name: /^Several levels/ });
  for (let presses = 0; presses < 4 && !(await several.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(several).toBeChecked();
  for (const remove of await page.getByRole('button', { name: /^Remove (?!“)/ }).all())
    await remove.press('Enter');

  await addLevel('Brand', 1);
  await addLevel('Legal', 2);
  await expect(said()).toContainText(/Brand: a Social Media Manager\. Then Legal: a reviewer\./);
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Move Legal up' }).focus();
  await page.keyboard.press('Enter');
  await expect(said()).toContainText(/Legal: a reviewer\. Then Brand: a Social Media Manager\./);
  await expect(page.getByRole('button', { name: 'Move Legal up' })).toBeFocused();

  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Approval' }).click();
  await expect(said()).toContainText(/Legal: a reviewer\. Then Brand/);
});

test('a level that nobody could decide is said at once, beside what cures it', async () => {
  await page.getByRole('radio', { name: /^Several levels/ }).click({ force: true });
  await page.getByPlaceholder('For example: Legal').fill('Lawyers');
  await page.getByRole('button', { name: /^Who decides: Choose/ }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add level' }).click();
  const level = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Remove Lawyers' }) });
  await level.getByRole('button', { name: /^Who decides/ }).click();
  await page.getByRole('option', { selected: true }).first().click();
  await page.keyboard.press('Escape');
  await expect(level.getByText(/Nobody is asked here, so no post could pass/)).toBeVisible();

  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Open its approval' }).click();
  await expect(level.getByText(/Nobody is asked here/)).toBeVisible();
  await level.getByRole('button', { name: 'Remove Lawyers' }).click();
  await expect(level).toHaveCount(0);
});

test('a condition and a backup are part of the words', async () => {
  await page.getByRole('radio', { name: /^Required/ }).click({ force: true });
  for (const remove of await page.getByRole('button', { name: /^Remove (?!“)/ }).all()) await remove.click();
  await page.getByPlaceholder('For example: Legal').fill('Legal');
  await page.getByRole('button', { name: /^Who decides: Choose/ }).click();
  await page.getByRole('option', { name: 'a reviewer' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Name approvers' }).click();
  await page.getByRole('button', { name: /^For which posts/ }).click();
  await page.getByRole('option', { name: 'Paid' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Backup/ }).click();
  await page.getByRole('option', { name: 'a Social Media Manager' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('After hours').fill('12');
  await page.getByLabel('After hours').press('Enter');
  await expect(said()).toContainText(
    'Legal: a reviewer, for posts marked Paid; after 12 hours a Social Media Manager may decide as well.',
  );
  await page.getByLabel('After hours').fill('soon');
  await expect(page.getByText(/A whole number from 1 to 2,?160\./)).toBeVisible();
});

test('the checklist is added to, reordered and emptied in place', async () => {
  for (const text of ['Names are spelt right', 'Prices are checked']) {
    await page.getByPlaceholder('For example: Prices are checked').fill(text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Remove “${text}”` })).toBeVisible();
  }
  const up = page.getByRole('button', { name: 'Move “Prices are checked” up' });
  await expect(up).toBeVisible();
  await up.focus();
  await page.keyboard.press('Enter');
  const points = page.getByRole('region', { name: 'Checklist' }).getByRole('listitem');
  await expect(points.nth(-2).getByRole('textbox')).toHaveValue('Prices are checked');
  await page.getByRole('button', { name: 'Remove “Prices are checked”' }).click();
  await expect(up).toHaveCount(0);
});

test('a campaign goes its own way and back', async () => {
  await page.getByRole('tab', { name: 'Campaigns' }).click();
  await page.getByText('Shared with people from outside').first().click();
  const ownWay = page.getByRole('button', { name: /are approved: Its own way/ });
  await expect(ownWay).toHaveCount(1);
  await page
    .getByRole('button', { name: /^How posts of .* are approved: (?!Its own way)/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Give this campaign its own way' }).click();
  await page.getByRole('radio', { name: /^None/ }).click({ force: true });
  await expect(said()).toContainText('Posts are scheduled without a review.');
  await page.getByRole('tab', { name: 'Campaigns' }).click();
  await expect(ownWay).toHaveCount(2);
  await expect(page.getByRole('checkbox', { name: /^Shared/ }).first()).toBeChecked();
});
