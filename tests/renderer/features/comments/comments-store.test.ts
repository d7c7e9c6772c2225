import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import type { Comment } from '#shared/comments/comment.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { deferred, type FakeBridge, fakeBridge, ok, refused } from '#tests/helpers/fake-bridge.ts';
import { testId } from '#tests/helpers/summaries.ts';

const post = testId(10);
const comment = (n: number): Comment => ({
  id: testId(n),
  postId: post,
  parentId: null,
  authorId: testId(1),
  body: `Comment ${n}`,
  removed: false,
  visibility: 'internal',
  anchor: null,
  mentions: [],
  resolvedBy: null,
  createdAt: n,
  updatedAt: n,
});

let bridge: FakeBridge;
let comments: readonly Comment[];
let onList: () => RpcResponse | Promise<RpcResponse>;
const asked = (path: string): number => bridge.asked.filter((request) => request.path === path).length;

beforeEach(() => {
  comments = [comment(1)];
  onList = () => ok({ comments });
  bridge = fakeBridge((request: RpcRequest) =>
    request.path === 'comments.list' ? onList() : ok({ mentions: [], total: 0 }),
  );
  useComments.getState().clear();
});
afterEach(() => bridge.remove());

const shown = (): readonly string[] =>
  useComments.getState().lists[post]?.comments.map(({ body }) => body) ?? [];

describe('the comments in view', () => {
  it('are asked for again when comments change, as long as something shows them', async () => {
    const stop = useComments.getState().watch(post);
    await expect.poll(shown).toEqual(['Comment 1']);
    comments = [comment(1), comment(2)];
    await useComments.getState().refetch({ concepts: ['comments', 'history'], postIds: [] });
    expect(shown()).toEqual(['Comment 1', 'Comment 2']);
    await useComments.getState().refetch({ concepts: ['posts', 'history'], postIds: [post] });
    expect(asked('comments.list')).toBe(2);
    stop();
    await useComments.getState().refetch({ concepts: ['comments', 'history'], postIds: [] });
    expect(asked('comments.list')).toBe(2);
  });

  it('say why they cannot be shown, and keep what was there', async () => {
    await useComments.getState().load(post);
    onList = () => refused('The disk failed.');
    await useComments.getState().load(post);
    expect(shown()).toEqual(['Comment 1']);
    expect(useComments.getState().lists[post]?.failure).toBe('The disk failed.');
  });

  it('never come to somebody else who works here by the time the answer does', async () => {
    const answer = deferred<RpcResponse>();
    onList = () => answer.promise;
    const loading = useComments.getState().load(post);
    useComments.getState().clear();
    answer.resolve(ok({ comments }));
    await loading;
    expect(shown()).toEqual([]);
  });
});
