import { type Changed, concepts } from '#shared/contract/changes.ts';
import type { Attendant } from './session.ts';
import type { WorkspaceFile } from './store/workspace-file.ts';

/** How often the file is asked whether another program wrote to it: one pragma, some microseconds. */
const LOOK_MS = 1000;

/**
 * Watches for what another Masthead writes into the same file: two people side by side, each in a profile of
 * their own. Which rows moved is not known, so windows ask again for all they show.
 */
export class Neighbours implements Attendant {
  readonly #store: WorkspaceFile;
  readonly #announce: (changed: Changed) => void;
  readonly #timer: NodeJS.Timeout;

  constructor(store: WorkspaceFile, announce: (changed: Changed) => void) {
    this.#store = store;
    this.#announce = announce;
    this.#timer = setInterval(() => this.tick(), LOOK_MS);
  }

  tick(): void {
    if (this.#store.changedByOthers()) this.#announce({ concepts: [...concepts], postIds: [] });
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
