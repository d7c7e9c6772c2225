import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment, editComment, removeComment, resolveThread } from '#core/comments/commands.ts';
import { commentsOf, countsOf, mentionsOf } from '#core/comments/queries.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost, removePosts, updatePost } from '#core/posts/commands.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import { redo, undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { anchorFor, placeOf } from '#shared/comments/anchoring.ts';
import type { Comment, CommentVisibility } from '#shared/comments/comment.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

const text = 'Three ways to eat rye. Last year: about 2,000 loaves.';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let postId: Id;
let jonas: Id;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'comments.masthead')));
  postId = createPost(store, team.tobias, team.brand, { text }).value;
  jonas = addOutsider('Jonas', [team.brand]);
});

afterEach(() => {
  store.close();
  folder.remove();
});

/** Somebody from outside who may write and comment. */
function addOutsider(name: string, brands: readonly Id[]): Id {
  const label = { key: 'core.undo.label.personCreated', values: { name } } as const;
  return store.run(null, label, (changes) =>
    changes.create('person', { name, role: 'reviewer', hue: 'moss', external: true }, { brands }),
  ).value;
}

const as = (id: Id): Actor => actorOf(store.read, id);
const mara = (): Actor => as(team.mara.id);
const tobias = (): Actor => as(team.tobias.id);
const ines = (): Actor => as(team.ines.id);

type Said = {
  readonly under?: Id;
  readonly visibility?: CommentVisibility;
  readonly on?: string;
  readonly mentions?: readonly Id[];
  readonly post?: Id;
};

function say(actor: Actor, body: string, said: Said = {}): Id {
  const { under, visibility = 'internal', on, mentions = [], post = postId } = said;
  const from = on === undefined ? 0 : text.indexOf(on);
  const anchor = on === undefined ? null : anchorFor(text, { from, to: from + on.length });
  const input = {
    postId: post,
    parentId: under ?? null,
    body,
    visibility,
    anchor,
    mentions: [...mentions],
  };
  return addComment(store, actor, input).value;
}

const heardBy = (actor: Actor): readonly Comment[] => commentsOf(store.read, actor, postId);
const bodies = (actor: Actor): readonly string[] => heardBy(actor).map(({ body }) => body);
const operations = (): number => Number(store.read.prepare('SELECT count(*) FROM log').pluck().get());

/** Runs something that must be refused, and proves that it left no trace. */
function refused(act: () => unknown): string {
  const before = operations();
  let message = '';
  try {
    act();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).not.toBe('');
  expect(operations()).toBe(before);
  return message;
}

describe('a thread', () => {
  it('holds its words, its replies and who settled it', () => {
    const first = say(mara(), 'Who counted?', { on: 'about 2,000 loaves', mentions: [team.tobias.id] });
    say(tobias(), 'Ines did.', { under: first });
    resolveThread(store, ines(), { commentId: first, resolved: true });
    expect(heardBy(mara())).toMatchObject([
      {
        id: first,
        parentId: null,
        authorId: team.mara.id,
        body: 'Who counted?',
        visibility: 'internal',
        anchor: { quote: 'about 2,000 loaves', start: text.indexOf('about') },
        mentions: [team.tobias.id],
        resolvedBy: team.ines.id,
        removed: false,
      },
      { parentId: first, body: 'Ines did.', anchor: null, resolvedBy: null },
    ]);
    resolveThread(store, tobias(), { commentId: first, resolved: false });
    expect(heardBy(mara())[0]?.resolvedBy).toBeNull();
  });

  it('stays on its words while the text around them is rewritten', () => {
    say(mara(), 'Who counted?', { on: 'about 2,000 loaves' });
    updatePost(store, team.tobias, postId, { text: `Rye, rye, rye. ${text} Come early.` });
    const anchor = heardBy(mara())[0]?.anchor;
    if (!anchor) throw new Error('The comment stands on nothing.');
    expect(placeOf(`Rye, rye, rye. ${text} Come early.`, anchor)).toMatchObject({ kind: 'found' });
  });

  it('takes replies only to its first comment, and only on its own post', () => {
    const first = say(mara(), 'Who counted?');
    const reply = say(tobias(), 'Ines did.', { under: first });
    const other = createPost(store, team.tobias, team.brand, { text: 'Other' }).value;
    expect(refused(() => say(mara(), 'When?', { under: reply }))).toMatch(/first comment/);
    expect(refused(() => say(mara(), 'When?', { under: first, post: other }))).toMatch(/first comment/);
    expect(refused(() => resolveThread(store, mara(), { commentId: reply, resolved: true }))).toMatch(
      /first comment/,
    );
  });

  it('remembers who settled it first', () => {
    const first = say(mara(), 'Who counted?');
    resolveThread(store, ines(), { commentId: first, resolved: true });
    expect(resolveThread(store, tobias(), { commentId: first, resolved: true }).group).toBeNull();
    expect(heardBy(mara())[0]?.resolvedBy).toBe(team.ines.id);
  });
});

