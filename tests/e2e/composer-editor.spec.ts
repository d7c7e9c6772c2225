import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { openSample, panel, toasts } from '#tests/helpers/frame.ts';

// The text editor where people use it: in the composer of the real program, by keyboard alone.
let running: RunningApp;
let page: Page;
let box: Locator;
const refused: string[] = [];

test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  refused.length = 0;
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) refused.push(message.text());
  });
  await openSample(page);
  await page.keyboard.press('Control+n');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.type('New.');
  await page.keyboard.press('Control+Enter');
  box = page.getByRole('textbox', { name: 'Base text' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
});
test.afterEach(async () => {
  expect(refused).toEqual([]);
  await running.close();
});

test('misspelt words are found without a network; the first suggestion is one key away', async () => {
  await page.keyboard.type('The healthyest loaf is realy good. #slowbred @lenna exampel.com ');
  await expect(page.locator('.ed-misspelt')).toHaveText(['healthyest', 'realy']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('menuitem', { name: 'healthiest' })).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('spelling.png') });
  await page.keyboard.press('Enter');
  await expect(box).toContainText('The healthiest loaf');
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(box).toContainText('The healthyest loaf');
});

test('a word is kept for the brand, and undo takes it out again', async () => {
  await page.keyboard.type('We thank Brenlow for it. ');
  await expect(page.locator('.ed-misspelt')).toHaveText(['Brenlow']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: /Keep “Brenlow”/ }).click();
  await expect(page.locator('.ed-misspelt')).toHaveCount(0);
  await toasts(page).getByRole('button', { name: /Undo/ }).first().click();
  await expect(page.locator('.ed-misspelt')).toHaveText(['Brenlow']);
});

test('typing, an emoji, an input method and undo share one text', async () => {
  await page.keyboard.type('Rye ');
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', '日本'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await devtools.send('Input.insertText', { text: '日本' });
  await expect(box).toHaveText('Rye 日本');
  await page.getByRole('button', { name: 'Emoji' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await page.keyboard.type('bread');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveText('Rye 日本🍞');
  await page.keyboard.press('Control+z');
  await expect(box).toHaveText('Rye 日本');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: test.info().outputPath(`${colorScheme}.png`) });
  }
});
