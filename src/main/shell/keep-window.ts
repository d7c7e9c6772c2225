import type { BrowserWindow } from 'electron';
import { log } from './log.ts';
import { type WindowState, writeWindowState } from './window-state.ts';

const quietMilliseconds = 500;

function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
}

/** Writes the window's place shortly after each change and once more when it closes. */
export function keepWindow(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    try {
      writeWindowState(folder, stateOf(window));
    } catch (error) {
      // A full or read-only disk: the window opens in its usual place next time, nothing else is lost.
      log('The window’s place could not be kept.', error);
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, quietMilliseconds);
  };
  // Not only on close: a session that ends or a crash gives no such event.
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(timer));
}