describe('one’s own comment', () => {
  it('can be said in other words, and is known to be edited', () => {
    const id = say(tobias(), 'Who cuonted?');
    editComment(store, tobias(), { commentId: id, body: 'Who counted?', mentions: [team.mara.id] });
    const [comment] = heardBy(mara());
    expect(comment).toMatchObject({ body: 'Who counted?', mentions: [team.mara.id] });
    expect(comment?.updatedAt).toBeGreaterThan(Number(comment?.createdAt));
    undo(store, team.tobias);
    expect(heardBy(mara())[0]).toMatchObject({ body: 'Who cuonted?', mentions: [] });
  });

  it('goes without a trace when nobody answered, and keeps its place when somebody did', () => {
    const alone = say(tobias(), 'Never mind.');
    const answered = say(tobias(), 'Who counted?', { on: 'about 2,000 loaves', mentions: [team.mara.id] });
    say(mara(), 'I did.', { under: answered });
    removeComment(store, tobias(), alone);
    removeComment(store, tobias(), answered);
    expect(heardBy(mara())).toMatchObject([
      { id: answered, body: '', removed: true, mentions: [], anchor: { quote: 'about 2,000 loaves' } },
      { body: 'I did.' },
    ]);
    undo(store, team.tobias);
    expect(bodies(mara())).toEqual(['Who counted?', 'I did.']);
    undo(store, team.tobias);
    expect(bodies(mara())).toEqual(['Never mind.', 'Who counted?', 'I did.']);
  });

  it('leaves nothing behind once the last reply is taken away too', () => {
    const first = say(tobias(), 'Who counted?');
    const reply = say(mara(), 'I did.', { under: first });
    removeComment(store, tobias(), first);
    removeComment(store, mara(), reply);
    expect(heardBy(mara())).toEqual([]);
    expect(countsOf(store.read, mara(), team.brand)).toEqual([]);
  });

  it('is nobody else’s to change or take away, not even an owner’s of the post', () => {
    const id = say(mara(), 'Who counted?');
    expect(refused(() => editComment(store, tobias(), { commentId: id, body: 'Me', mentions: [] }))).toMatch(
      /author/,
    );
    expect(refused(() => removeComment(store, tobias(), id))).toMatch(/author/);
    removeComment(store, mara(), say(mara(), 'Gone'));
  });

  it('cannot be edited once it was removed', () => {
    const id = say(tobias(), 'Who counted?');
    say(mara(), 'I did.', { under: id });
    removeComment(store, tobias(), id);
    expect(
      refused(() => editComment(store, tobias(), { commentId: id, body: 'Back', mentions: [] })),
    ).toMatch(/removed/);
    expect(refused(() => removeComment(store, tobias(), id))).toMatch(/removed/);
  });
});

