import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample } from '#tests/helpers/frame.ts';

// What an approver sees of a post as its networks will show it.
let running: RunningApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await openSample(page);
  await page.keyboard.press('Control+4');
});
test.afterEach(() => running.close());

test('the Preview of a review draws each channel, on a phone and wide', async () => {
  await page.getByRole('radio', { name: 'Preview' }).click();
  const cards = page.locator('.preview');
  await expect(cards.first()).toBeVisible();
  await expect(page.locator('.preview-card').first()).toHaveAccessibleName(/ on /u);
  await expect(page.getByText(/Our drawing from rules checked on .* The network may differ\./u)).toHaveCount(
    1,
  );
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axeViolations(page, '.review-previews')).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${scheme}.png`) });
  }
  await page.getByRole('radio', { name: 'Wide' }).press('Enter');
  await expect(cards.first()).toHaveAttribute('data-width', 'wide');
  await page.screenshot({ path: test.info().outputPath('wide.png') });
});
