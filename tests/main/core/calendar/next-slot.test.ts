import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ApprovalPolicy, defaultPolicy } from '#shared/approval/policy.ts';
import { wallAt, wallToInstant } from '#shared/time/instant.ts';
import { HOUR_MS } from '#shared/time/spans.ts';
import type { Schedule } from '#shared/time/wall.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { testSources } from '#tests/helpers/store.ts';

const zone = 'Europe/Berlin';
let core: CoreSession;
let now: number;

beforeEach(() => {
  const sources = testSources(1);
  core = openCore(1, sources);
  now = sources.now();
});

afterEach(() => core.close());

function approvedBy(policy: Partial<ApprovalPolicy>): Promise<unknown> {
  const patch = { policy: { ...defaultPolicy, ...policy } };
  return core.ask('brands.update', 'mutation', { brandId: core.team.brand, patch });
}

async function offered(more: object = {}): Promise<number> {
  const from = wallAt(now, zone).date;
  const input = { brandId: core.team.brand, channelIds: [], from, sameDay: false, ...more };
  const { schedule } = await core.ask<{ schedule: Schedule }>('calendar.nextFreeSlot', 'query', input);
  return wallToInstant(schedule.date, schedule.time ?? '', zone) - now;
}

it('the next free slot leaves time for the approval that the brand demands', async () => {
  await approvedBy({ mode: 'required', leadHours: 24 * 70 });
  expect(await offered()).toBeGreaterThan(24 * 70 * HOUR_MS);
  expect(await offered()).toBeLessThan(24 * 72 * HOUR_MS);
  await approvedBy({ mode: 'optional', leadHours: 24 * 70 });
  expect(await offered()).toBeLessThan(48 * HOUR_MS);
});

it('a campaign that is approved in another way counts by its own lead, and a day that was pointed at is kept', async () => {
  await approvedBy({ mode: 'none' });
  const { id: campaignId } = await core.ask<{ id: string }>('campaigns.create', 'mutation', {
    brandId: core.team.brand,
    name: 'Advent',
    hue: 'berry',
    span: { start: '2026-12-01', end: '2026-12-24' },
  });
  const policy = { ...defaultPolicy, mode: 'required' as const, leadHours: 24 * 10 };
  await core.ask('campaigns.update', 'mutation', { campaignId, patch: { policy } });
  expect(await offered({ campaignId })).toBeGreaterThan(24 * 10 * HOUR_MS);
  expect(await offered({ campaignId: null })).toBeLessThan(48 * HOUR_MS);
  expect(await offered({ campaignId, sameDay: true })).toBeLessThan(48 * HOUR_MS);
});
