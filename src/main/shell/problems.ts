import type { BrowserWindow } from 'electron';
import { isAppAddress } from './addresses.ts';
import { log } from './log.ts';
import { type Problem, problemAddress, problemAt } from './problem-address.ts';

/** Chromium's ERR_ABORTED: a load replaced by another one, which is no failure. */
const aborted = -3;

/** Shows a readable screen when the page dies or cannot be loaded, and asks when it hangs. */
export function watchForProblems(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    log(`The window's process ended: ${reason}.`);
    if (reason !== 'clean-exit') show(window, 'crashed');
  });
  webContents.on('did-fail-load', (_event, code, _text, address, isMainFrame) => {
    if (!isMainFrame || code === aborted || problemAt(address) !== null) return;
    log(`${address} could not be loaded (${code}).`);
    show(window, 'unloaded');
  });
  // `did-fail-load` stays silent for a page that was answered with 404, and `will-navigate` for about:blank, which
  // Chromium shows without asking anybody.
  webContents.on('did-navigate', (_event, address, status) => {
    if (status >= 400 || !isAppAddress(address)) show(window, 'unloaded');
  });
  webContents.on('unresponsive', () => void askToReload(window));
}

function show(window: BrowserWindow, problem: Problem): void {
  if (window.isDestroyed()) return;
  // Later, because Chromium refuses a load from within the event that reports the process's end.
  setImmediate(() => {
    if (window.isDestroyed()) return;
    void window
      .loadURL(problemAddress(problem))
      .catch((error: unknown) => log('No screen could be shown.', error));
    if (!window.isVisible()) window.show();
  });
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { asksToReload } = await import('./questions.ts');
  if ((await asksToReload(window)) && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
