import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '#shared/contract/channel-names.ts';
import { type WindowEvent, windowEventSchema } from '#shared/contract/wire.ts';
import { isAppAddress } from './addresses.ts';
import { log } from './log.ts';

/** Tells a window that something happened; nothing else than Masthead's own page is told. */
export function sendToWindow(window: BrowserWindow | null, event: WindowEvent): void {
  if (window === null || window.isDestroyed()) return;
  const { webContents } = window;
  if (webContents.isDestroyed() || !isAppAddress(webContents.getURL())) return;
  webContents.send(EVENT_CHANNEL, event);
}

/** An event of the core as windows know it, or null (and a line in the log) when it has another shape. */
export function readWindowEvent(value: unknown): WindowEvent | null {
  const event = windowEventSchema.safeParse(value);
  if (event.success) return event.data;
  log('The core sent an event of the wrong shape.', event.error);
  return null;
}
