import { demandsApproval } from '#shared/approval/policy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, membersOf } from '#shared/journal/state.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { compositionOf, lacksText } from '#shared/posts/composition.ts';
import { deriveStatus, isApproved, scheduleOf } from '#shared/posts/status.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { instantOf } from '#shared/time/instant.ts';
import { runKeyOf } from '../jobs/sync.ts';
import { markBody, missOf } from '../jobs/tick.ts';
import { refuseEmbargoed } from '../posts/embargo.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { awaited } from '../store/rows.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { refuseSpokenOut } from '../voice/spoken.ts';
import { policyFor } from './policies.ts';
import { networkBlock } from './submit.ts';

/** Puts posts on the schedule, or takes them off it. An unapproved post only where the brand's policy lets it. */
export function schedulePosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  postIds: readonly Id[],
  on: boolean,
): Committed<void> {
  const key = on ? 'core.undo.label.scheduled' : 'core.undo.label.unqueued';
  return store.run(actor, { key, values: { count: postIds.length } }, (changes) => {
    for (const postId of postIds) {
      const post = changes.existing('post', postId);
      const { status, standing } = deriveStatus(post);
      if (standing.scheduled.on === on && (status === 'scheduled') === on) continue;
      const unapproved = on ? mayScheduleUnapproved(changes, post) : false;
      if (on) refuseBroken(changes, post);
      if (on) refuseSpokenOut(store, changes, post);
      changes.event(post, 'schedule', { on, unapproved });
    }
  });
}

function mayScheduleUnapproved(changes: ChangeSet, post: EntityState): boolean {
  const { status } = deriveStatus(post);
  if (lacksText(compositionOf(post), membersOf(post, 'channels')))
    throw new Refusal('wrong-state', 'core.refusal.textMissing', {}, 'text');
  if ((scheduleOf(post)?.time ?? null) === null)
    throw new Refusal('wrong-state', 'core.refusal.needsTime', {}, 'schedule');
  refusePast(changes, post);
  refuseEmbargoed(post, scheduleOf(post));
  if (status === 'approved') return false;
  if (demandsApproval(policyFor(changes, post)))
    throw new Refusal('not-allowed', 'core.refusal.needsApproval');
  if (status !== 'draft' && status !== 'idea' && status !== 'missed') {
    throw new Refusal('wrong-state', 'core.refusal.wrongState', { status: t(`posts.status.${status}`) });
  }
  return true;
}

/** No network takes what breaks its own rules, approved or not. */
function refuseBroken(changes: ChangeSet, post: EntityState): void {
  const block = networkBlock(changes, post);
  if (block !== undefined) throw new Refusal('wrong-state', block.message, block.values, block.field);
}

/** A moment that is over would never come due: the post would wait for ever. */
function refusePast(changes: ChangeSet, post: EntityState): void {
  const schedule = scheduleOf(post);
  if (schedule === null || (instantOf(schedule) ?? changes.now) >= changes.now) return;
  const when = formatDayTime(schedule.date, schedule.time, currentLocale());
  throw new Refusal('wrong-state', 'core.refusal.pastTime', { when }, 'schedule');
}

/** Holds posts back with a reason, or releases them to where they were. */
export function holdPosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  postIds: readonly Id[],
  hold: { readonly on: boolean; readonly reason: string },
): Committed<void> {
  const key = hold.on ? 'core.undo.label.held' : 'core.undo.label.released';
  return store.run(actor, { key, values: { count: postIds.length } }, (changes) => {
    for (const postId of postIds) {
      const post = changes.existing('post', postId);
      const { standing } = deriveStatus(post);
      if (standing.mark.state === 'published') throw new Refusal('wrong-state', 'core.refusal.published');
      if (standing.held.on === hold.on) continue;
      changes.event(post, 'hold', hold);
      if (!hold.on) markPassed(store, changes, post);
    }
  });
}

/** While a post is held nothing waits for its time; one that went by meanwhile is made up for at the release. */
function markPassed(store: WorkspaceFile, changes: ChangeSet, post: EntityState): void {
  const released = { ...post, events: post.events.filter(({ kind }) => kind !== 'hold') };
  const { status } = deriveStatus(released);
  const schedule = scheduleOf(post);
  const instant = schedule === null ? null : instantOf(schedule);
  if (instant === null || instant > changes.now || !awaited.includes(status)) return;
  const { why } = missOf(store, changes, released, status, instant);
  // Whether or not the program ran, it was the hold that its time went by under.
  const body = markBody(why === 'asleep' ? 'held' : why, instant, runKeyOf(post.id, instant));
  changes.event(post, 'publishMark', body);
}

/** Says what became of a publication: published, skipped, or planned again. */
export function markPost(
  store: WorkspaceFile,
  actor: ActingPerson,
  postId: Id,
  state: 'planned' | 'published' | 'skipped',
): Committed<void> {
  const values = { state: state === 'planned' ? t('posts.status.draft') : t(`posts.status.${state}`) };
  return store.run(actor, { key: 'core.undo.label.marked', values }, (changes) => {
    const post = changes.existing('post', postId);
    const { standing } = deriveStatus(post);
    if (standing.mark.state === state) return;
    if (standing.mark.state === 'published') throw new Refusal('wrong-state', 'core.refusal.published');
    if (state === 'published') refuseUnapproved(store, changes, post);
    changes.event(post, 'publishMark', {
      state,
      instant: standing.mark.instant,
      runKey: null,
    });
  });
}

/** Nothing counts as published that is held back, or that the policy would not have let out. */
function refuseUnapproved(store: WorkspaceFile, changes: ChangeSet, post: EntityState): void {
  const derived = deriveStatus(post);
  const { status } = derived;
  if (status === 'on_hold' || status === 'archived') {
    throw new Refusal('wrong-state', 'core.refusal.wrongState', { status: t(`posts.status.${status}`) });
  }
  // Where nothing has to be approved, what happened is only written down.
  if (!demandsApproval(policyFor(changes, post))) return;
  if (!isApproved(derived)) throw new Refusal('not-allowed', 'core.refusal.needsApproval');
  refuseSpokenOut(store, changes, post);
}
