import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printToPdf } from '#shell/print.ts';
import { openWindow } from '#shell/window.ts';
import { readWindowState, writeWindowState } from '#shell/window-state.ts';
import { answers, BrowserWindow, callsOf, nativeTheme, resetFake } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));

let folder = '';
beforeEach(() => {
  resetFake();
  folder = mkdtempSync(join(tmpdir(), 'masthead-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Preferences = { readonly [name: string]: unknown };

async function everyWindow(): Promise<readonly Preferences[]> {
  openWindow(folder);
  await printToPdf('<p>Plan</p>', { landscape: false });
  return BrowserWindow.all.map(({ options }) => options['webPreferences'] as Preferences);
}

function opened(): BrowserWindow {
  openWindow(folder);
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('No window was made.');
  return window;
}

describe('preferences of every window', () => {
  it('B.1 item 2: no Node in the renderer, said explicitly', async () => {
    for (const preferences of await everyWindow()) {
      expect(preferences).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
      });
    }
  });

  it('B.1 item 3: worlds are isolated', async () => {
    for (const preferences of await everyWindow()) expect(preferences['contextIsolation']).toBe(true);
  });

  it('B.1 item 4: renderers are sandboxed', async () => {
    for (const preferences of await everyWindow()) expect(preferences['sandbox']).toBe(true);
  });

  it('B.1 item 6: web security is never off', async () => {
    for (const preferences of await everyWindow()) expect(preferences['webSecurity']).toBe(true);
  });

  it('B.1 items 8 and 9: neither insecure content nor experimental features are allowed', async () => {
    for (const preferences of await everyWindow()) {
      expect(preferences).not.toHaveProperty('allowRunningInsecureContent');
      expect(preferences).not.toHaveProperty('experimentalFeatures');
    }
  });

  it('B.1 item 10: no Blink feature is switched on, and a middle click opens nothing', async () => {
    const [main] = await everyWindow();
    for (const preferences of await everyWindow())
      expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(main?.['disableBlinkFeatures']).toBe('Auxclick');
  });

  it('B.1 item 11: no webviews', async () => {
    for (const preferences of await everyWindow()) expect(preferences['webviewTag']).toBe(false);
  });

  it('developer tools exist only where the program is developed', () => {
    expect((opened().options['webPreferences'] as Preferences)['devTools']).toBe(true);
    BrowserWindow.all.length = 0;
    answers.isPackaged = true;
    expect((opened().options['webPreferences'] as Preferences)['devTools']).toBe(false);
  });
});

describe('the window', () => {
  it('is hidden until its page is painted, in the colour of the system’s scheme', () => {
    answers.isDark = true;
    const window = opened();
    expect(window.options).toMatchObject({ show: false, backgroundColor: '#0d1318' });
    expect(callsOf('window.show')).toHaveLength(0);
    window.emit('ready-to-show');
    expect(callsOf('window.show')).toHaveLength(1);
  });

  it('follows the system from dark to light', () => {
    answers.isDark = true;
    opened();
    answers.isDark = false;
    nativeTheme.emit('updated');
    expect(callsOf('window.setBackgroundColor').at(-1)?.args).toEqual(['#e8ebee']);
  });

  it('opens where it was and as it was', () => {
    const bounds = { x: 100, y: 120, width: 1100, height: 800 };
    writeWindowState(folder, { bounds, maximised: true, fullScreen: false });
    const window = opened();
    expect(window.options).toMatchObject(bounds);
    window.emit('ready-to-show');
    expect(callsOf('window.maximize')).toHaveLength(1);
    expect(callsOf('window.setFullScreen')).toHaveLength(0);
  });

  it('keeps its place when it closes', () => {
    const window = opened();
    window.bounds = { x: 5, y: 6, width: 900, height: 600 };
    window.emit('close');
    expect(readWindowState(folder)?.bounds).toEqual(window.bounds);
  });

  it('keeps its place shortly after it was moved, without waiting for the end', async () => {
    const window = opened();
    window.bounds = { x: 50, y: 60, width: 910, height: 610 };
    window.emit('move');
    await vi.waitFor(() => expect(readWindowState(folder)?.bounds).toEqual(window.bounds), {
      timeout: 5_000,
    });
  });
});

describe('a page that dies or does not load', () => {
  it.each(['crashed', 'oom', 'killed', 'launch-failed'])(
    'is followed by a readable screen (%s)',
    async (reason) => {
      opened().webContents.emit('render-process-gone', {}, { reason });
      await vi.waitFor(() =>
        expect(callsOf('window.loadURL').at(-1)?.args).toEqual(['app://masthead/problem?why=crashed']),
      );
    },
  );

  it('is explained when its file is missing', async () => {
    opened().webContents.emit('did-navigate', {}, 'app://masthead/index.html', 404);
    await vi.waitFor(() =>
      expect(callsOf('window.loadURL').at(-1)?.args).toEqual(['app://masthead/problem?why=unloaded']),
    );
  });

  it('is explained when it was left for an address that Chromium asks nobody about', async () => {
    opened().webContents.emit('did-navigate', {}, 'about:blank', 200);
    await vi.waitFor(() => expect(callsOf('window.loadURL')).toHaveLength(2));
  });

  it('is not mistaken for one that was replaced by another', async () => {
    opened().webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://masthead/index.html', true);
    await new Promise((done) => setImmediate(done));
    expect(callsOf('window.loadURL')).toHaveLength(1);
  });

  it('may be waited for when it hangs, or ended on demand', async () => {
    const window = opened();
    window.webContents.emit('unresponsive');
    await vi.waitFor(() => expect(callsOf('dialog.showMessageBox')).toHaveLength(1));
    await new Promise((done) => setImmediate(done));
    expect(callsOf('webContents.forcefullyCrashRenderer')).toHaveLength(0);
    answers.button = 1;
    window.webContents.emit('unresponsive');
    await vi.waitFor(() => expect(callsOf('webContents.forcefullyCrashRenderer')).toHaveLength(1));
  });
});
