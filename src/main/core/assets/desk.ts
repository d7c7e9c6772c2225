import { Refusal } from '#shared/contract/errors.ts';
import type { Session } from '../session.ts';

/** The import a program instance is busy with, and the file it exported last. */
type Desk = { running: AbortController | null; lastFile: string | null };
const desks = new WeakMap<Session, Desk>();

export function deskOf(session: Session): Desk {
  const desk = desks.get(session) ?? { running: null, lastFile: null };
  desks.set(session, desk);
  return desk;
}

/** Runs one import; refuses while another is running. */
export async function atDesk<T>(session: Session, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const desk = deskOf(session);
  if (desk.running !== null) throw new Refusal('wrong-state', 'assets.refusal.busy');
  const run = new AbortController();
  desk.running = run;
  try {
    return await work(run.signal);
  } finally {
    desk.running = null;
  }
}

/** Stops the running import: nothing of it comes in. Tells whether there was one. */
export async function cancelImport(session: Session): Promise<boolean> {
  const { running } = deskOf(session);
  if (running === null) return false;
  running.abort(new Refusal('cancelled', 'assets.refusal.cancelled'));
  await session.host.endAssetJobs();
  return true;
}

/** Shows the file that was exported last; only that one, so that no window can point at any file of the disk. */
export async function revealLastFile(session: Session): Promise<boolean> {
  const { lastFile } = deskOf(session);
  if (lastFile === null) return false;
  await session.host.revealFile(lastFile);
  return true;
}
