import type { z } from 'zod';
import type { CommentVisibility } from '#shared/comments/comment.ts';
import type { commentsContract } from '#shared/contract/comments.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, membersOf, registerValue } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { demandPost } from './hearing.ts';

export type NewComment = z.infer<typeof commentsContract.add.input>;
export type Rewording = z.infer<typeof commentsContract.edit.input>;

/** Begins a thread or replies in one. */
export function addComment(store: WorkspaceFile, actor: Actor, input: NewComment): Committed<Id> {
  demandPost(store.read, actor, input.postId);
  // A thread is settled as a whole: what is asked in a reply would take the question before it along.
  if (input.parentId !== null && input.waives !== undefined)
    throw new Refusal('bad-input', 'comments.refusal.asksInReply', {}, 'waives');
  const key =
    input.parentId === null ? 'core.undo.label.commentAdded' : ('core.undo.label.commentAnswered' as const);
  return store.run(actor, { key }, (changes) => {
    const post = changes.existing('post', input.postId);
    const thread = input.parentId === null ? null : threadToAnswer(changes, actor, input);
    const visibility = visibilityIn(thread, input.visibility);
    refuseDeaf(changes, post, visibility, input.mentions);
    return changes.create(
      'comment',
      {
        post: input.postId,
        parent: input.parentId,
        author: actor.id,
        body: input.body,
        visibility,
        anchor: thread === null ? input.anchor : null,
        resolved: null,
        ...(input.waives === undefined ? {} : { waives: input.waives }),
      },
      { mentions: input.mentions },
    );
  });
}

/** The thread that a reply belongs in; replies hang on its first comment and on nothing else. */
function threadToAnswer(changes: ChangeSet, actor: Actor, { postId, parentId }: NewComment): EntityState {
  const thread = heard(changes, actor, parentId ?? '');
  if (registerValue(thread, 'post') !== postId || registerValue(thread, 'parent') !== null) {
    throw new Refusal('bad-input', 'comments.refusal.notThread', {}, 'parentId');
  }
  return thread;
}

/** A comment that exists for this person: an internal one does not for people from outside. */
function heard(changes: ChangeSet, actor: Actor, commentId: Id): EntityState {
  const comment = changes.state('comment', commentId);
  const internal = registerValue(comment, 'visibility') !== 'shared';
  if (!isAlive(comment) || (internal && !can(actor, 'comment.internal'))) {
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'comment' });
  }
  return comment;
}

/** What is said in an internal thread stays inside. */
function visibilityIn(thread: EntityState | null, asked: CommentVisibility): CommentVisibility {
  return thread !== null && registerValue(thread, 'visibility') !== 'shared' ? 'internal' : asked;
}

/** Nobody is called on who would not be shown the comment: they would never know. */
function refuseDeaf(
  changes: ChangeSet,
  post: EntityState,
  visibility: CommentVisibility,
  mentions: readonly Id[],
): void {
  for (const id of mentions) {
    const person = changes.existing('person', id);
    const name = String(registerValue(person, 'name'));
    if (registerValue(person, 'archived') === true) {
      throw new Refusal('wrong-state', 'core.refusal.archived', { name }, 'mentions');
    }
    if (registerValue(person, 'external') !== true) continue;
    if (visibility === 'internal') {
      throw new Refusal('bad-input', 'comments.refusal.outside', { name }, 'mentions');
    }
    if (!sees(changes, person, post))
      throw new Refusal('bad-input', 'comments.refusal.notTheirs', { name }, 'mentions');
  }
}

/** Whether somebody from outside is shown this post. */
function sees(changes: ChangeSet, person: EntityState, post: EntityState): boolean {
  if (!membersOf(person, 'brands').includes(String(registerValue(post, 'brand')))) return false;
  if (registerValue(post, 'author') === person.id) return true;
  const campaign = registerValue(post, 'campaign');
  return campaign === null || registerValue(changes.state('campaign', String(campaign)), 'shared') === true;
}

/** Says one's own comment in other words. */
export function editComment(store: WorkspaceFile, actor: Actor, input: Rewording): Committed<void> {
  return store.run(actor, { key: 'core.undo.label.commentEdited' }, (changes) => {
    const comment = own(changes, store, actor, input.commentId);
    const added = input.mentions.filter((id) => !membersOf(comment, 'mentions').includes(id));
    const visibility = registerValue(comment, 'visibility') === 'shared' ? 'shared' : 'internal';
    refuseDeaf(changes, changes.existing('post', String(registerValue(comment, 'post'))), visibility, added);
    changes.set(comment, 'body', input.body);
    changes.setMembers(comment, 'mentions', input.mentions);
  });
}

function own(changes: ChangeSet, store: WorkspaceFile, actor: Actor, commentId: Id): EntityState {
  const comment = heard(changes, actor, commentId);
  demandPost(store.read, actor, String(registerValue(comment, 'post')));
  if (registerValue(comment, 'author') !== actor.id) throw new Refusal('not-allowed', 'comments.refusal.own');
  if (registerValue(comment, 'body') === '') throw new Refusal('wrong-state', 'comments.refusal.removed');
  return comment;
}

/** Takes one's own comment away. Where somebody answered it, its words go and its place stays. */
export function removeComment(store: WorkspaceFile, actor: Actor, commentId: Id): Committed<void> {
  return store.run(actor, { key: 'core.undo.label.commentRemoved' }, (changes) => {
    const comment = own(changes, store, actor, commentId);
    if (!isAnswered(store, comment)) return changes.remove(comment);
    changes.set(comment, 'body', '');
    changes.setMembers(comment, 'mentions', []);
  });
}

function isAnswered(store: WorkspaceFile, comment: EntityState): boolean {
  const sql = 'SELECT 1 FROM comment WHERE post_id = ? AND parent_id = ?';
  return prepared(store.writer, sql).get(registerValue(comment, 'post'), comment.id) !== undefined;
}

/** Settles a thread, or opens it again. */
export function resolveThread(
  store: WorkspaceFile,
  actor: Actor,
  { commentId, resolved }: { readonly commentId: Id; readonly resolved: boolean },
): Committed<void> {
  const key = resolved ? 'core.undo.label.commentResolved' : ('core.undo.label.commentReopened' as const);
  return store.run(actor, { key }, (changes) => {
    const thread = heard(changes, actor, commentId);
    demandPost(store.read, actor, String(registerValue(thread, 'post')));
    if (registerValue(thread, 'parent') !== null) {
      throw new Refusal('bad-input', 'comments.refusal.notThread', {}, 'commentId');
    }
    // Whoever settled it first did.
    if (resolved && registerValue(thread, 'resolved') !== null) return;
    changes.set(thread, 'resolved', resolved ? actor.id : null);
  });
}
