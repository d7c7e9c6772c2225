import { randomBytes } from 'node:crypto';
import { uuidv7Source } from '#shared/ids.ts';
import type { Sources } from './store/journal.ts';

/** The machine's own clock and randomness. */
export function systemSources(): Sources {
  const now = (): number => Date.now();
  return { now, newId: uuidv7Source(now, (count) => randomBytes(count)) };
}
