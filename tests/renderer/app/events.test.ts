import { afterEach, expect, it, vi } from 'vitest';
import { listenForEvents } from '#renderer/app/events.ts';
import { clearToasts, useToasts } from '#renderer/app/toasts.ts';
import { fakeBridge, refused } from '#tests/helpers/fake-bridge.ts';

afterEach(clearToasts);

const texts = (): readonly string[] => useToasts.getState().toasts.map(({ text }) => text);

it('says once, of changes that come together, how many posts left the schedule because they break a rule', async () => {
  const bridge = fakeBridge(() => refused('Nothing is asked here.'));
  const stop = listenForEvents();
  const changed = { concepts: [], postIds: [], unscheduled: 1 };
  bridge.send({ kind: 'changed', changed });
  bridge.send({ kind: 'changed', changed: { ...changed, unscheduled: 2 } });
  await vi.waitFor(() => expect(texts()).toContainEqual(expect.stringMatching(/^3 posts break a rule now/)));
  expect(texts().filter((text) => text.includes('left the schedule'))).toHaveLength(1);
  stop();
  bridge.remove();
});
