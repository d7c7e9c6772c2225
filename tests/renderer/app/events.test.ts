import { afterEach, expect, it, vi } from 'vitest';
import { listenForEvents } from '#renderer/app/events.ts';
import { clearToasts, useToasts } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Changed } from '#shared/contract/changes.ts';
import { fakeBridge, refused } from '#tests/helpers/fake-bridge.ts';

afterEach(clearToasts);

const id = (n: number): string => `01a00000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const said = () => useToasts.getState().toasts.filter(({ text }) => text.includes('left the schedule'));

const toldOf = (...changes: readonly (readonly string[])[]): Promise<void> =>
  sent(...changes.map((unscheduled) => ({ unscheduled: [...unscheduled] })));

async function sent(...changes: readonly Partial<Changed>[]): Promise<void> {
  const bridge = fakeBridge(() => refused('Nothing is asked here.'));
  const stop = listenForEvents();
  for (const change of changes)
    bridge.send({ kind: 'changed', changed: { concepts: [], postIds: [], ...change } });
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  stop();
  bridge.remove();
}

it('says once, of changes that come together, how many posts left the schedule because they break a rule', async () => {
  await toldOf([id(1)], [id(2), id(3)]);
  expect(said()[0]).toMatchObject({
    text: expect.stringMatching(/^3 posts break a rule now/),
    action: undefined,
  });
});

it('leads to the post where it is one', async () => {
  await toldOf([id(1)]);
  expect(said()[0]?.action?.label).toBe('Show it');
  said()[0]?.action?.run();
  expect(useView.getState()).toMatchObject({ screen: 'calendar', openPostId: id(1) });
});

it('says of what only lacks an approval that it needs one, and nothing of a rule', async () => {
  await sent({ needApproval: [id(1)] });
  expect(said()).toMatchObject([{ text: expect.stringMatching(/^A post needs an approval by now/) }]);
  expect(said()[0]?.action?.label).toBe('Show it');
});
