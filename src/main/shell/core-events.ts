import { type WindowEvent, windowEventSchema } from '#shared/contract/wire.ts';
import { log } from './log.ts';

/** An event of the core as windows know it, or null (and a line in the log) when it has another shape. */
export function readWindowEvent(value: unknown): WindowEvent | null {
  const event = windowEventSchema.safeParse(value);
  if (event.success) return event.data;
  log('The core sent an event of the wrong shape.', event.error);
  return null;
}
