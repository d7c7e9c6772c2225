import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf, submitPost } from '#core/approval/submit.ts';
import { createPost, duplicatePosts, keepText, reschedulePosts, updatePost } from '#core/posts/commands.ts';
import { detailOf, keptTextsOf, searchPosts } from '#core/posts/queries.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Id } from '#shared/ids.ts';
import type { Variant } from '#shared/posts/composition.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { postFacts } from '#shared/posts/facts.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { visibleState } from '#tests/helpers/visible-state.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let [instagram, facebook, x] = ['', '', ''];

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const nothing: Variant = { text: null, firstComment: null, parts: null, format: null };

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'posts.masthead')));
  [instagram = '', facebook = '', x = ''] = team.channels;
});

afterEach(() => {
  store.close();
  folder.remove();
});

const make = (fields: PostPatch = {}): string => createPost(store, team.mara, team.brand, fields).value;
const update = (postId: string, patch: PostPatch) => updatePost(store, team.mara, postId, patch);
const hash = (postId: string): string => contentHashOf(store.stateOf('post', postId));

describe('what channels say otherwise', () => {
  it('changes for the channels that a patch names, and for no other', () => {
    const postId = make({ text: 'Base', variants: { [instagram]: { ...nothing, text: 'Own' } } });
    update(postId, { variants: { [facebook]: { ...nothing, parts: ['Second'] } } });
    expect(detailOf(store, postId).variants).toEqual({
      [instagram]: { ...nothing, text: 'Own' },
      [facebook]: { ...nothing, parts: ['Second'] },
    });
    update(postId, { variants: { [instagram]: nothing } });
    expect(Object.keys(detailOf(store, postId).variants)).toEqual([facebook]);
  });

  it('is kept for a channel that is taken off, and neither checked nor approved meanwhile', () => {
    const long = { ...nothing, text: 'a'.repeat(281) };
    const postId = make({ text: 'Base', channelIds: [facebook], variants: { [x]: long } });
    const before = hash(postId);
    update(postId, { variants: { [x]: { ...long, text: 'b'.repeat(281) } } });
    expect(hash(postId)).toBe(before);
    const check = () =>
      findingsOf(
        { state: store.stateOf.bind(store) },
        store,
        team.mara,
        store.stateOf('post', postId),
        [],
        store.sources.now(),
      ).filter(({ severity, field }) => severity === 'block' && field === 'text');
    expect(check()).toEqual([]);
    update(postId, { channelIds: [facebook, x] });
    expect(check()).toMatchObject([{ message: 'channels.finding.text', values: { network: 'X' } }]);
    expect(hash(postId)).not.toBe(before);
  });

  it('is refused for a channel of another brand', () => {
    const other = store.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
      const brand = changes.create('brand', { name: 'Other', about: '', hue: 'moss', zone: 'UTC' });
      return changes.create('channel', { brand, name: 'theirs', network: 'x', slots: [] });
    }).value;
    const postId = make({ text: 'Base' });
    expect(() => update(postId, { variants: { [other]: { ...nothing, text: 'Own' } } })).toThrow(/brand/u);
  });

  it('is found by the search, and copied with its post', () => {
    const own = { ...nothing, firstComment: 'Zimtschnecken are back' };
    const link = { url: 'https://harbour.example', utm: null };
    const particulars = { credits: ['Photo: Lew'], audience: 'Early risers', boost: null };
    const postId = make({
      text: 'Base',
      link,
      variants: { [instagram]: own },
      facts: ['ai'],
      ...particulars,
    });
    expect(searchPosts(store.read, team.brand, 'zimt').map(({ id }) => id)).toEqual([postId]);
    const [copy = ''] = duplicatePosts(store, team.tobias, [{ postId }]).value;
    expect(detailOf(store, copy)).toMatchObject({
      ...particulars,
      link,
      variants: { [instagram]: own },
      facts: ['ai'],
    });
  });

  it('is checked part by part: what is over the limit says where', () => {
    const parts = ['short', 'c'.repeat(300)];
    const postId = make({ text: 'Base', channelIds: [x], parts, firstComment: 'd'.repeat(300) });
    expect(() => submitPost(store, team.mara, postId)).toThrow(/First comment|Part 3/u);
  });
});

