import { resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchElectron } from './app.ts';

/** A page from a disk in a plain browser window. */
export type OpenPage = {
  readonly page: Page;
  /** The path of the file that a press on something saves. */
  readonly savedBy: (press: () => Promise<void>) => Promise<string>;
  /** Every address that was asked for. */
  readonly asked: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** What `tests/e2e/viewer` keeps. */
type Kept = { readonly asked: string[]; readonly saved: { readonly path: string; readonly state: string }[] };

/** Opens a file of the disk as a double click does: file://, without network and without the program. */
export async function openPage(file: string, downloads: string): Promise<OpenPage> {
  const viewer = resolve(import.meta.dirname, '..', 'e2e', 'viewer');
  const app = await launchElectron([viewer], { env: { MASTHEAD_PAGE: file, MASTHEAD_DOWNLOADS: downloads } });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    savedBy: (press) => savedBy(app, press),
    asked: () => app.evaluate(() => (globalThis as unknown as Kept).asked),
    close: () => app.close(),
  };
}

async function savedBy(app: ElectronApplication, press: () => Promise<void>): Promise<string> {
  const saved = (): Promise<Kept['saved']> => app.evaluate(() => (globalThis as unknown as Kept).saved);
  const before = (await saved()).length;
  await press();
  await expect.poll(async () => (await saved()).length).toBe(before + 1);
  const last = (await saved()).at(-1);
  if (last?.state !== 'completed') throw new Error(`The download ended as ${String(last?.state)}.`);
  return last.path;
}
