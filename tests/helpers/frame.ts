import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the sample from the first screen, by its key, and waits for the calendar. */
export async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Look around the sample/ })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Runs a command by its name from the palette, by keys alone. */
export async function runByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.type(words);
  const option = palette.getByRole('option').first();
  await expect(option).toContainText(words, { ignoreCase: true });
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Works as another person, by the menu at the top right. */
export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch person/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('button', { name: new RegExp(`${name}.*Switch person`) })).toBeVisible();
}

/** The panel of the open post. */
export function panel(page: Page): Locator {
  return page.locator('[data-post-panel]');
}

/** Waits until the panel says that everything typed is on disk. */
export async function panelSaved(page: Page): Promise<void> {
  await expect(panel(page).locator('[data-save-state="saved"]')).toBeVisible();
}

/** The messages at the foot of the window. */
export function toasts(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

/** Hands in the post of the open panel: by its button, every item of the checklist ticked. */
export async function submitPost(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Submit for review' }).click();
  await confirmSubmission(page);
}

/** Ticks the checklist in the dialog of handing in, and hands in. */
export async function confirmSubmission(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  await expect(dialog.getByRole('heading', { name: 'Where it goes' })).toBeVisible();
  for (const item of await dialog.locator('.checkbox').all()) await item.click();
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await expect(dialog).toBeHidden();
}
