import { randomUUID } from 'node:crypto';
import type { Host } from '#shared/contract/host.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { syncAllJobs, syncJobs } from './sync.ts';
import { announceRuns, runDueJobs } from './tick.ts';

/**
 * Looks at the wall clock this often. A timer set for the moment itself would be late by as long as a laptop
 * slept; the shell wakes the scheduler as well when the machine resumes.
 */
export const TICK_MS = 15_000;

/** Keeps the jobs of one open workspace, until stopped. */
export class Scheduler {
  readonly #store: WorkspaceFile;
  readonly #host: Host;
  readonly #owner = randomUUID();
  readonly #stopListening: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #onError: (error: unknown) => void;

  constructor(store: WorkspaceFile, host: Host, onError: (error: unknown) => void) {
    this.#store = store;
    this.#host = host;
    this.#onError = onError;
    store.keep((writer) => syncAllJobs(writer, store.sources.now()));
    this.#stopListening = store.beforeCommit((writer, touched) => {
      const posts = [...touched].filter(([, kind]) => kind === 'post').map(([id]) => id);
      syncJobs(writer, posts, store.sources.now());
    });
    this.#timer = setInterval(() => this.tick(), TICK_MS);
    this.tick();
  }

  /** Runs what is due now; also called when the machine wakes or the window comes to the front. */
  tick(): void {
    const ran = runDueJobs(this.#store, this.#owner, this.#onError);
    if (ran.length > 0) announceRuns(this.#host, ran).catch(this.#onError);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopListening();
  }
}
