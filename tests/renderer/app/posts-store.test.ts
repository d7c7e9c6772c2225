import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movePosts } from '#renderer/app/post-actions.ts';
import { pictureOf, postsInRange, postsOfRail, RANGES_KEPT } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useToasts } from '#renderer/app/toasts.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { deferred, type FakeBridge, fakeBridge, ok, refused } from '#tests/helpers/fake-bridge.ts';
import { summary, testBrand, testId } from '#tests/helpers/summaries.ts';

const december = { brandId: testBrand, from: '2026-12-01', to: '2026-12-31' };
const changed = { concepts: ['posts' as const], postIds: [testId(1)] };

let bridge: FakeBridge;
let inRange: readonly PostSummary[];
let inRail: readonly PostSummary[];
let named: readonly PostSummary[];
let onMove: () => RpcResponse | Promise<RpcResponse>;

function answer(request: RpcRequest): RpcResponse | Promise<RpcResponse> {
  if (request.path === 'calendar.range') return ok({ posts: inRange, assets: [] });
  if (request.path === 'calendar.rail') return ok({ posts: inRail, assets: [], total: inRail.length });
  if (request.path === 'posts.summaries') return ok({ posts: named, assets: [] });
  return onMove();
}

const shown = (): readonly PostSummary[] => postsInRange(usePosts.getState(), december);
const load = (): Promise<void> => usePosts.getState().loadRange(december.brandId, december.from, december.to);

beforeEach(() => {
  inRange = [summary(1), summary(2, { date: '2026-12-11' })];
  inRail = [summary(3, { date: null, time: null, zone: null })];
  named = [];
  onMove = () => ok({ group: testId(500) });
  bridge = fakeBridge(answer);
  usePosts.getState().clear();
  usePosts.getState().release();
  useToasts.setState({ toasts: [] });
});
afterEach(() => bridge.remove());

describe('a move', () => {
  const to = { date: '2026-12-17', time: '12:00', zone: 'Europe/Berlin' };

  it('is painted before the core has answered', async () => {
    await load();
    const core = deferred<RpcResponse>();
    onMove = () => core.promise;
    const moving = movePosts([{ postId: testId(1), schedule: to }]);
    expect(shown().map((post) => post.date)).toEqual(['2026-12-11', '2026-12-17']);
    core.resolve(ok({ group: testId(500) }));
    expect(await moving).toBe(true);
    expect(useToasts.getState().toasts.at(-1)?.action?.label).toBe('Undo');
  });

  it('goes back to where it was, with the reason, when the core refuses', async () => {
    await load();
    onMove = () => refused('A published post is final.');
    expect(await movePosts([{ postId: testId(1), schedule: to }])).toBe(false);
    expect(shown().map((post) => post.date)).toEqual(['2026-12-10', '2026-12-11']);
    expect(useToasts.getState().toasts.at(-1)).toMatchObject({
      kind: 'refusal',
      text: 'A published post is final.',
    });
  });

  it('does not put a refused move over what arrived meanwhile', async () => {
    await load();
    const rollback = usePosts.getState().apply([{ postId: testId(1), patch: { date: '2026-12-17' } }]);
    inRange = [summary(1, { date: '2026-12-20' })];
    await load();
    rollback();
    expect(shown().map((post) => post.date)).toEqual(['2026-12-20']);
  });

  it('clears the date of a post that goes back to the rail', async () => {
    await load();
    await usePosts.getState().loadRail(testBrand);
    await movePosts([{ postId: testId(2), schedule: null }]);
    expect(postsOfRail(usePosts.getState(), testBrand).map((post) => post.id)).toEqual([
      testId(3),
      testId(2),
    ]);
  });
});

describe('while a drag is live', () => {
  it('keeps what arrives in a buffer and shows it on release', async () => {
    await load();
    usePosts.getState().freeze();
    const before = usePosts.getState().posts;
    inRange = [summary(1, { date: '2026-12-24' })];
    named = inRange;
    await load();
    await usePosts.getState().refetch(changed);
    expect(usePosts.getState().posts).toBe(before);
    usePosts.getState().release();
    await expect.poll(() => shown().map((post) => post.date)).toEqual(['2026-12-24']);
  });

  it('still paints its own drop at once', async () => {
    await load();
    usePosts.getState().freeze();
    usePosts.getState().apply([{ postId: testId(1), patch: { date: '2026-12-05' } }]);
    expect(shown()[0]?.date).toBe('2026-12-05');
  });
});

