import { ipcMain } from 'electron';
import { MARK_CHANNEL, type StartMark } from '#shared/contract/channel-names.ts';
import { isAppAddress } from './addresses.ts';

/** The mark that ends the start: the calendar can be used. */
const lastMark = 'calendar-painted';
const marks = new Map<string, number>();
let isPrinted = false;

/** Whether this start is being measured. */
export function areMarksWanted(): boolean {
  return process.env['MASTHEAD_MARKS'] === '1';
}

/** Notes when something first happened, in epoch milliseconds. Costs nothing when nobody measures. */
export function recordMark(name: string, at: number = Date.now()): void {
  if (!areMarksWanted() || marks.has(name)) return;
  marks.set(name, at);
  if (name === lastMark) printMarks();
}

/** Prints all marks as one JSON line, once. */
export function printMarks(): void {
  if (!areMarksWanted() || isPrinted) return;
  isPrinted = true;
  process.stdout.write(`${JSON.stringify({ marks: Object.fromEntries(marks) })}\n`);
}

/** Starts to listen for the window's marks when this start is measured. */
export function collectMarks(): void {
  if (!areMarksWanted()) return;
  recordMark('process-start', process.getCreationTime() ?? undefined);
  ipcMain.on(MARK_CHANNEL, (event, mark: unknown) => {
    const isOurs = event.senderFrame !== null && isAppAddress(event.senderFrame.url);
    if (isOurs && isStartMark(mark)) recordMark(mark.name, mark.at);
  });
}

function isStartMark(value: unknown): value is StartMark {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('at' in value)) return false;
  return typeof value.name === 'string' && value.name.length <= 100 && typeof value.at === 'number';
}
