import { expect, test } from 'vitest';
import { importPlanSchema, toImportPlan } from '#shared/imports/plan.ts';
import { importOf } from '#tests/helpers/import-run.ts';

test('the plan holds what is ready, and makes each channel, campaign and pillar once', async () => {
  const csv = [
    'Date,Time,Platform,Caption,Campaign,Pillar',
    '2026-04-05,09:00,"Instagram, X",Bread,advent bakes,Craft',
    '2026-04-06,,insta,Rye,Winter,craft',
    ',10:00,Facebook,Oat,winter,',
    '2026-04-07,09:00,Facebook,,,',
  ].join('\n');
  const context = {
    campaigns: ['Advent Bakes'],
    channels: [{ id: 'ig', network: 'instagram', name: 'Hollin' } as const],
  };
  const { run } = await importOf(csv, 'plan.csv', { context, answers: { rows: { 3: { time: null } } } });
  const plan = toImportPlan(run, { campaigns: context.campaigns, pillars: [] });
  expect(importPlanSchema.parse(plan)).toEqual(plan);
  expect(plan.posts.map((post) => [post.row, post.schedule, post.campaign, post.pillar])).toEqual([
    [2, { date: '2026-04-05', time: '09:00', zone: 'Europe/Berlin' }, 'Advent Bakes', 'Craft'],
    [3, { date: '2026-04-06', time: null, zone: 'Europe/Berlin' }, 'Winter', 'Craft'],
    [4, null, 'Winter', null],
  ]);
  expect(plan.posts[0]?.channels).toEqual([
    { id: 'ig', network: 'instagram', name: 'Hollin' },
    { id: null, network: 'x', name: 'X' },
  ]);
  expect(plan.channels).toEqual([
    { network: 'x', name: 'X' },
    { network: 'facebook', name: 'Facebook' },
  ]);
  expect([plan.campaigns, plan.pillars, plan.leftOut]).toEqual([['Winter'], ['Craft'], [5]]);
  expect(plan.posts[2]?.notes).toBe('Time: 10:00');
});
