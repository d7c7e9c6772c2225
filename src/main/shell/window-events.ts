import type { BrowserWindow, WebContents } from 'electron';
import { EVENT_CHANNEL } from '#shared/contract/channel-names.ts';
import { type WindowEvent, windowEventSchema } from '#shared/contract/wire.ts';
import { isAppAddress } from './addresses.ts';
import { log } from './log.ts';

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
  if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', () => sendNow(webContents, event));
  else sendNow(webContents, event);
}

/** An event of the core as windows know it, or null (and a line in the log) when it has another shape. */
export function readWindowEvent(value: unknown): WindowEvent | null {
  const event = windowEventSchema.safeParse(value);
  if (event.success) return event.data;
  log('The core sent an event of the wrong shape.', event.error);
  return null;
}
