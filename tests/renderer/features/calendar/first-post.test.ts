import { afterEach, beforeEach, expect, it } from 'vitest';
import { useToasts } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { writeFirstPost } from '#renderer/features/calendar/first-post.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { type FakeBridge, fakeBridge, ok, refused } from '#tests/helpers/fake-bridge.ts';
import { testId } from '#tests/helpers/summaries.ts';

const brandId = testId(1);
const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
let bridge: FakeBridge;
let slot: RpcResponse;

beforeEach(() => {
  slot = ok({ schedule });
  bridge = fakeBridge(({ path }) => (path === 'calendar.nextFreeSlot' ? slot : ok({ id: testId(2) })));
  useWorkspace.setState({ brandId });
});
afterEach(() => bridge.remove());

const created = () => bridge.asked.filter(({ path }) => path === 'posts.create').map(({ input }) => input);

it('begins the first post of a month where the core finds a slot, which knows every post and the approval', async () => {
  await writeFirstPost(brandId, '2026-12-01');
  expect(bridge.asked[0]).toEqual({
    path: 'calendar.nextFreeSlot',
    type: 'query',
    input: { brandId, channelIds: [], from: '2026-12-01', sameDay: false },
  });
  expect(created()).toEqual([{ brandId, fields: { stage: 'draft', schedule } }]);
});

it('says why there is none, and begins nothing', async () => {
  slot = refused('The disk failed.');
  await writeFirstPost(brandId, '2026-12-01');
  expect(created()).toEqual([]);
  expect(useToasts.getState().toasts.map(({ text }) => text)).toContain('The disk failed.');
});
