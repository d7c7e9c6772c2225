import { ipcRenderer } from 'electron';
import { MARK_CHANNEL, MARKS_ARGUMENT, type StartMark } from '#shared/contract/channel-names.ts';

/**
 * Passes the page's start-up marks (`dom-ready` and every `performance.mark`) to the main process as instants in
 * epoch milliseconds. Does nothing unless the main process asked for them when it made the window.
 */
export function reportMarks(): void {
  if (!process.argv.includes(MARKS_ARGUMENT)) return;
  const send = (mark: StartMark): void => ipcRenderer.send(MARK_CHANNEL, mark);
  globalThis.addEventListener('DOMContentLoaded', () => send({ name: 'dom-ready', at: Date.now() }));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      send({ name: entry.name, at: performance.timeOrigin + entry.startTime });
    }
  }).observe({ type: 'mark', buffered: true });
}
