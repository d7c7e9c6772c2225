import { parentPort, workerData } from 'node:worker_threads';
import { playHistories } from '#tests/helpers/approval-histories.ts';

/** Which histories a worker plays. */
export type HistoriesWork = { readonly firstSeed: number; readonly count: number };

const { firstSeed, count } = workerData as HistoriesWork;
parentPort?.postMessage(playHistories(firstSeed, count));
