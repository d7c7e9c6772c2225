import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { answerOpenFiles, makePicture, makeWide } from '#tests/helpers/asset-files.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { ask, openPlan, turnTo } from '#tests/helpers/calendar.ts';
import { panel, toasts } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
let folder: string;
let brandId: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-crop-'));
  running = await launchApp({ args: ['--lang=en-GB'] });
  page = running.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  brandId = await openPlan(page);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

type Found = { readonly id: string; readonly alt: string; readonly versions: readonly unknown[] };

const dialog = (): Locator => page.getByRole('dialog', { name: /^Crop/ });
const frame = (): Locator => dialog().getByRole('button', { name: /^Frame:/ });
const details = (): Locator => page.getByRole('complementary', { name: 'Details of the asset' });

async function bring(path: string): Promise<Found> {
  await answerOpenFiles(running.app, [path]);
  const from = { kind: 'choose', what: 'files' };
  await ask(page, 'assets.importFiles', 'mutation', { brandId, folder: '', from });
  return await theAsset();
}

async function theAsset(): Promise<Found> {
  const { assets } = (await ask(page, 'assets.list', 'query', { brandId })) as {
    readonly assets: readonly Found[];
  };
  const [found] = assets;
  if (found === undefined) throw new Error('There is no asset.');
  return found;
}

/** Goes on by Tab until something has the keyboard. */
async function tabTo(what: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(what).toBeFocused();
}

test('by keys alone: from a finding to the crop or to a smaller picture, for this post only, and back', async () => {
  const asset = await bring(await makeWide(folder, 'street.jpg'));
  await ask(page, 'assets.update', 'mutation', { assetId: asset.id, patch: { alt: 'A street with a dog' } });
  const { channels } = (await ask(page, 'workspace.snapshot', 'query')) as {
    readonly channels: readonly { readonly id: string; readonly network: string }[];
  };
  const channelIds = channels.flatMap(({ id, network }) => (network === 'instagram' ? [id] : []));
  const schedule = { date: '2027-03-16', time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text: 'The street at seven', assetIds: [asset.id], channelIds, schedule };
  const write = async (text: string): Promise<string> => {
    const made = await ask(page, 'posts.create', 'mutation', { brandId, fields: { ...fields, text } });
    return (made as { readonly id: string }).id;
  };
  const [mine, other] = [await write(fields.text), await write('Another post')];
  const shownIn = async (postId: string): Promise<unknown> =>
    (
      (await ask(page, 'posts.get', 'query', { postId })) as {
        readonly assetVersions: { readonly [id: string]: string };
      }
    ).assetVersions[asset.id];
  const before = await shownIn(mine);
  await turnTo(page, 2027, 3);
  await page.locator('[data-post]', { hasText: 'The street at seven' }).first().press('Enter');
  await panel(page).getByLabel('Text', { exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  const rules = page.getByRole('region', { name: 'Channel rules' });
  await rules.getByRole('button', { name: /Crop it/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Crop street' })).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(frame());
  await expect(frame()).toHaveAccessibleName('Frame: 955 × 500 pixels, 18 % from the left, 0 % from the top');
  await page.keyboard.press('ArrowLeft');
  await expect(frame()).toHaveAccessibleName(/^Frame: 955 × 500 pixels, 17 % from the left/);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(frame()).toHaveAccessibleName(/^Frame: 925 × 484 pixels/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(dialog()).toContainText('925 × 484 pixels');
  expect(await axeViolations(page, '.dialog')).toEqual([]);

  const save = dialog().getByRole('button', { name: 'Crop', exact: true });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await tabTo(dialog().getByRole('checkbox', { name: 'It still describes what is left' }));
  await page.keyboard.press('Space');
  await tabTo(save);
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText('“street” is cropped to 925 × 484 in this post.')).toBeVisible();
  await expect(dialog()).toBeHidden();
  await expect(rules.getByRole('button', { name: /Crop it/ })).toHaveCount(0);
  expect(await theAsset()).toMatchObject({ alt: 'A street with a dog', versions: [{}, {}] });

  expect(await shownIn(mine)).not.toBe(before);
  expect(await shownIn(other)).toBe(before);

  // The button that led here is gone with its finding: the keyboard is at the picture.
  await expect(page.getByRole('button', { name: 'What to do with street' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rules.getByRole('button', { name: /Crop it/ })).toBeVisible();
  expect(await shownIn(mine)).toBe(before);

  // It is too wide as well: one press makes what the network takes.
  const tooWide = rules.getByRole('button', { name: /Export it smaller/ });
  await tooWide.press('Enter');
  await expect(page.getByRole('button', { name: 'Make street smaller' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText(/“street” is 1,440 × 480 pixels and .* in this post/)).toBeVisible();
  await expect(tooWide).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'What to do with street' })).toBeFocused();
  expect(await shownIn(mine)).not.toBe(before);
  expect(await shownIn(other)).toBe(before);
});

test('in the library a pointer draws the frame, and a new version asks for its words', async () => {
  const asset = await bring(await makePicture(folder, 'tray.jpg', 0));
  await ask(page, 'assets.update', 'mutation', { assetId: asset.id, patch: { alt: 'A tray of buns' } });
  await page.keyboard.press('Control+3');
  await page.getByRole('listbox', { name: 'Assets' }).getByRole('option').first().click();
  await details().getByRole('button', { name: 'Crop…' }).click();
  await dialog().getByRole('button', { name: /Shape/ }).click();
  await page.getByRole('option', { name: /^1:1/ }).click();
  await expect(frame()).toHaveAccessibleName('Frame: 900 × 900 pixels, 13 % from the left, 0 % from the top');
  const box = await frame().boundingBox();
  if (box === null) throw new Error('The frame is not seen.');
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(frame()).toHaveAccessibleName(
    /^Frame: 4\d\d × 4\d\d pixels, 13 % from the left, 0 % from the top/,
  );
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(frame()).toHaveAccessibleName(/(3[0-9]) % from the left, 2\d % from the top/);
  await dialog().getByRole('textbox', { name: 'Alt text' }).fill('One bun');
  await dialog().getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(toasts(page).getByText(/“tray” is cropped to 4\d\d × 4\d\d\./)).toBeVisible();
  await expect(details()).toContainText('Version 2 in use');
  await expect(details().getByLabel('Alt text', { exact: true })).toHaveValue('One bun');

  await details().getByRole('button', { name: 'Use version 1' }).click();
  await expect(details().getByLabel('Alt text', { exact: true })).toHaveValue('A tray of buns');
  await expect(details()).not.toContainText('Does it still describe the picture?');
  await answerOpenFiles(running.app, [await makePicture(folder, 'tray-by-night.jpg', 1)]);
  await details().getByRole('button', { name: 'Add a version' }).click();
  await expect(details()).toContainText('Does it still describe the picture?');
  await details().getByRole('button', { name: 'It still does' }).click();
  await expect(details()).not.toContainText('Does it still describe the picture?');
  await page.keyboard.press('Control+z');
  await expect(details()).toContainText('Does it still describe the picture?');
});
