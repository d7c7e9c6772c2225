import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerSaveDialog, launchApp, type RunningApp } from '#tests/helpers/app.ts';
import {
  answerOpenFiles,
  dropFiles,
  makePicture,
  makePictures,
  makeVideo,
} from '#tests/helpers/asset-files.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { ask, openPlan, turnTo } from '#tests/helpers/calendar.ts';
import { panel, panelSaved, toasts } from '#tests/helpers/frame.ts';

let running: RunningApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-assets-'));
  running = await launchApp({ args: ['--lang=en-GB'] });
  page = running.page;
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const assets = (): Locator => page.getByRole('listbox', { name: 'Assets' }).getByRole('option');
const details = (): Locator => page.getByRole('complementary', { name: 'Details of the asset' });
const report = (): Locator => page.getByRole('region', { name: 'What happened to the files' });
const folders = (): Locator => page.getByRole('navigation', { name: 'Folders' });

async function openAssets(): Promise<void> {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Assets' })).toBeVisible();
}

async function add(paths: readonly string[]): Promise<void> {
  await answerOpenFiles(running.app, paths);
  await page.getByRole('button', { name: 'Add files' }).click();
  await expect(report()).toBeVisible({ timeout: 60_000 });
}

/** Fills a field of the details and goes on, which saves it. */
async function write(label: string, text: string): Promise<void> {
  await details().getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

test('files come in by the dialog and by a drop; what is refused or there already says so', async () => {
  await openPlan(page);
  await openAssets();
  await expect(page.getByRole('heading', { name: 'No pictures yet.' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  const good = await makePicture(folder, 'rye-cut.jpg', 1, true);
  const lying = await makePicture(folder, 'oven.jpg', 2);
  const liar = join(folder, 'oven-door.mp4');
  writeFileSync(liar, 'This is a note and no video.');
  const drawn = join(folder, 'logo.svg');
  const script = '<script>document.title = "ran"</script>';
  writeFileSync(drawn, `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">${script}</svg>`);
  await add([good, lying, liar, drawn]);
  await expect(report()).toContainText('refused');
  const line = report().getByRole('listitem').filter({ hasText: 'oven-door.mp4' });
  await expect(line).toContainText(/\w{10,}/);
  expect(await page.title()).not.toBe('ran');

  await add([good]);
  await expect(report()).toContainText('Nothing was added.');
  await report().getByRole('button', { name: 'Details' }).click();
  await expect(report()).toContainText('Here already, byte for byte.');
  await report().getByRole('button', { name: 'Show it' }).click();
  await expect(details()).toContainText('It is stripped on export');

  const before = await assets().count();
  await dropFiles(page, '.assets-main', [await makePicture(folder, 'dropped.png', 5)]);
  await expect(report()).toContainText('One asset was added.');
  await expect(assets()).toHaveCount(before + 1);
  await report().getByRole('button', { name: 'Undo' }).click();
  await expect(assets()).toHaveCount(before);
});

test('by keys alone: move, choose several, tag them, look for them, describe one, and go back', async () => {
  await openPlan(page);
  await openAssets();
  await add(await makePictures(folder, 9));
  await assets().first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(assets().nth(1)).toBeFocused();
  await expect(assets().nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(assets().nth(1)).not.toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Control+Home');
  await expect(assets().first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(3);
  await page.getByRole('button', { name: 'Tag', exact: true }).press('Enter');
  await page.getByRole('textbox', { name: 'Add a tag' }).press('ControlOrMeta+a');
  await page.keyboard.type('advent');
  await page.keyboard.press('Enter');
  await expect(toasts(page).getByText('3 assets have the tag “advent” now.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Search the assets' }).fill('advent');
  await expect(assets()).toHaveCount(3);
  await page.getByRole('button', { name: 'Show everything' }).press('Enter');
  await page.getByRole('button', { name: 'Tags' }).press('Enter');
  await page.getByRole('checkbox', { name: /advent/ }).press('Space');
  await page.keyboard.press('Escape');
  await expect(assets()).toHaveCount(3);

  await assets().first().focus();
  await page.keyboard.press('Enter');
  await expect(details().getByRole('textbox', { name: 'Name' })).toBeFocused();
  await write('Alt text', 'A dark rye loaf cut open');
  await details()
    .getByRole('button', { name: /^Focal point/ })
    .focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(
    details().getByRole('button', { name: 'Focal point, 40 % from the left, 50 % from the top' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(assets().first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(assets()).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(assets()).toHaveCount(3);
});

test('by keys alone: several get tags, a licence and a credit in one step, said before, and taken back as one', async () => {
  const brandId = await openPlan(page);
  await openAssets();
  await add(await makePictures(folder, 3));
  await assets().first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Edit…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit 3 assets together' });
  const save = dialog.getByRole('button', { name: 'Change 3 assets' });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'Tags to add' }).focus();
  await page.keyboard.type('advent, bakery');
  await dialog.getByRole('button', { name: /Licence/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Commissioned' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Credit' }).focus();
  await page.keyboard.type('Photo Ines Carvalho');
  await expect(dialog.getByRole('status')).toHaveText(
    'In 3 assets: adds “advent”, “bakery”, Licence becomes “Commissioned” and Credit becomes “Photo Ines Carvalho”.',
  );
  expect(await axeViolations(page, '.dialog')).toEqual([]);
  await save.press('Enter');
  await expect(toasts(page).getByText('3 assets are changed.')).toBeVisible();
  const stored = async (): Promise<unknown> =>
    (await ask(page, 'assets.list', 'query', {
      brandId,
      search: 'carvalho',
      tags: ['advent', 'bakery'],
    })) as unknown;
  expect(await stored()).toMatchObject({ total: 3 });
  await page.keyboard.press('Control+z');
  await expect.poll(stored).toMatchObject({ total: 0 });
});

test('folders are made, filled, renamed and moved, by drag and by their menu', async () => {
  await openPlan(page);
  await openAssets();
  await add(await makePictures(folder, 3));
  for (const name of ['Winter', 'Shop']) {
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'This folder is empty.' })).toBeVisible();
  }
  await folders()
    .getByRole('button', { name: /^All assets/ })
    .click();
  await assets()
    .first()
    .dragTo(folders().getByRole('button', { name: /^Winter/ }));
  await expect(toasts(page).getByText('One asset moved to “Winter”.')).toBeVisible();
  await expect(folders().getByRole('button', { name: /^In no folder/ })).toContainText('2');

  await folders().getByRole('button', { name: 'Folder “Winter”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the folder' }).fill('Winter 2026');
  await page.keyboard.press('Enter');
  await folders().getByRole('button', { name: 'Folder “Winter 2026”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Shop' }).press('Enter');
  await folders().getByRole('button', { name: /^Shop/ }).click();
  await expect(assets()).toHaveCount(1);
  await folders()
    .getByRole('button', { name: /^In no folder/ })
    .click();
  await expect(assets()).toHaveCount(2);
});

test('a picture is attached from the picker, described in the post, and warned of when its rights end too soon', async () => {
  await openPlan(page);
  await openAssets();
  await add(await makePictures(folder, 3));
  await page.keyboard.press('Control+1');
  await turnTo(page, 2027, 3);
  await page.locator('[data-post]', { hasText: 'Saffron buns' }).first().press('Enter');
  await panel(page).getByRole('button', { name: 'Add pictures' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose pictures and videos' });
  const shelf = dialog.getByRole('option');
  await shelf.nth(2).focus();
  await page.keyboard.press('Space');
  await shelf.nth(0).click();
  expect(await axeViolations(page, '.dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Use 2' }).click();
  const strip = panel(page).getByRole('list', { name: 'Pictures of the post, in order' });
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  await expect(strip.getByRole('listitem').first()).toContainText('rye-cut-1');
  await strip.getByRole('button', { name: /^Drag to reorder rye-cut-1/ }).press('Alt+ArrowDown');
  await expect(strip.getByRole('listitem').first()).toContainText('counter-queue');
  await strip.getByRole('textbox').first().fill('A box of buns');
  await page.keyboard.press('Enter');
  await panelSaved(page);

  await strip.getByRole('button', { name: /What to do with counter-queue/ }).click();
  await page.getByRole('menuitem', { name: 'Open in the library' }).click();
  await expect(details().getByLabel('Alt text', { exact: true })).toHaveValue('A box of buns');
  await write('Credit', 'Photo Ines Carvalho');
  await details().getByRole('spinbutton', { name: /^day/ }).click();
  await page.keyboard.type('28022027');
  await expect(details()).toContainText('One post is planned for after 28 Feb 2027');
  await expect(details()).toContainText('after the rights end');

  await assets().filter({ hasText: 'counter-queue' }).focus();
  await page.keyboard.press('Delete');
  await expect(toasts(page).getByText(/Saffron buns/)).toBeVisible();
  await expect(assets()).toHaveCount(3);

  await page.keyboard.press('Control+1');
  await turnTo(page, 2027, 3);
  await page.getByRole('button', { name: '1 without rights' }).click();
  await expect(page.getByRole('dialog', { name: '1 without rights' })).toContainText('Renew them');
});

test('a new version is compared, taken over by a post that shows the old one, and a copy leaves its place behind', async () => {
  const brandId = await openPlan(page);
  await openAssets();
  await add([await makePicture(folder, 'tray.jpg', 1, true)]);
  const { assets: found } = (await ask(page, 'assets.list', 'query', { brandId })) as {
    readonly assets: readonly { readonly id: string }[];
  };
  const assetIds = found.map(({ id }) => id);
  await ask(page, 'posts.create', 'mutation', { brandId, fields: { text: 'A tray of buns', assetIds } });
  await assets().first().click();
  await dropFiles(page, '.asset-stage-drop', [await makePicture(folder, 'tray-new.jpg', 3)]);
  await expect(details()).toContainText('Version 2 in use');
  await details().getByRole('button', { name: 'Compare version 1 with the one in use' }).click();
  await expect(page.getByRole('dialog').getByRole('figure')).toHaveCount(2);
  expect(await axeViolations(page, '.dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await details().getByRole('button', { name: 'Take over the newer one in “A tray of buns”' }).click();
  await expect(toasts(page).getByText('The post has version 2 now.')).toBeVisible();
  await expect(details()).not.toContainText('an older version');
  await details().getByRole('button', { name: 'Use version 1' }).click();
  await expect(details()).toContainText('Version 1 in use');

  await answerSaveDialog(running.app, join(folder, 'copy.jpg'));
  await details().getByRole('button', { name: 'More for this asset' }).click();
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click();
  await expect(
    toasts(page).getByText(/Saved copy\.jpg\. The place where it was taken was left out/),
  ).toBeVisible();
});

test('sixty and more: the list stays quick, light and dark, wide and narrow', async () => {
  await openPlan(page);
  await openAssets();
  const more = join(folder, 'shoot');
  mkdirSync(more);
  await add([...(await makePictures(more, 64)), await makeVideo(page, folder)]);
  await expect(page.getByRole('status').filter({ hasText: '65 assets' }).first()).toBeVisible();
  await assets().nth(1).click();
  await assets().nth(1).press('End');
  await expect(page.locator('[role=option][aria-posinset="65"]')).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const view of ['List', 'Grid']) {
      await page.getByRole('radio', { name: view }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`${colorScheme}-${view}.png`) });
    }
  }
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.screenshot({ path: test.info().outputPath('1024.png') });
  await page.setViewportSize({ width: 720, height: 450 });
  await assets().nth(0).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Details of the asset' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('720.png') });
});
