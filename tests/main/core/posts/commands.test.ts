import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBrand, createChannel } from '#core/brands/commands.ts';
import { postsBetween, railOf } from '#core/calendar/queries.ts';
import { createPerson } from '#core/people/commands.ts';
import {
  createPost,
  createPosts,
  duplicatePosts,
  keepText,
  removePosts,
  reschedulePosts,
  updatePost,
} from '#core/posts/commands.ts';
import { detailOf, keptTextsOf, searchPosts } from '#core/posts/queries.ts';
import { redo, undo, undoStateOf } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'posts.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const make = (fields: Parameters<typeof createPost>[3] = {}): string =>
  createPost(store, team.mara, team.brand, fields).value;
const december = (): string[] =>
  postsBetween(store.read, team.brand, '2026-12-01', '2026-12-31').map(({ id }) => id);
const rail = (): string[] => railOf(store.read, team.brand).posts.map(({ id }) => id);

describe('posts on the calendar and in the rail', () => {
  it('are in exactly one of the two, by whether they have a day', () => {
    const planned = make({ text: 'Planned', schedule: noon });
    const idea = make({ text: 'Half a sentence', stage: 'idea' });
    expect(december()).toEqual([planned]);
    expect(rail()).toEqual([idea]);
    reschedulePosts(store, team.mara, [
      { postId: planned, schedule: null },
      { postId: idea, schedule: noon },
    ]);
    expect(december()).toEqual([idea]);
    expect(rail()).toEqual([planned]);
    expect(detailOf(store, idea).status).toBe('draft');
    undo(store, team.mara);
    expect(detailOf(store, idea).status).toBe('idea');
    expect(december()).toEqual([planned]);
  });

  it('keep their wall time when moved across a change of the clock', () => {
    const postId = make({ text: 'x', schedule: { ...noon, date: '2026-10-24' } });
    const before = detailOf(store, postId).instant ?? 0;
    reschedulePosts(store, team.mara, [{ postId, schedule: { ...noon, date: '2026-10-26' } }]);
    const after = detailOf(store, postId);
    expect(after.time).toBe('12:00');
    expect((after.instant ?? 0) - before).toBe(49 * 3_600_000);
  });

  it('come in the order of the day, those without a time first', () => {
    const late = make({ text: 'late', schedule: { ...noon, time: '18:00' } });
    const early = make({ text: 'early', schedule: { ...noon, time: '08:00' } });
    const open = make({ text: 'open', schedule: { ...noon, time: null } });
    expect(december()).toEqual([open, early, late]);
  });
});

describe('saving', () => {
  it('writes nothing for fields that say what is stored already', () => {
    const postId = make({ text: 'Same', notes: 'n', channelIds: [...team.channels], schedule: noon });
    const { group } = updatePost(store, team.mara, postId, {
      text: 'Same',
      notes: 'n',
      channelIds: [...team.channels].reverse(),
      schedule: { ...noon },
      archived: false,
    });
    expect(group).toBeNull();
  });

  it('keeps typed text apart until it is saved, and then lets it go', () => {
    const postId = make({ text: 'First' });
    keepText(store, team.mara, postId, 'text', 'First words of a lon');
    expect(keptTextsOf(store.read, postId)).toEqual([{ field: 'text', text: 'First words of a lon' }]);
    expect(detailOf(store, postId).text).toBe('First');
    updatePost(store, team.mara, postId, { text: 'First words of a longer text' });
    expect(keptTextsOf(store.read, postId)).toEqual([]);
  });

  it('refuses channels, campaigns and pillars of another brand, and changes nothing', () => {
    const other = createBrand(store, team.mara, { name: 'Other', zone: 'Europe/Berlin' }).value;
    const channel = { brandId: other, network: 'x', name: '@other', slots: [] } as const;
    const stranger = createChannel(store, team.mara, channel).value;
    const postId = make({ text: 'Mine' });
    expect(() => updatePost(store, team.mara, postId, { text: 'New', channelIds: [stranger] })).toThrow(
      /another brand/,
    );
    expect(detailOf(store, postId).text).toBe('Mine');
  });

  it('finds posts by all the words of a search, taking % and _ literally', () => {
    const postId = make({ text: '50 % off the saffron buns' });
    make({ text: 'Saffron in the window' });
    expect(searchPosts(store.read, team.brand, 'buns saffron').map(({ id }) => id)).toEqual([postId]);
    expect(searchPosts(store.read, team.brand, '50 %').map(({ id }) => id)).toEqual([postId]);
    expect(searchPosts(store.read, team.brand, '_saffron')).toEqual([]);
  });
});

