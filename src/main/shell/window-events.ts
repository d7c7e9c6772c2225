import type { BrowserWindow, WebContents } from 'electron';
import { EVENT_CHANNEL } from '#shared/contract/channel-names.ts';
import type { WindowEvent } from '#shared/contract/wire.ts';
import { isAppAddress } from './addresses.ts';

function sendNow(contents: WebContents, event: WindowEvent): void {
  if (!contents.isDestroyed() && isAppAddress(contents.getURL())) contents.send(EVENT_CHANNEL, event);
}

/**
 * Tells a window that something happened; nothing else than Masthead's own page is told. A window that is still
 * loading, because a notification was what opened it, is told when its page listens.
 */
export function sendToWindow(window: BrowserWindow | null, event: WindowEvent): void {
  if (window === null || window.isDestroyed()) return;
  const { webContents } = window;
  if (webContents.isLoadingMainFrame())
    webContents.once('did-finish-load', () => sendNow(webContents, event));
  else sendNow(webContents, event);
}
