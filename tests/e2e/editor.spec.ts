import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { contentPolicy } from '#shell/content-policy.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { buildGallery } from '#tests/helpers/gallery.ts';
import { type OpenPage, openPage } from '#tests/helpers/viewer.ts';

// The text editor by itself, under the program's own content security policy, by keyboard alone.
let folder: string;
let open: OpenPage;
let page: Page;
let file: string;
let box: Locator;
const violations: string[] = [];
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-editor-'));
  // Only an answer's header can say who may frame a page.
  file = await buildGallery('editor', folder, contentPolicy().replace("; frame-ancestors 'none'", ''));
});
test.beforeEach(async () => {
  open = await openPage(file, folder);
  page = open.page;
  box = page.getByRole('textbox', { name: 'Instagram' });
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
});
test.afterEach(() => open.close());
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function show(query: string): Promise<void> {
  violations.length = 0;
  await page.goto(`${pathToFileURL(file).href}?${query}`);
  await expect(box).toBeVisible();
}

async function text(): Promise<string> {
  return JSON.parse((await page.getByTestId('text').textContent()) ?? '""') as string;
}

for (const sample of ['loaf', 'hebrew', 'signs', 'empty']) {
  test(`${sample}: readable in light, dark and forced colours, and no style is refused`, async () => {
    await show(`sample=${sample}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.screenshot({ path: test.info().outputPath('forced.png') });
    expect(violations).toEqual([]);
  });
}

test('typing, undo and redo are the editor’s own', async () => {
  await show('sample=empty');
  await box.focus();
  await page.keyboard.type('Bread.');
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Butter.');
  expect(await text()).toBe('Bread.\nButter.');
  await page.keyboard.press('Control+z');
  expect(await text()).toBe('Bread.');
  await page.keyboard.press('Control+Shift+Z');
  expect(await text()).toBe('Bread.\nButter.');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
  expect(await text()).toBe('');
});

test('what is put in from outside is one step back', async () => {
  await show('sample=empty');
  await box.focus();
  await page.keyboard.type('Rye ');
  await page.getByRole('button', { name: 'Loaf' }).click();
  expect(await text()).toBe('Rye 🥖');
  await box.focus();
  await page.keyboard.press('Control+z');
  expect(await text()).toBe('Rye ');
});

test('F8 goes round the marks and says each; Ctrl+. sees to it', async () => {
  await show('sample=loaf');
  await box.focus();
  await page.keyboard.press('Control+Home');
  const said = page.locator('[data-live=polite]');
  await page.keyboard.press('F8');
  await expect(said).toContainText('1 of 4: Health claim without proof');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('healthiest');
  await page.keyboard.press('F8');
  await expect(said).toContainText('2 of 4: Medical promise');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await expect(said).toContainText('4 of 4: Not on your list');
  await page.keyboard.press('Control+.');
  await expect(page.getByTestId('seen')).toHaveText('mark 3');
});

test('over the limit is underlined, and said', async () => {
  await show('sample=empty&most=10');
  await box.focus();
  await page.keyboard.type('Ten signs. And more');
  await expect(page.locator('.ed-over')).toHaveText(' And more');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.ed-counter')).toHaveText('-9');
  await page.screenshot({ path: test.info().outputPath('over.png') });
});

test('an input method writes without losing or doubling a sign', async () => {
  await show('sample=empty');
  await box.focus();
  await page.keyboard.type('Rye ');
  const devtools = await page.context().newCDPSession(page);
  for (const part of ['に', 'にほ', 'にほん', '日本'])
    await devtools.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  await devtools.send('Input.insertText', { text: '日本' });
  await page.keyboard.type('!');
  expect(await text()).toBe('Rye 日本!');
  await page.screenshot({ path: test.info().outputPath('ime.png') });
});

test('each line has its own direction', async () => {
  await show('sample=hebrew');
  const directions = await page
    .locator('.cm-line')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
  expect(directions).toEqual(['rtl', 'ltr', 'rtl']);
  await box.focus();
  await page.keyboard.press('Control+Home');
  // The next sign of a line from right to left is on the left.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('X');
  expect((await text()).startsWith('הXלחם')).toBe(true);
});

async function paste(pasted: string): Promise<void> {
  await box.evaluate((target, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
}

test('a paste of a megabyte is refused with words, and nothing is lost', async () => {
  await show('sample=empty');
  await box.focus();
  await page.keyboard.type('Mine.');
  await paste('loaf '.repeat(210_000));
  await expect(page.getByText('This was not put in.').first()).toBeVisible();
  expect(await text()).toBe('Mine.');
  await page.screenshot({ path: test.info().outputPath('refused.png') });
  await page.keyboard.type(' Still mine.');
  expect(await text()).toBe('Mine. Still mine.');
});

test('typing over the longest text is refused and leaves the text as it was', async () => {
  await show('sample=empty&longest=5');
  await box.focus();
  await page.keyboard.type('Bread and butter');
  expect(await text()).toBe('Bread');
  await expect(page.locator('.cm-line')).toHaveText('Bread');
});

test('what cannot be stored is left out, and said', async () => {
  await show('sample=empty');
  await box.focus();
  await paste('A\u0000B\r\nC');
  expect(await text()).toBe('AB\nC');
  await expect(page.getByText('cannot be read anywhere').first()).toBeVisible();
});

test('what turns text around is seen as a sign', async () => {
  await show('sample=signs');
  await expect(page.locator('.ed-sign')).toHaveText(['RLO', 'PDF', 'ZWSP', 'U+0007']);
});

test('an emoji is found by its name and put in by keys alone', async () => {
  await show('sample=empty');
  await box.focus();
  await page.keyboard.type('Rye ');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Emoji' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('emoji.png') });
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('bread');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('gridcell').nth(1).getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  expect(await text()).toBe('Rye 🍞');
  await page.keyboard.type('!');
  expect(await text()).toBe('Rye 🍞!');
  await page.getByRole('button', { name: 'Emoji' }).click();
  await expect(
    page.getByRole('rowgroup', { name: 'Used last' }).getByRole('button', { name: 'bread' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the emoji picker opened again while it fades out starts anew', async () => {
  await show('sample=empty');
  // The fade of a machine that has no time to draw.
  await page.evaluate(() => document.documentElement.style.setProperty('--motion-base', '20s'));
  await page.getByRole('button', { name: 'Emoji' }).click();
  await page.keyboard.type('bread');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.getByRole('button', { name: 'Emoji' }).click();
  await expect(page.getByRole('textbox', { name: 'Search emoji' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Search emoji' })).toHaveValue('');
  await expect(
    page.getByRole('rowgroup', { name: 'Used last' }).getByRole('button', { name: 'bread' }),
  ).toBeVisible();
});
