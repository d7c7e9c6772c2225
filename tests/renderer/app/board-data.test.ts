import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardAnswer, BoardQuery } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { noFilters } from '#renderer/app/view-store.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { deferred, type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';
import { summary, testBrand, testId } from '#tests/helpers/summaries.ts';

const query = {
  brandId: testBrand,
  from: '2026-12-01',
  to: '2026-12-31',
  by: 'status',
  filters: { ...noFilters },
  more: {},
} as unknown as BoardQuery;

function answerWith(...numbers: number[]): BoardAnswer {
  return {
    columns: [{ key: 'draft', count: numbers.length, ids: numbers.map(testId) }],
    posts: numbers.map((n) => summary(n)),
    assets: [],
    facts: [],
    total: numbers.length,
    all: numbers.length,
    counts: {},
    oldestWait: null,
    atRisk: 0,
    atRiskIds: [],
  };
}

let bridge: FakeBridge;
let onBoard: (request: RpcRequest) => RpcResponse | Promise<RpcResponse>;
const held = (): readonly string[] => Object.keys(usePosts.getState().posts).sort();

beforeEach(() => {
  onBoard = () => ok(answerWith(1, 2));
  bridge = fakeBridge((request) =>
    request.path === 'board.cards' ? onBoard(request) : ok({ posts: [], assets: [], total: 0 }),
  );
  usePosts.getState().clear();
});
afterEach(() => bridge.remove());

describe('the board in the window', () => {
  it('holds the records of its cards while it is on screen, and lets go of them afterwards', async () => {
    await usePosts.getState().loadBoard(query);
    expect(held()).toEqual([1, 2].map(testId));
    usePosts.getState().dropBoard();
    expect(held()).toEqual([]);
  });

  it('asks again when a post, a comment or a policy changed', async () => {
    await usePosts.getState().loadBoard(query);
    for (const concept of ['posts', 'comments', 'brands', 'campaigns'] as const) {
      onBoard = () => ok(answerWith(3));
      await usePosts.getState().refetch({ concepts: [concept], postIds: [] });
      await expect.poll(held).toEqual([testId(3)]);
      onBoard = () => ok(answerWith(1, 2));
      await usePosts.getState().loadBoard(query);
    }
  });

  it('takes the answer to the newest question, whichever comes first', async () => {
    const slow = deferred<RpcResponse>();
    onBoard = () => slow.promise;
    const older = usePosts.getState().loadBoard(query);
    onBoard = () => ok(answerWith(3));
    await usePosts.getState().loadBoard({ ...query, by: 'pillar' });
    slow.resolve(ok(answerWith(1)));
    await older;
    expect(held()).toEqual([testId(3)]);
    expect(usePosts.getState().board?.query.by).toBe('pillar');
  });

  it('drops an answer that comes when the board is gone', async () => {
    const slow = deferred<RpcResponse>();
    onBoard = () => slow.promise;
    const asked = usePosts.getState().loadBoard(query);
    usePosts.getState().dropBoard();
    slow.resolve(ok(answerWith(1)));
    await asked;
    expect(usePosts.getState().board).toBeNull();
  });
});