describe('a change of posts that are named', () => {
  let already = 0;
  const asked = (): readonly string[] => bridge.asked.slice(already).map(({ path }) => path);
  const refetch = (): Promise<void> => usePosts.getState().refetch(changed);
  const rangeIds = (): readonly string[] => usePosts.getState().ranges[0]?.ids ?? [];

  beforeEach(async () => {
    await load();
    await usePosts.getState().loadRail(testBrand);
    already = bridge.asked.length;
  });

  it('asks for those posts alone', async () => {
    named = [summary(1, { excerpt: 'Changed elsewhere' })];
    await refetch();
    expect(asked()).toEqual(['posts.summaries']);
    expect(shown().map((post) => post.excerpt)).toContain('Changed elsewhere');
  });

  it('lets go of a post that was deleted, or left every span in view', async () => {
    await refetch();
    expect(shown().map((post) => post.id)).toEqual([testId(2)]);
    named = [summary(1, { date: '2027-03-01' })];
    await refetch();
    expect(usePosts.getState().posts[testId(1)]).toBeUndefined();
    expect(rangeIds()).toEqual([testId(2)]);
  });

  it('puts a post that lost its day into the rail, and one that got a day into its span', async () => {
    named = [summary(1, { date: null, time: null, zone: null })];
    await refetch();
    expect(postsOfRail(usePosts.getState(), testBrand).map((post) => post.id)).toEqual([
      testId(3),
      testId(1),
    ]);
    expect(usePosts.getState().rail?.total).toBe(2);
    named = [summary(1)];
    await refetch();
    expect(usePosts.getState().rail?.total).toBe(1);
    expect(shown().map((post) => post.id)).toEqual([testId(1), testId(2)]);
  });

  it('asks again for all it shows when too many changed to be named', async () => {
    await usePosts.getState().refetch({ concepts: ['posts'], postIds: [] });
    expect(asked().toSorted()).toEqual(['calendar.rail', 'calendar.range']);
  });
});

describe('an answer that was asked for before a move', () => {
  it('is asked for again instead of undoing the move on screen', async () => {
    await load();
    const early = deferred<RpcResponse>();
    const answers = [early.promise];
    bridge.remove();
    bridge = fakeBridge((request) => {
      if (request.path === 'calendar.range') return answers.shift() ?? ok({ posts: inRange, assets: [] });
      return answer(request);
    });
    const loading = load();
    const old = inRange;
    usePosts.getState().apply([{ postId: testId(1), patch: { date: '2026-12-05' } }]);
    inRange = [summary(1, { date: '2026-12-05' }), summary(2, { date: '2026-12-11' })];
    early.resolve(ok({ posts: old, assets: [] }));
    await loading;
    expect(shown().map((post) => post.date)).toEqual(['2026-12-05', '2026-12-11']);
  });
});

describe('flipping through months', () => {
  it('holds only the last few spans', async () => {
    for (let month = 1; month <= 9; month += 1) {
      inRange = [summary(100 + month, { date: `2026-0${month}-10` })];
      await usePosts.getState().loadRange(testBrand, `2026-0${month}-01`, `2026-0${month}-28`);
    }
    expect(Object.keys(usePosts.getState().posts)).toHaveLength(RANGES_KEPT);
  });

  it('keeps the record of a post that did not change, so that its tile need not render', async () => {
    await load();
    const before = usePosts.getState().posts[testId(1)];
    inRange = [summary(1), summary(2, { date: '2026-12-12' })];
    await load();
    expect(usePosts.getState().posts[testId(1)]).toBe(before);
    expect(shown().map((post) => post.date)).toEqual(['2026-12-10', '2026-12-12']);
  });
});

describe('pictures on tiles', () => {
  const withPicture = (src: string, alt: string): RpcResponse =>
    ok({ posts: [summary(1, { assetId: testId(70) })], assets: [{ id: testId(70), hash: null, src, alt }] });

  const shownPicture = () => pictureOf(usePosts.getState().assets, summary(1, { assetId: testId(70) }));

  it('are those of the version that each post pins', async () => {
    const [older, newer] = ['a'.repeat(64), 'b'.repeat(64)];
    bridge.remove();
    bridge = fakeBridge(() =>
      ok({
        posts: [
          summary(1, { assetId: testId(70), assetHash: older }),
          summary(2, { assetId: testId(70), assetHash: newer }),
        ],
        assets: [older, newer].map((hash) => ({ id: testId(70), hash, src: `of ${hash.at(0)}`, alt: '' })),
      }),
    );
    await load();
    const { posts, assets } = usePosts.getState();
    const shownBy = (id: string) => {
      const post = posts[id];
      return post === undefined ? undefined : pictureOf(assets, post)?.src;
    };
    expect([shownBy(testId(1)), shownBy(testId(2))]).toEqual(['of a', 'of b']);
  });

  it('are drawn anew when a picture that is shown already changed', async () => {
    bridge.remove();
    bridge = fakeBridge(({ path }) =>
      path === 'posts.summaries' ? withPicture('new', 'A cut loaf.') : withPicture('old', ''),
    );
    await load();
    expect(shownPicture()?.src).toBe('old');
    await usePosts.getState().refetch({ concepts: ['assets', 'posts'], postIds: [testId(1)] });
    expect(shownPicture()).toMatchObject({ src: 'new', alt: 'A cut loaf.' });
  });

  it('that no post shows are nothing to ask for', async () => {
    await load();
    const asked = bridge.asked.length;
    await usePosts.getState().refetch({ concepts: ['assets', 'history'], postIds: [] });
    expect(bridge.asked.length).toBe(asked);
  });
});
