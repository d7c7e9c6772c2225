import { afterEach, expect, it, vi } from 'vitest';
import { listenForEvents } from '#renderer/app/events.ts';
import { clearToasts, useToasts } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { fakeBridge, ok, refused } from '#tests/helpers/fake-bridge.ts';
import { testId as id, summary } from '#tests/helpers/summaries.ts';

afterEach(() => {
  clearToasts();
  useView.getState().closeDialog();
});

const said = () => useToasts.getState().toasts.filter(({ text }) => text.includes('left the schedule'));

/** The core of a plan in which these posts are, and nothing else is asked for. */
function answering(known: readonly number[]): (request: RpcRequest) => RpcResponse {
  return ({ path, input }) => {
    if (path !== 'posts.summaries') return refused('Nothing is asked here.');
    const { postIds } = input as { readonly postIds: readonly string[] };
    const found = postIds.flatMap((postId) => known.filter((n) => id(n) === postId));
    return ok({ posts: found.map((n) => summary(n)), assets: [] });
  };
}

const toldOf = (...changes: readonly (readonly string[])[]): Promise<void> =>
  sent(changes.map((unscheduled) => ({ unscheduled: [...unscheduled] })));

async function sent(changes: readonly Partial<Changed>[], known = [1, 2, 3, 4, 5]): Promise<void> {
  const bridge = fakeBridge(answering(known));
  const stop = listenForEvents();
  for (const change of changes)
    bridge.send({ kind: 'changed', changed: { concepts: [], postIds: [], ...change } });
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  stop();
  bridge.remove();
}

it('says once, of changes that come together, which posts left the schedule because they break a rule', async () => {
  await toldOf([id(1)], [id(2), id(3)]);
  expect(said()[0]?.text).toMatch(
    /^“Post 1”, “Post 2” and “Post 3” break a rule now and left the schedule\. Put them right/,
  );
});

it('names the first three of many, and leads to the list of all', async () => {
  await toldOf([id(1), id(2), id(3), id(4), id(5)]);
  expect(said()[0]?.text).toMatch(/^“Post 1”, “Post 2”, “Post 3” and 2 more break a rule now/);
  expect(said()[0]?.action?.label).toBe('Show them');
  said()[0]?.action?.run();
  expect(useView.getState().dialog).toEqual({
    kind: 'leftSchedule',
    why: 'broken',
    postIds: [1, 2, 3, 4, 5].map(id),
  });
});

it('leads to the post where it is one', async () => {
  await toldOf([id(1)]);
  expect(said()[0]?.text).toMatch(/^“Post 1” breaks a rule now and left the schedule\. Put it right/);
  expect(said()[0]?.action?.label).toBe('Show it');
  said()[0]?.action?.run();
  expect(useView.getState()).toMatchObject({ screen: 'calendar', openPostId: id(1) });
});

it('says nothing of a post that is gone by then', async () => {
  await sent([{ unscheduled: [id(1), id(2)] }], [2]);
  expect(said()[0]?.text).toMatch(/^“Post 2” breaks a rule now/);
  said()[0]?.action?.run();
  expect(useView.getState().openPostId).toBe(id(2));
});

it('says of what only lacks an approval that it needs one, and nothing of a rule', async () => {
  await sent([{ needApproval: [id(1)] }]);
  expect(said()).toMatchObject([{ text: expect.stringMatching(/^“Post 1” needs an approval by now/) }]);
  expect(said()[0]?.action?.label).toBe('Show it');
});