describe('copies and deletions', () => {
  it('copies as drafts of whoever copies, with everything but the review', () => {
    const original = make({
      text: 'Buns',
      channelIds: [...team.channels],
      schedule: noon,
      intent: 'promote',
    });
    const [copy = ''] = duplicatePosts(store, team.tobias, [
      { postId: original, schedule: { ...noon, date: '2026-12-16' } },
    ]).value;
    expect(detailOf(store, copy)).toMatchObject({
      text: 'Buns',
      intent: 'promote',
      date: '2026-12-16',
      time: '12:00',
      status: 'draft',
      authorId: team.tobias.id,
      channelIds: [...team.channels].sort(),
    });
  });

  it('makes several posts that one undo takes away', () => {
    const slots = ['2026-12-09', '2026-12-10'].map((date) => ({ schedule: { ...noon, date } }));
    const { value } = createPosts(store, team.mara, team.brand, slots);
    expect(december()).toEqual(value);
    expect(undo(store, team.mara).label).toBe('2 new posts');
    expect(december()).toEqual([]);
  });

  it('brings deleted posts back whole', () => {
    const postId = make({ text: 'Buns', channelIds: [...team.channels], schedule: noon });
    const before = detailOf(store, postId);
    removePosts(store, team.mara, [postId]);
    expect(december()).toEqual([]);
    expect(() => detailOf(store, postId)).toThrow(/does not exist/);
    undo(store, team.mara);
    expect(detailOf(store, postId)).toEqual({ ...before, updatedAt: detailOf(store, postId).updatedAt });
  });
});

describe('undo and redo', () => {
  it('walks many steps back through edits of the same field, and forward again', () => {
    const postId = make({ text: '0' });
    for (let step = 1; step <= 20; step += 1) updatePost(store, team.mara, postId, { text: String(step) });
    for (let step = 19; step >= 0; step -= 1) {
      undo(store, team.mara);
      expect(detailOf(store, postId).text).toBe(String(step));
    }
    for (let step = 1; step <= 20; step += 1) redo(store, team.mara);
    expect(detailOf(store, postId).text).toBe('20');
  });

  it('says what it would do, and forgets redo once something new is done', () => {
    const postId = make({ text: 'a' });
    undo(store, team.mara);
    expect(undoStateOf(store, team.mara.id)).toEqual({ undo: null, redo: 'New post' });
    make({ text: 'b' });
    expect(undoStateOf(store, team.mara.id)).toEqual({ undo: 'New post', redo: null });
    expect(() => detailOf(store, postId)).toThrow();
  });

  it('never takes back what somebody else wrote since', () => {
    const postId = make({ text: 'Mara’s' });
    updatePost(store, team.mara, postId, { text: 'Mara’s second' });
    updatePost(store, team.tobias, postId, { text: 'Tobias’s' });
    expect(() => undo(store, team.mara)).toThrow(/changed again since/);
    expect(detailOf(store, postId).text).toBe('Tobias’s');
  });

  it('undoes what it can of a group and says what it kept', () => {
    const first = make({ text: '1', schedule: noon });
    const second = make({ text: '2', schedule: noon });
    const later = { ...noon, date: '2026-12-10' };
    reschedulePosts(
      store,
      team.mara,
      [first, second].map((postId) => ({ postId, schedule: later })),
    );
    reschedulePosts(store, team.tobias, [{ postId: second, schedule: { ...noon, date: '2026-12-20' } }]);
    expect(undo(store, team.mara)).toEqual({ label: 'Move 2 posts', kept: 1 });
    expect(detailOf(store, first).date).toBe('2026-12-09');
    expect(detailOf(store, second).date).toBe('2026-12-20');
  });
});

describe('text that is being typed', () => {
  it('is said not to be kept when the disk is full', () => {
    const postId = make({ text: 'x' });
    const pages = Number(store.writer.pragma('page_count', { simple: true }));
    store.writer.pragma(`max_page_count = ${pages}`);
    expect(() => keepText(store, team.mara, postId, 'text', 'y'.repeat(90_000))).toThrow(/disk is full/);
    store.writer.pragma('max_page_count = 100000');
    keepText(store, team.mara, postId, 'text', 'y');
    expect(keptTextsOf(store.read, postId)).toEqual([{ field: 'text', text: 'y' }]);
  });
});

describe('a person who may write but not plan', () => {
  const creator = (): { readonly id: string; readonly role: 'creator'; readonly external: false } => ({
    id: createPerson(store, team.mara, { name: 'Lena', role: 'creator' }).value,
    role: 'creator',
    external: false,
  });

  it('gives no post a date, by whichever way: a form, a new post, a copy', () => {
    const lena = creator();
    const planned = make({ text: 'Planned', schedule: noon });
    const post = createPost(store, lena, team.brand, { text: 'Drafted' }).value;
    updatePost(store, lena, post, { text: 'Drafted twice' });
    const days = december();
    expect(() => updatePost(store, lena, post, { schedule: noon })).toThrow(/role/);
    expect(() => updatePost(store, lena, planned, { schedule: null })).toThrow(/role/);
    expect(() => createPost(store, lena, team.brand, { text: 'x', schedule: noon })).toThrow(/role/);
    expect(() => duplicatePosts(store, lena, [{ postId: planned }])).toThrow(/role/);
    expect(december()).toEqual(days);
    duplicatePosts(store, lena, [{ postId: planned, schedule: null }]);
    expect(rail()).toHaveLength(2);
  });
});
