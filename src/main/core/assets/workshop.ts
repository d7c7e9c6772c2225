import type { AssetAnswer, AssetJob } from '#shared/assets/jobs.ts';
import { ASSET_LIMITS } from '#shared/assets/limits.ts';

/** Who does what has to be done with files, one job at a time, in a process of its own. */
export type Workshop = {
  /** Does a job. Never rejects: a process that dies of a file is an answer too. */
  readonly run: (job: AssetJob) => Promise<AssetAnswer>;
  /** Ends the process, and with it the job under way; the next job starts another. */
  readonly end: () => void;
};

/** A running process as a workshop needs it, whoever started it. */
export type WorkshopProcess = {
  readonly post: (message: unknown) => void;
  readonly kill: () => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
};

/** What a process says of a job: that all of the file is at hand, then its answer, and the memory that it holds. */
export type WorkshopSaid =
  | { readonly id: number; readonly copied: true }
  | { readonly id: number; readonly answer: AssetAnswer; readonly held: number };

/** How long an idle process is kept: its memory goes back to the system when it ends. */
const IDLE_MS = 10_000;

/**
 * How much memory a process may hold between two files, in bytes. Inside Electron's processes on Linux the picture
 * library gives nothing back (some 10 MB a photograph, measured with Electron 33); a new process costs a fifth of a
 * second, once in thirty photographs or so.
 */
const HELD_MAX = 450_000_000;

type Running = {
  readonly process: WorkshopProcess;
  held: number;
  settle: ((answer: AssetAnswer) => void) | null;
};

/**
 * A workshop over a process that is started when there is a job, and ended when there was none for a while.
 * @param start starts one process
 * @param seconds how long a job may take once its file is copied. What reads pictures cannot be told to stop, so it is
 * the process that is ended
 */
export function workshopOver(start: () => WorkshopProcess, seconds: number = ASSET_LIMITS.seconds): Workshop {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let count = 0;

  function begin(): Running {
    const made: Running = { process: start(), held: 0, settle: null };
    made.process.onMessage((message) => {
      const said = message as WorkshopSaid;
      if (said.id !== count || made.settle === null) return;
      if ('copied' in said) {
        late = setTimeout(giveUp, seconds * 1000);
        return;
      }
      made.held = said.held;
      made.settle(said.answer);
    });
    made.process.onExit(() => {
      if (running === made) running = null;
      made.settle?.({ ok: false, code: 'died', values: {} });
    });
    return made;
  }

  function end(): void {
    clearTimeout(idle);
    running?.process.kill();
    running = null;
  }

  function giveUp(): void {
    running?.settle?.({ ok: false, code: 'tooSlow', values: { seconds } });
    end();
  }

  async function one(job: AssetJob): Promise<AssetAnswer> {
    clearTimeout(idle);
    running ??= begin();
    const at = running;
    count += 1;
    const answer = await new Promise<AssetAnswer>((settle) => {
      at.settle = settle;
      at.process.post({ id: count, job });
    });
    clearTimeout(late);
    at.settle = null;
    if (at.held > HELD_MAX && running === at) end();
    idle = setTimeout(end, IDLE_MS);
    idle.unref();
    return answer;
  }

  return {
    run: (job) => {
      const answer = last.then(() => one(job));
      last = answer.then(() => undefined);
      return answer;
    },
    end,
  };
}
