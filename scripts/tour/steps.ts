import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The element on the calendar that carries a day. */
function dayCell(page: Page, date: string): Locator {
  return page
    .locator(`[role=gridcell][data-date="${date}"], td[data-date="${date}"], [data-date="${date}"]`)
    .first();
}

/** Answers every open dialog from now on with this file. */
async function choosing(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Answers every save dialog from now on with this file. */
async function savingAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

/** Opens the sample from the first screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Look around the sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.locator('.tile').first()).toBeVisible();
}

/** Runs a command by its name from the palette. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette).toBeVisible();
  await page.keyboard.type(words);
  await palette.getByText(words, { exact: true }).first().click();
}

/** The button at the foot of the dry run that brings in what is ready. */
function importButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Import (one row|[\d,.]+ rows)$/ });
}

/** Chooses the file and waits for the dry run. */
export async function readPlan(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await choosing(app, file);
  await runCommand(page, 'Import a plan');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByText(basename(file)).first()).toBeVisible();
  await expect(importButton(page)).toBeEnabled();
}

/** Imports the rows that are ready and goes to them on the calendar. */
export async function importReady(page: Page): Promise<void> {
  await importButton(page).click();
  await page.getByRole('button', { name: 'Show on the calendar' }).click();
  await expect(page.locator('.tile').first()).toBeVisible();
}

/** The words of a post and the day it is on. */
export type Placed = { readonly id: string; readonly words: string; readonly date: string };

/** The first draft on the calendar that lies on another day than the one it will be moved to. */
export async function someDraft(page: Page): Promise<Placed> {
  const tile = page.locator('[data-date] .tile-draft .tile-main').first();
  const id = (await tile.getAttribute('data-post')) ?? '';
  const words = ((await tile.locator('.tile-words').textContent()) ?? '').trim();
  return { id, words, date: await dayOf(page, id) };
}

async function dayOf(page: Page, id: string): Promise<string> {
  const cell = page.locator('[data-date]').filter({ has: page.locator(`.tile-main[data-post="${id}"]`) });
  return (await cell.first().getAttribute('data-date')) ?? '';
}

/** Waits until the post stands on the day, and not on another. */
export async function expectOn(page: Page, id: string, date: string): Promise<void> {
  await expect.poll(() => dayOf(page, id), { message: `The post should stand on ${date}.` }).toBe(date);
}

/** Drags with small steps, as a hand does, onto the middle of a day. */
export async function dragToDay(page: Page, from: Locator, date: string): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await dayCell(page, date).boundingBox();
  if (start === null || end === null)
    throw new Error(`There is nothing to drag, or no day ${date} to drop it on.`);
  const [x, y] = [start.x + start.width / 2, start.y + Math.min(start.height / 2, 14)];
  const [toX, toY] = [end.x + end.width / 2, end.y + end.height * 0.7];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(x + ((toX - x) * step) / 20, y + ((toY - y) * step) / 20);
    await page.waitForTimeout(15);
  }
  await page.waitForTimeout(120);
  await page.mouse.up();
}

/** Works as another person. */
export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch person/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('button', { name: new RegExp(`${name}.*Switch person`) })).toBeVisible();
}

/** The panel of the open post. */
export function panel(page: Page): Locator {
  return page.locator('[data-post-panel]');
}

/** Writes a new post with a channel and waits until it is saved. */
export async function writePost(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(panel(page).getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type(text);
  await panel(page)
    .getByRole('button', { name: /Instagram/ })
    .click();
  await expect(panel(page).locator('[data-save-state="saved"]')).toBeVisible();
}

/** Exports the month in view and waits for the file. */
export async function exportMonth(
  app: ElectronApplication,
  page: Page,
  format: RegExp,
  file: string,
): Promise<number> {
  await savingAs(app, file);
  await page.getByRole('button', { name: 'Export this month' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(format).first().click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect
    .poll(() => existsSync(file), { timeout: 60_000, message: `${basename(file)} should be saved.` })
    .toBe(true);
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  return readFileSync(file).length;
}

/** Hands in the open post: every item of the brand's checklist ticked. */
export async function submitPost(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Submit for review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  await expect(dialog.getByRole('heading', { name: 'Where it goes' })).toBeVisible();
  for (const item of await dialog.locator('.checkbox').all()) await item.click();
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await expect(dialog).toBeHidden();
}
