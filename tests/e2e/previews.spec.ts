import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from '#tests/helpers/axe.ts';
import { buildGallery } from '#tests/helpers/gallery.ts';
import { type OpenPage, openPage } from '#tests/helpers/viewer.ts';

// Every network's drawing on one page, with each kind of content. The pictures land in test-results, for eyes.
let folder: string;
let open: OpenPage;
let page: Page;
let file: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-gallery-'));
  file = await buildGallery('previews', folder);
});
test.beforeEach(async () => {
  open = await openPage(file, folder);
  page = open.page;
});
test.afterEach(() => open.close());
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function show(content: string, width = 'phone'): Promise<void> {
  await page.goto(`${pathToFileURL(file).href}?content=${content}&width=${width}`);
  await expect(page.locator('.preview').first()).toBeVisible();
}

for (const content of ['long', 'short', 'parts', 'rtl', 'cjk', 'hostile', 'empty']) {
  for (const width of ['phone', 'wide']) {
    test(`${content}, ${width}: nothing runs out of its card, light and dark are readable`, async () => {
      await show(content, width);
      const wider = await page
        .locator('.preview')
        .evaluateAll((cards) =>
          cards
            .filter((card) => card.scrollWidth > card.clientWidth + 1)
            .map((card) => card.getAttribute('data-network')),
        );
      expect(wider).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.locator('main').evaluate((main) => {
          document.body.style.overflow = 'visible';
          main.style.height = 'auto';
          for (const element of [document.documentElement, document.body, main.parentElement])
            if (element !== null) element.style.height = 'auto';
        });
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot({ path: test.info().outputPath(`${colorScheme}.png`), fullPage: true });
      }
    });
  }
}

test('"more" unfolds in place by keys and keeps the focus', async () => {
  await show('long');
  const card = page.getByRole('article', { name: '@hollinandrye on Instagram, post' });
  const more = card.getByRole('button', { name: '… more' });
  await expect(card.getByText('Ask for it sliced thick')).toHaveCount(0);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Ask for it sliced thick')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Show as folded' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Ask for it sliced thick')).toHaveCount(0);
});

test('a carousel is turned by keys, and stays under the finger at its end', async () => {
  await show('parts');
  const card = page.getByRole('article', { name: '@hollinandrye on Instagram, carousel' });
  const next = card.getByRole('button', { name: 'Next picture' });
  await next.focus();
  for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('Enter');
  await expect(card.getByText('Picture 5 of 5')).toBeVisible();
  await expect(next).toBeFocused();
});

test('a crop can be looked behind', async () => {
  await show('long');
  const drawing = page.locator('.preview[data-network="instagram"]').nth(2);
  await drawing.getByRole('button', { name: 'Show uncropped' }).click();
  await expect(drawing.locator('.preview-crop')).toBeVisible();
  await drawing.screenshot({ path: test.info().outputPath('uncropped.png') });
  await drawing.getByRole('button', { name: 'Show as cropped' }).click();
  await expect(drawing.locator('.preview-crop')).toHaveCount(0);
});

test('hostile text is text, and nothing is asked of any network', async () => {
  await show('hostile');
  await expect(page.locator('.preview-text img, .preview-text script')).toHaveCount(0);
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  expect((await open.asked()).filter((address) => !/^(file|data|devtools):/u.test(address))).toEqual([]);
});
