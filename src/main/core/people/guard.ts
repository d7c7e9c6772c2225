import { WaitRefusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** So many wrong tries are free; then the wait doubles with each, up to the longest. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Tries at names that nobody here has. */
export const NOBODY = 'nobody';

/**
 * Counts a try before it is worked on, so that a hundred at once are a hundred. Refuses while the wait is on. It is
 * kept in the file, and closing the program does not shorten it.
 * @param subject whose passphrase is tried, or `NOBODY`
 */
export function countTry(store: WorkspaceFile, subject: Id): void {
  const now = store.sources.now();
  const wait = store.keep((writer) => {
    followClock(writer, now);
    const { tries, until } = standing(writer);
    if (until > now) return until - now;
    prepared(
      writer,
      `INSERT INTO unlock_guard (subject, failures, wait_until, seen_at) VALUES (@subject, 1, @until, @now)
       ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, wait_until = @until, seen_at = @now`,
    ).run({ subject, now, until: now + waitAfter(tries + 1) });
    return 0;
  });
  // Refused only here: inside, the refusal would take back what was noted of the clock.
  if (wait > 0) {
    throw new WaitRefusal('locks.refusal.wait', Math.ceil(wait / 1000));
  }
}

/** It was right: tries at this person, and at nobody, are forgotten. Those at others stay counted. */
export function forgetTries(store: WorkspaceFile, subject: Id): void {
  store.keep((writer) =>
    prepared(writer, 'DELETE FROM unlock_guard WHERE subject IN (?, ?)').run(subject, NOBODY),
  );
}

function waitAfter(tries: number): number {
  if (tries < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries - FREE_TRIES, 20), LONGEST_WAIT_MS);
}

function standing(writer: Writer): { readonly tries: number; readonly until: number } {
  return prepared(
    writer,
    'SELECT coalesce(sum(failures), 0) AS tries, coalesce(max(wait_until), 0) AS until FROM unlock_guard',
  ).get() as { readonly tries: number; readonly until: number };
}

/**
 * A clock that was set back begins the wait anew, so that it is never shorter for it; and a clock that once ran a
 * year ahead does not keep anybody out for a year.
 */
function followClock(writer: Writer, now: number): void {
  prepared(
    writer,
    'UPDATE unlock_guard SET wait_until = @now + max(0, wait_until - seen_at), seen_at = @now WHERE seen_at > @now',
  ).run({ now });
}
