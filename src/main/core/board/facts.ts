import type { Finding } from '#shared/approval/check.ts';
import { withoutOptional } from '#shared/approval/keeps-back.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import type { PostStatus, PostSummary } from '#shared/posts/post.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { brandOf, policyFor, type States } from '../approval/policies.ts';
import { findingsOf } from '../approval/submit.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** Statuses whose author is told what stands in the way of handing in. */
const checked: readonly PostStatus[] = ['draft', 'changes_requested'];

/** What the cards of these posts say beside their summaries. */
export function cardFacts(store: WorkspaceFile, actor: Actor, posts: readonly PostSummary[]): CardFact[] {
  return posts.map((post) => ({
    postId: post.id,
    comments: openComments(store.read, post.id),
    blocks: checked.includes(post.status) ? blocksOf(store, actor, post) : 0,
    ...(post.status === 'approved' ? approvalOf(store, post) : { approvedBy: null, approvedAt: null }),
  }));
}

/** Threads that nobody resolved. What the reader does not see is not among them: internal ones, for people from outside. */
function openComments(read: Reader, postId: Id): number {
  const sql = `SELECT count(*) FROM comment
    WHERE post_id = ? AND parent_id IS NULL AND resolved_by IS NULL AND body <> ''`;
  return Number(prepared(read, sql).pluck().get(postId));
}

function blocksOf(store: WorkspaceFile, actor: Actor, { id }: PostSummary): number {
  const states: States = { state: (kind, entityId) => store.stateForRules(kind, entityId) };
  const post = store.stateOf('post', id);
  const checklist = checklistFrom(registerValue(brandOf(states, post), 'checklist'));
  const ticked = checklist.map((item) => item.id);
  const findings: readonly Finding[] = findingsOf(states, store, actor, post, ticked, store.sources.now());
  const stands = withoutOptional(findings, policyFor(states, post)).findings;
  return stands.filter(({ severity }) => severity === 'block').length;
}

function approvalOf(store: WorkspaceFile, { id }: PostSummary): Pick<CardFact, 'approvedBy' | 'approvedAt'> {
  const { decision } = deriveStatus(store.stateOf('post', id)).standing;
  return {
    approvedBy: decision?.body.by ?? null,
    approvedAt: decision === null ? null : hlcTime(decision.hlc),
  };
}
