import type { MissReason, PublishMarkBody } from '#shared/approval/events.ts';
import { mustLeaveSchedule } from '#shared/approval/governance.ts';
import { missWords } from '#shared/approval/miss-words.ts';
import type { Host } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import type { EntityState } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { isUnderEmbargo } from '#shared/posts/embargo.ts';
import { excerptOf, type PostStatus } from '#shared/posts/post.ts';
import { deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { instantOf } from '#shared/time/instant.ts';
import { isBroken } from '../approval/leave-broken.ts';
import { policyFor } from '../approval/policies.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { jobIdOf, runKeyOf } from './sync.ts';

/** How long after its time a post is still due rather than missed: a sleeping laptop's wake-up, not a night. */
export const GRACE_MS = 10 * 60_000;
/** How long a job belongs to whoever took it. A process that died gives it back by the clock. */
const LEASE_MS = 60_000;

/** One job that ran: what it found, for the notification. `why` it was missed; null where it is due. */
export type Ran = { readonly postId: Id; readonly excerpt: string; readonly why: MissReason | null };

type Job = { readonly id: string; readonly post_id: Id; readonly due_at: number };

/**
 * Runs every job whose time has come, each at most once: a lease keeps two processes apart, and the run key is
 * unique and committed together with the mark on the post. Notifying comes after the commit.
 * @param owner who takes the leases: one name per process
 * @param onError told of a job that failed; it is tried again when its lease is over, and the others go on
 */
export function runDueJobs(store: WorkspaceFile, owner: string, onError: (error: unknown) => void): Ran[] {
  const guarded = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      onError(error);
      return otherwise;
    }
  };
  const ran: Ran[] = [];
  const next = (): Job | undefined => guarded(() => takeJob(store, owner), undefined);
  for (let job = next(); job !== undefined; job = next()) {
    const taken = job;
    const result = guarded(() => runJob(store, taken), null);
    if (result !== null) ran.push(result);
  }
  return ran;
}

function takeJob(store: WorkspaceFile, owner: string): Job | undefined {
  const now = store.sources.now();
  return store.keep(
    (writer) =>
      prepared(
        writer,
        `UPDATE job SET lease_owner = ?, lease_until = ?, attempts = attempts + 1 WHERE id = (
           SELECT id FROM job WHERE due_at <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY due_at LIMIT 1
         ) RETURNING id, post_id, due_at`,
      ).get(owner, now + LEASE_MS, now, now) as Job | undefined,
  );
}

function runJob(store: WorkspaceFile, job: Job): Ran | null {
  const now = store.sources.now();
  const runKey = runKeyOf(job.post_id, job.due_at);
  let ran: Ran | null = null;
  store.run(
    null,
    { key: 'core.undo.label.due' },
    (changes) => {
      ran = markRun(store, changes, job, runKey);
    },
    (writer) => {
      prepared(writer, 'DELETE FROM job WHERE id = ?').run(jobIdOf(job.post_id));
      if (ran === null) return;
      // A second run with this key fails here and takes its mark back with it.
      prepared(
        writer,
        'INSERT INTO run (run_key, job_id, post_id, due_at, ran_at, outcome) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(runKey, job.id, job.post_id, job.due_at, now, stateOf(ran.why));
    },
  );
  return ran;
}

/** Marks the post, unless it was moved or decided on since the job was made. */
function markRun(store: WorkspaceFile, changes: ChangeSet, job: Job, runKey: string): Ran | null {
  const post = changes.state('post', job.post_id);
  const { status, standing } = deriveStatus(post);
  const schedule = scheduleOf(post);
  if (schedule === null || instantOf(schedule) !== job.due_at || standing.mark.instant === job.due_at)
    return null;
  const { why, isStopped } = missOf(store, changes, post, status, job.due_at);
  if (isStopped) changes.event(post, 'schedule', { on: false, unapproved: false });
  changes.event(post, 'publishMark', markBody(why, job.due_at, runKey));
  return { postId: job.post_id, excerpt: excerptOf(baseTextOf(post)), why };
}

/** Why a post is missed whose time has come, and whether something keeps it from going out; null where it becomes due. */
type Miss = { readonly why: MissReason | null; readonly isStopped: boolean };

/**
 * What a post becomes whose time has come. It is stopped under an embargo, or without the approval that its policy
 * demands by now, or without any while something blocks it, for an exception may have ended since; else it is due while
 * it is scheduled and can still be published in time.
 */
export function missOf(
  store: WorkspaceFile,
  changes: ChangeSet,
  post: EntityState,
  status: PostStatus,
  dueAt: number,
): Miss {
  const stop = stopOf(store, changes, post, dueAt);
  return { why: stop ?? lateness(status, changes.now - dueAt), isStopped: stop !== null };
}

function stopOf(
  store: WorkspaceFile,
  changes: ChangeSet,
  post: EntityState,
  dueAt: number,
): MissReason | null {
  if (isUnderEmbargo(post, dueAt)) return 'embargo';
  if (mustLeaveSchedule(deriveStatus(post), policyFor(changes, post))) return 'unapproved';
  return isBroken(store, changes, post) ? 'broken' : null;
}

function lateness(status: PostStatus, late: number): MissReason | null {
  if (status === 'in_review' || status === 'changes_requested') return status;
  if (status !== 'scheduled') return 'unscheduled';
  return late <= GRACE_MS ? null : 'asleep';
}

/** The mark of a post whose time has come. */
export function markBody(why: MissReason | null, instant: number, runKey: string): PublishMarkBody {
  return { state: stateOf(why), instant, runKey, ...(why === null ? {} : { why }) };
}

function stateOf(why: MissReason | null): 'due' | 'missed' {
  return why === null ? 'due' : 'missed';
}

/** Most single notifications at once; a laptop opened after a week gets one sentence instead of forty. */
const SINGLE_MAX = 3;

/** Says out loud what ran. */
export async function announceRuns(host: Host, ran: readonly Ran[]): Promise<void> {
  if (ran.length > SINGLE_MAX) {
    const missed = ran.filter(({ why }) => why !== null).length;
    const body = t('jobs.notice.many.body', { due: ran.length - missed, missed });
    await host.notify({ title: t('jobs.notice.many.title', { count: ran.length }), body, postId: null });
    return;
  }
  for (const { postId, excerpt, why } of ran) {
    const body =
      why === null ? excerpt : t('jobs.notice.missed.body', { text: excerpt, why: missWords(why) });
    await host.notify({ title: t(`jobs.notice.${stateOf(why)}.title`), body, postId });
  }
}