describe('undo', () => {
  it('takes back and brings again every step of a comment', () => {
    const id = say(mara(), 'Who counted?');
    resolveThread(store, mara(), { commentId: id, resolved: true });
    undo(store, team.mara);
    expect(heardBy(mara())[0]?.resolvedBy).toBeNull();
    undo(store, team.mara);
    expect(heardBy(mara())).toEqual([]);
    redo(store, team.mara);
    redo(store, team.mara);
    expect(heardBy(mara())).toMatchObject([{ body: 'Who counted?', resolvedBy: team.mara.id }]);
  });

  it('never takes a comment from under the reply of somebody else', () => {
    const id = say(mara(), 'Who counted?');
    say(tobias(), 'Ines did.', { under: id });
    expect(refused(() => undo(store, team.mara))).toMatch(/changed again/);
    expect(bodies(mara())).toEqual(['Who counted?', 'Ines did.']);
  });

  it('brings a deleted post back with what was said about it', () => {
    say(mara(), 'Who counted?');
    removePosts(store, team.tobias, [postId]);
    expect(refused(() => heardBy(mara()))).toMatch(/does not exist/);
    expect(countsOf(store.read, mara(), team.brand)).toEqual([]);
    undo(store, team.tobias);
    expect(bodies(mara())).toEqual(['Who counted?']);
  });
});

describe('what is internal', () => {
  it('never reaches people from outside, in no list, count or mention', () => {
    const inside = say(mara(), 'The client must not read this.');
    say(tobias(), 'Quite.', { under: inside });
    const open = say(mara(), 'Is Thursday right?', { visibility: 'shared', mentions: [jonas] });
    say(tobias(), 'He will say no.', { under: open, visibility: 'internal' });
    expect(bodies(as(jonas))).toEqual(['Is Thursday right?']);
    expect(JSON.stringify(heardBy(as(jonas)))).not.toContain('client');
    expect(countsOf(store.read, as(jonas), team.brand)).toEqual([{ postId, open: 1, threads: 1 }]);
    expect(countsOf(store.read, mara(), team.brand)).toEqual([{ postId, open: 2, threads: 2 }]);
    expect(mentionsOf(store.read, as(jonas))).toMatchObject({
      total: 1,
      mentions: [{ commentId: open, body: 'Is Thursday right?' }],
    });
  });

  it('keeps a thread inside whatever a reply asks for', () => {
    const inside = say(mara(), 'Between us.');
    say(tobias(), 'Shared by mistake.', { under: inside, visibility: 'shared' });
    expect(heardBy(mara()).map(({ visibility }) => visibility)).toEqual(['internal', 'internal']);
    expect(heardBy(as(jonas))).toEqual([]);
  });

  it('does not exist for people from outside: not to answer, settle, or begin', () => {
    const inside = say(mara(), 'Between us.');
    const outsider = as(jonas);
    const unknown = /does not exist/;
    expect(refused(() => say(outsider, 'Aha', { under: inside, visibility: 'shared' }))).toMatch(unknown);
    expect(refused(() => resolveThread(store, outsider, { commentId: inside, resolved: true }))).toMatch(
      unknown,
    );
    expect(refused(() => removeComment(store, outsider, inside))).toMatch(unknown);
    expect(refused(() => say(outsider, 'Between us too'))).toMatch(/role/);
  });

  it('leaves no trace of a removed comment whose replies were all internal', () => {
    const open = say(as(jonas), 'Is Thursday right?', { visibility: 'shared' });
    say(tobias(), 'He means Friday.', { under: open });
    removeComment(store, as(jonas), open);
    expect(heardBy(as(jonas))).toEqual([]);
    expect(countsOf(store.read, as(jonas), team.brand)).toEqual([]);
    expect(bodies(mara())).toEqual(['', 'He means Friday.']);
  });

  it('is not even asked for by name from outside another brand or an unshared campaign', () => {
    const stranger = as(addOutsider('Kim', []));
    say(mara(), 'Shared', { visibility: 'shared' });
    expect(refused(() => commentsOf(store.read, stranger, postId))).toMatch(/does not exist/);
    expect(countsOf(store.read, stranger, team.brand)).toEqual([]);
    expect(refused(() => say(stranger, 'Hello', { visibility: 'shared' }))).toMatch(/does not exist/);
    updatePost(store, team.tobias, postId, { campaignId: String(team.campaigns[0]) });
    expect(refused(() => commentsOf(store.read, as(jonas), postId))).toMatch(/does not exist/);
    expect(bodies(mara())).toEqual(['Shared']);
  });
});