describe('a text that is being typed', () => {
  it('is kept for each field apart, until what was typed is saved', () => {
    const postId = make({ text: 'Base', channelIds: [instagram] });
    keepText(store, team.mara, postId, 'firstComment', 'Half a');
    keepText(store, team.mara, postId, `variant:${instagram}`, 'Own wor');
    expect(keptTextsOf(store.read, postId)).toEqual([
      { field: 'firstComment', text: 'Half a' },
      { field: `variant:${instagram}`, text: 'Own wor' },
    ]);
    update(postId, { variants: { [instagram]: { ...nothing, text: 'Own words' } } });
    expect(keptTextsOf(store.read, postId).map(({ field }) => field)).toEqual(['firstComment']);
    expect(() => keepText(store, team.mara, postId, `variant:${team.brand}`, 'Own')).toThrow();
  });

  it('stays kept while another field of its channel is chosen or saved, until its own words are', () => {
    const typed = `variant:${instagram}` as const;
    const own = { ...nothing, text: 'Own words' };
    const postId = make({ text: 'Base', channelIds: [instagram], variants: { [instagram]: own } });
    keepText(store, team.mara, postId, typed, 'Own words, and two sec');
    keepText(store, team.mara, postId, `${typed}:parts`, '["Half a pa"]');
    update(postId, { variants: { [instagram]: { ...own, format: 'reel' } } });
    expect(keptTextsOf(store.read, postId)).toHaveLength(2);
    update(postId, { variants: { [instagram]: { ...own, format: 'reel', parts: ['Half a part'] } } });
    expect(keptTextsOf(store.read, postId)).toEqual([{ field: typed, text: 'Own words, and two sec' }]);
    update(postId, { variants: { [instagram]: { ...nothing, format: 'reel' } } });
    expect(keptTextsOf(store.read, postId)).toEqual([]);
  });

  it('is kept no more once it says what is stored', () => {
    const postId = make({ text: 'Base' });
    keepText(store, team.mara, postId, 'text', 'Base');
    keepText(store, team.mara, postId, 'notes', 'Ask To');
    update(postId, { text: 'Base', notes: '' });
    expect(keptTextsOf(store.read, postId)).toEqual([{ field: 'notes', text: 'Ask To' }]);
  });
});

describe('an embargo', () => {
  const embargo = { date: '2026-12-10', time: '09:00', zone: 'Europe/Berlin' };

  it('keeps a post from being planned before it ends, and says until when', () => {
    const postId = make({ text: 'Base', embargo });
    const move = (date: string) =>
      reschedulePosts(store, team.mara, [{ postId, schedule: { ...noon, date } }]);
    expect(() => move('2026-12-09')).toThrow(/embargo until/u);
    expect(detailOf(store, postId).date).toBeNull();
    move('2026-12-10');
    expect(() => update(postId, { schedule: { ...noon, date: '2026-12-10', time: '08:59' } })).toThrow(
      /embargo/u,
    );
    expect(() => make({ text: 'Another', schedule: noon, embargo })).toThrow(/embargo/u);
    update(postId, { schedule: noon, embargo: null });
    expect(detailOf(store, postId)).toMatchObject({ date: noon.date, embargo: null });
  });

  it('that comes after the plan stands in the way of handing it in', () => {
    const postId = make({ text: 'Base', channelIds: [facebook], schedule: noon });
    update(postId, { embargo });
    expect(() => submitPost(store, team.mara, postId)).toThrow(/embargo until/u);
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any patch of what a post says and of what is known of it. */
function patches(): fc.Arbitrary<PostPatch> {
  const variant = fc.record({
    text: maybe(words),
    firstComment: maybe(words),
    parts: maybe(fc.array(words, { maxLength: 3 })),
    format: maybe(fc.constant('reel')),
  });
  const utm = fc.record({ source: words, medium: words, campaign: words, term: words, content: words });
  const link = fc.record({ url: fc.webUrl(), utm: maybe(utm) });
  const fields = {
    text: words,
    notes: words,
    firstComment: words,
    parts: fc.array(words, { maxLength: 4 }),
    link: maybe(link),
    variants: fc.dictionary(fc.constantFrom(instagram, facebook, x), variant),
    channelIds: fc.subarray([instagram, facebook, x]),
    facts: fc.subarray([...postFacts]),
    audience: words,
    callToAction: words,
    credits: fc.array(words, { maxLength: 3 }),
    embargo: maybe(fc.constant({ ...noon, time: '09:00' })),
    boost: maybe(fc.constant({ amount: 40, currency: 'EUR' })),
  };
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<PostPatch>;
}

/** What a post says. When something was written, and what stood elsewhere then, is history: undo writes it anew. */
function lasting(postId: Id): object {
  const { updatedAt: _updatedAt, behindBase: _behindBase, ...rest } = detailOf(store, postId);
  return rest;
}

describe('undo', () => {
  it('of any patch gives back what was there, to the same hash', () => {
    const first = {
      text: 'Base',
      channelIds: [instagram],
      variants: { [instagram]: { ...nothing, text: 'Own' } },
    };
    const postId = make({ ...first, schedule: noon, firstComment: 'First' });
    fc.assert(
      fc.property(patches(), patches(), (before, patch) => {
        update(postId, before);
        const [seen, content] = [visibleState(store), hash(postId)];
        const detail = lasting(postId);
        if (update(postId, patch).group === null) return;
        undo(store, team.mara);
        expect(visibleState(store)).toEqual(seen);
        expect(hash(postId)).toBe(content);
        expect(lasting(postId)).toEqual(detail);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a channel that said otherwise', () => {
  it('is told what the base said then, once that has moved, and no more when it moves back', () => {
    const postId = make({ text: 'Rye at seven', variants: { [instagram]: { ...nothing, text: 'Seven!' } } });
    expect(detailOf(store, postId).behindBase).toEqual({});
    update(postId, { text: 'Rye at eight' });
    expect(detailOf(store, postId).behindBase).toEqual({ [instagram]: 'Rye at seven' });
    update(postId, { variants: { [instagram]: { ...nothing, text: 'Eight!' } } });
    expect(detailOf(store, postId).behindBase).toEqual({});
    update(postId, { text: 'Rye at nine' });
    update(postId, { text: 'Rye at eight' });
    expect(detailOf(store, postId).behindBase).toEqual({});
  });
});
