import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen, type WebContents } from 'electron';
import { LOCALE_ARGUMENT, MARKS_ARGUMENT } from '#shared/contract/channel-names.ts';
import { APP_PAGE } from './addresses.ts';
import { followSystemColours, surfaceColour } from './appearance.ts';
import { keepWindow } from './keep-window.ts';
import { systemLocale } from './locale.ts';
import { areMarksWanted, recordMark } from './marks.ts';
import { preloadFile } from './paths.ts';
import { watchForProblems } from './problems.ts';
import { placeWindow, readWindowState, smallestWindow, type WindowState } from './window-state.ts';

/**
 * The preferences of the window that shows Masthead. Electron's own defaults are repeated on purpose: an upgrade
 * that changes one must not change us.
 */
export function windowPreferences(): Electron.WebPreferences {
  return {
    preload: preloadFile,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableBlinkFeatures: 'Auxclick',
    devTools: !app.isPackaged,
    spellcheck: true,
    v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    additionalArguments: [
      `${LOCALE_ARGUMENT}${systemLocale()}`,
      ...(areMarksWanted() ? [MARKS_ARGUMENT] : []),
    ],
  };
}

function windowOptions(kept: WindowState | null): BrowserWindowConstructorOptions {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  return {
    ...placeWindow(kept, areas),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: app.name,
    show: false,
    backgroundColor: surfaceColour(),
    webPreferences: windowPreferences(),
  };
}

function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', async (_event, params) => {
    const { openTextMenu } = await import('./context-menu.ts');
    openTextMenu(contents, params);
  });
}

function showWhenPainted(window: BrowserWindow, kept: WindowState | null): void {
  window.once('ready-to-show', () => {
    recordMark('first-paint');
    if (kept?.maximised === true) window.maximize();
    if (kept?.fullScreen === true) window.setFullScreen(true);
    window.show();
  });
}

/** Makes the window and begins to load its page. Its place is kept in `dataFolder`. */
export function openWindow(dataFolder: string): BrowserWindow {
  const kept = readWindowState(dataFolder);
  const window = new BrowserWindow(windowOptions(kept));
  recordMark('window-created');
  showWhenPainted(window, kept);
  followSystemColours(window);
  keepWindow(window, dataFolder);
  offerTextMenu(window.webContents);
  watchForProblems(window);
  void window.loadURL(APP_PAGE).catch(() => {
    // Told again, with its reason, by `did-fail-load`, which shows the screen for it.
  });
  return window;
}

/** Brings a window to the front, from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
