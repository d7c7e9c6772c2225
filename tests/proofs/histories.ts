import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Histories } from '#tests/helpers/approval-histories.ts';
import type { HistoriesWork } from './histories-worker.ts';

/** Histories that one worker plays before it says how far it is. */
const PORTION = 2000;

/** Plays random histories on all processors, and gives their sum. */
export async function playApart(count: number, tell: (done: number) => void): Promise<Histories> {
  const portions = Array.from({ length: Math.ceil(count / PORTION) }, (_, index) => {
    return { firstSeed: 1 + index * PORTION, count: Math.min(PORTION, count - index * PORTION) };
  });
  let sum: Histories = { tried: 0, steps: 0, applied: 0, statuses: {}, broken: [] };
  const workers = Array.from({ length: Math.min(availableParallelism(), 8) }, async () => {
    for (let next = portions.shift(); next !== undefined; next = portions.shift()) {
      // Read the sum only after the wait: another worker has added to it meanwhile.
      const played = await playPortion(next);
      sum = added(sum, played);
      tell(sum.tried);
    }
  });
  await Promise.all(workers);
  return sum;
}

function playPortion(work: HistoriesWork): Promise<Histories> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./histories-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function added(a: Histories, b: Histories): Histories {
  const statuses = { ...a.statuses };
  for (const [status, count] of Object.entries(b.statuses))
    statuses[status] = (statuses[status] ?? 0) + count;
  return {
    tried: a.tried + b.tried,
    steps: a.steps + b.steps,
    applied: a.applied + b.applied,
    statuses,
    broken: [...a.broken, ...b.broken],
  };
}