describe('people from outside at work', () => {
  it('read, answer and take back what is theirs, through what the workspace shows them', () => {
    const inside = say(mara(), 'Between us.');
    const open = say(mara(), 'Is Thursday right?', { visibility: 'shared', mentions: [jonas] });
    say(tobias(), 'He will say no.', { under: open, visibility: 'internal' });
    store.showTo(as(jonas));
    expect(bodies(as(jonas))).toEqual(['Is Thursday right?']);
    expect(mentionsOf(store.read, as(jonas)).total).toBe(1);
    expect(countsOf(store.read, as(jonas), team.brand)).toEqual([{ postId, open: 1, threads: 1 }]);
    const mine = say(as(jonas), 'Friday.', { under: open, visibility: 'shared', mentions: [team.mara.id] });
    expect(mentionsOf(store.read, as(jonas)).total).toBe(0);
    expect(refused(() => say(as(jonas), 'Aha', { under: inside, visibility: 'shared' }))).toMatch(
      /does not exist/,
    );
    editComment(store, as(jonas), { commentId: mine, body: 'Saturday.', mentions: [] });
    resolveThread(store, as(jonas), { commentId: open, resolved: true });
    expect(heardBy(as(jonas))).toMatchObject([{ resolvedBy: jonas }, { body: 'Saturday.' }]);
    undo(store, { id: jonas, role: 'reviewer', external: true });
    removeComment(store, as(jonas), mine);
    expect(bodies(as(jonas))).toEqual(['Is Thursday right?']);
    store.showTo(mara());
    expect(bodies(mara())).toEqual(['Between us.', 'Is Thursday right?', 'He will say no.']);
  });
});

describe('a mention', () => {
  it('waits until it was answered in the thread, or the thread is settled', () => {
    const first = say(mara(), '@Tobias, who counted?', { mentions: [team.tobias.id] });
    expect(mentionsOf(store.read, tobias())).toMatchObject({
      total: 1,
      mentions: [{ commentId: first, threadId: first, postId, brandId: team.brand, authorId: team.mara.id }],
    });
    const reply = say(mara(), '@Tobias?', { under: first, mentions: [team.tobias.id, team.ines.id] });
    expect(mentionsOf(store.read, tobias()).mentions.map(({ commentId }) => commentId)).toEqual([
      reply,
      first,
    ]);
    say(tobias(), 'Ines did.', { under: first });
    expect(mentionsOf(store.read, tobias())).toEqual({ mentions: [], total: 0 });
    expect(mentionsOf(store.read, ines()).total).toBe(1);
    resolveThread(store, mara(), { commentId: first, resolved: true });
    expect(mentionsOf(store.read, ines())).toEqual({ mentions: [], total: 0 });
    expect(mentionsOf(store.read, mara()).total).toBe(0);
  });

  it('calls on nobody who would not be shown the comment, and says who', () => {
    expect(refused(() => say(mara(), '@Jonas', { mentions: [jonas] }))).toMatch(/Jonas is from outside/);
    const stranger = addOutsider('Kim', []);
    expect(refused(() => say(mara(), '@Kim', { visibility: 'shared', mentions: [stranger] }))).toMatch(
      /Kim is from outside and does not see this post/,
    );
    const mine = say(mara(), 'Between us.');
    expect(
      refused(() => editComment(store, mara(), { commentId: mine, body: '@Jonas', mentions: [jonas] })),
    ).toMatch(/Jonas is from outside/);
    expect(refused(() => say(mara(), 'Hi', { mentions: [postId] }))).toMatch(/does not exist/);
  });
});

describe('the journal', () => {
  it('gives the same comments when the tables are made again from it', () => {
    const first = say(mara(), 'Who counted?', { on: 'about 2,000 loaves', mentions: [team.ines.id] });
    say(tobias(), 'Ines did.', { under: first });
    removeComment(store, mara(), first);
    removePosts(store, team.tobias, [createPost(store, team.tobias, team.brand, { text: 'x' }).value]);
    const before = [stateHash(store.writer), JSON.stringify(heardBy(mara()))];
    rebuild(store.writer);
    expect([stateHash(store.writer), JSON.stringify(heardBy(mara()))]).toEqual(before);
  });
});
