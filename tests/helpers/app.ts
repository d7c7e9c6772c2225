import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { placeSample } from '#tests/helpers/sample-profile.ts';
import { screenEnvironment } from '#tests/helpers/screens.ts';

const projectFolder = resolve(import.meta.dirname, '..', '..');

export type LaunchOptions = {
  /** A profile to start on; when left out a fresh one with the sample made ready, removed on close. */
  readonly dataFolder?: string;
  /** The fresh profile has nothing at all in it: the program makes the sample itself. */
  readonly isBare?: boolean;
  /** Arguments after the app's folder. */
  readonly args?: readonly string[];
  readonly env?: { readonly [name: string]: string };
};

/** The real, built app, running. */
export type RunningApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** What the app wrote to standard output and standard error so far. */
  readonly output: () => string;
  /** Quits it and removes the profile if it was made for this start. */
  readonly close: () => Promise<void>;
};

/** A folder for a profile that nothing was ever written to. */
export function freshDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'masthead-e2e-'));
}

/** This process's environment for a window: on the screen of its journey, with what is added. */
export function windowEnvironment(extra: LaunchOptions['env'] = {}): { [name: string]: string } {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(own), ...screenEnvironment(), ...extra };
}

/** The Electron of this machine; `scripts/with-electron.mjs` says which. */
export function electronCommand(): { readonly executablePath: string; readonly args: readonly string[] } {
  const executablePath = process.env['MASTHEAD_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('Run this by `npm test`, or behind `node scripts/with-electron.mjs`.');
  return { executablePath, args: (process.env['MASTHEAD_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean) };
}

/** The folder whose `out/` is started: the project's, unless MASTHEAD_APP names another build. */
export function appFolder(): string {
  return process.env['MASTHEAD_APP'] ?? projectFolder;
}

/**
 * Starts Electron for Playwright. Which Electron is not named to it: only where Playwright finds it by itself does it
 * hold the app back until it listens, and an app that was not held back may load its page unseen
 * (docs/decisions/0260). `scripts/with-electron.mjs` leads it to the right one.
 */
export function launchElectron(
  words: readonly string[],
  options: { readonly env?: LaunchOptions['env']; readonly cwd?: string } = {},
): Promise<ElectronApplication> {
  const { args } = electronCommand();
  const { env, cwd } = options;
  return _electron.launch({
    // Drawn alike on every machine, and without the time to find out that a virtual screen has no graphics card.
    args: [...args, '--disable-gpu', ...words],
    env: windowEnvironment(env),
    ...(cwd === undefined ? {} : { cwd }),
  });
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return page;
}

/** Starts the built app and waits for its window's page; where none comes, the error says what the app has said. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? freshDataFolder();
  if (options.dataFolder === undefined && options.isBare !== true) placeSample(dataFolder);
  const words = [appFolder(), `--user-data-dir=${dataFolder}`, ...(options.args ?? [])];
  const app = await launchElectron(words, { env: options.env, cwd: appFolder() });
  const heard: string[] = [];
  app.process().stdout?.on('data', (text) => heard.push(String(text)));
  app.process().stderr?.on('data', (text) => heard.push(String(text)));
  const page = await firstPage(app).catch((problem: unknown) => {
    app.process().kill('SIGKILL');
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    throw new Error(`${String(problem)}\nIt said: ${heard.join('')}`);
  });
  const close = async (): Promise<void> => {
    await app.close();
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return { app, page, dataFolder, output: () => heard.join(''), close };
}

/** Answers every "open file" dialog from now on with a path, or with a cancel when it is null. */
export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, path);
}

/** Answers every "save" dialog from now on with a path, or with a cancel when it is null. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

/** Answers every question from now on with one of its buttons, and counts the questions in `globalThis.asked`. */
export async function answerMessageBox(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const state = globalThis as unknown as { asked: number };
    state.asked = 0;
    dialog.showMessageBox = async () => {
      state.asked += 1;
      return { response, checkboxChecked: false };
    };
  }, button);
}

/** Chooses an item of the native menu by its id, as a click does (`newPost`, `undo`, …). */
export async function chooseMenuItem(app: ElectronApplication, id: string): Promise<void> {
  const isChosen = await app.evaluate(async ({ Menu }, wanted) => {
    // The menu follows the first paint; a person could not be that fast.
    for (let wait = 0; wait < 100 && Menu.getApplicationMenu() === null; wait += 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    item?.click();
    return item !== null && item !== undefined;
  }, id);
  if (!isChosen) throw new Error(`There is no menu item ${id}.`);
}
