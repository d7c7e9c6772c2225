import { Refusal } from '#shared/contract/errors.ts';
import type { MessageKey } from '#shared/messages/index.ts';
import type { Session } from './session.ts';

/** The work that a program instance is busy with, and the file it saved last. */
type Desk = { running: AbortController | null; lastFile: string | null };

/** One long work of a kind at a time for each program instance; it can be stopped, and its file can be shown. */
export class BusyDesk {
  readonly #desks = new WeakMap<Session, Desk>();
  readonly #busy: MessageKey;

  /** @param busy what is said to who asks while another is running */
  constructor(busy: MessageKey) {
    this.#busy = busy;
  }

  #of(session: Session): Desk {
    const desk = this.#desks.get(session) ?? { running: null, lastFile: null };
    this.#desks.set(session, desk);
    return desk;
  }

  /** Does one work, which hears of being stopped; refuses while another is running. */
  async run<T>(session: Session, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const desk = this.#of(session);
    if (desk.running !== null) throw new Refusal('wrong-state', this.#busy);
    const run = new AbortController();
    desk.running = run;
    try {
      return await work(run.signal);
    } finally {
      desk.running = null;
    }
  }

  /** Stops the running work, which then ends with the reason. Tells whether there was one. */
  stop(session: Session, reason: Refusal): boolean {
    const { running } = this.#of(session);
    running?.abort(reason);
    return running !== null;
  }

  /** Notes a file that was saved, so that it can be shown. */
  noteFile(session: Session, file: string): void {
    this.#of(session).lastFile = file;
  }

  /** Shows the file that was saved last; only that one, so that no window can point at any file of the disk. */
  async revealFile(session: Session): Promise<boolean> {
    const { lastFile } = this.#of(session);
    if (lastFile === null) return false;
    await session.host.revealFile(lastFile);
    return true;
  }
}
