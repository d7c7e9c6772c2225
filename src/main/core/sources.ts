import { randomBytes } from 'node:crypto';
import { uuidv7Source } from '#shared/ids.ts';
import type { Sources } from './store/journal.ts';

/** Random bytes, drawn from the system a page at a time: an import of 10,000 rows asks 20,000 times. */
function pooledBytes(): (count: number) => Uint8Array {
  let pool = randomBytes(4096);
  let used = 0;
  return (count) => {
    if (used + count > pool.length) {
      pool = randomBytes(4096);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}

/** The machine's own clock and randomness. */
export function systemSources(): Sources {
  const now = (): number => Date.now();
  return { now, newId: uuidv7Source(now, pooledBytes()) };
}
