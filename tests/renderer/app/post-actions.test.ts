import { afterEach, beforeEach, expect, it } from 'vitest';
import { movePosts } from '#renderer/app/post-actions.ts';
import { clearToasts, useToasts } from '#renderer/app/toasts.ts';
import { type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';
import { testId } from '#tests/helpers/summaries.ts';

let bridge: FakeBridge;

beforeEach(() => {
  bridge = fakeBridge(() => ok({ group: testId(500) }));
});
afterEach(() => {
  bridge.remove();
  clearToasts();
});

const to = (n: number, date: string) => ({
  postId: testId(n),
  schedule: { date, time: '12:00', zone: 'Europe/Berlin' },
});
const said = () => useToasts.getState().toasts.map(({ text, action }) => [text, action?.label]);

it('a move to a time that is over says so beside its Undo, one that is to come does not', async () => {
  await movePosts([to(1, '2020-12-09')]);
  expect(said()).toEqual([
    ['Moved to Wed 9 Dec, 12:00. That is over: nothing goes out there any more.', 'Undo'],
  ]);
  clearToasts();
  await movePosts([to(1, '2220-12-09')]);
  expect(said()).toEqual([[expect.stringMatching(/^Moved to [^.]*$/), 'Undo']]);
});

it('of several that are moved it says how many went to a time that is over', async () => {
  await movePosts([to(1, '2020-12-09'), to(2, '2220-12-09'), to(3, '2220-12-10')]);
  expect(said()).toEqual([
    ['3 posts moved, 1 of them to a time that is over: nothing goes out there any more.', 'Undo'],
  ]);
});
