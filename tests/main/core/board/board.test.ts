import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { byMoment } from '#shared/board/columns.ts';
import type { boardContract } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

type Board = z.infer<(typeof boardContract)['cards']['output']>;
type Question = Partial<z.input<(typeof boardContract)['cards']['input']>>;

let core: CoreSession;
beforeEach(() => {
  core = openCore();
});
afterEach(() => core.close());

const zone = 'Europe/Berlin';

async function add(text: string, fields: PostPatch = {}): Promise<Id> {
  const input = { brandId: core.team.brand, fields: { text, ...fields } };
  return (await core.ask<{ id: Id }>('posts.create', 'mutation', input)).id;
}

function board(question: Question = {}): Promise<Board> {
  const span = { from: '2026-12-01', to: '2026-12-31' };
  const plain = { brandId: core.team.brand, ...span, by: 'status', filters: {} };
  return core.ask<Board>('board.cards', 'query', { ...plain, ...question });
}

const counts = (answer: Board): object =>
  Object.fromEntries(answer.columns.map(({ key, count }) => [key, count]));

describe('the board', () => {
  it('has the posts of the span and those without a day, in columns of their status', async () => {
    await add('In the span', { schedule: { date: '2026-12-09', time: '12:00', zone } });
    await add('Next year', { schedule: { date: '2027-02-09', time: '12:00', zone } });
    await add('Half a sentence', { stage: 'idea' });
    const answer = await board();
    expect(counts(answer)).toEqual({ draft: 1, idea: 1 });
    expect(answer).toMatchObject({ total: 2, all: 2 });
  });

  it('counts a column whole and gives as many cards as were asked for', async () => {
    await core.ask('posts.createMany', 'mutation', {
      brandId: core.team.brand,
      posts: Array.from({ length: 30 }, (_, index) => ({ text: `Loaf ${index}` })),
    });
    const [column] = (await board()).columns;
    expect([column?.count, column?.ids.length]).toEqual([30, 20]);
    const [more] = (await board({ more: { draft: 25 } })).columns;
    expect(more?.ids.length).toBe(25);
  });

  it('orders a column by day and time, as the window does when it sorts anew', async () => {
    for (const [text, date, time] of [
      ['d', null, null],
      ['c', '2026-12-09', '12:00'],
      ['b', '2026-12-09', null],
      ['a', '2026-12-02', '18:00'],
      ['e', null, null],
    ] as const)
      await add(text, { schedule: date === null ? null : { date, time, zone } });
    const { columns, posts } = await board();
    const wanted = posts.toSorted(byMoment);
    expect(columns[0]?.ids).toEqual(wanted.map(({ id }) => id));
    expect(wanted.map(({ excerpt }) => excerpt)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('groups by channel, where a post stands in every one of its channels', async () => {
    const [first = '', second = ''] = core.team.channels;
    await add('Both', { channelIds: [first, second] });
    await add('One', { channelIds: [first] });
    await add('Nowhere');
    expect(counts(await board({ by: 'channel' }))).toEqual({ [first]: 2, [second]: 1, none: 1 });
  });

  it('filters by the calendar’s own rules, and still says how many there are without', async () => {
    await add('Rye for breakfast');
    await add('Oat for supper');
    const answer = await board({ filters: { text: 'RYE' } });
    expect(answer).toMatchObject({ total: 1, all: 2 });
    expect(answer.counts).toMatchObject({ draft: 2 });
  });

  it('says since when the oldest review waits, and which approvals press', async () => {
    const { session, team } = core;
    const now = session.workspace?.store.sources.now() ?? 0;
    const soon = new Date(now + 30 * 3_600_000).toISOString();
    const schedule = { date: soon.slice(0, 10), time: soon.slice(11, 16), zone: 'UTC' };
    const postId = await add('Tomorrow’s loaf', { schedule, channelIds: team.channels.slice(0, 1) });
    await core.ask('posts.submit', 'mutation', { postId, checked: await allItems() });
    const answer = await board({ from: schedule.date, to: schedule.date });
    expect(answer).toMatchObject({ atRisk: 1, atRiskIds: [postId] });
    expect(answer.oldestWait).toBeGreaterThanOrEqual(now);
  });

  it('tells at a draft how much would stop it from being handed in, the checklist left aside', async () => {
    const ready = await add('Ready', { channelIds: core.team.channels.slice(0, 1) });
    const bare = await add('No channel');
    const { facts } = await board();
    const blocksOf = (id: Id) => facts.find(({ postId }) => postId === id)?.blocks;
    expect([blocksOf(ready), blocksOf(bare)]).toEqual([0, 1]);
  });

  it('counts that nobody is left to decide on it only where somebody has to', async () => {
    const postId = await add('Ready', { channelIds: core.team.channels.slice(0, 1) });
    const { id: personId } = core.team.ines;
    await core.ask('people.update', 'mutation', { personId, patch: { archived: true } });
    const blocks = async (mode: 'optional' | 'required'): Promise<number | undefined> => {
      const patch = { policy: { ...defaultPolicy, mode } };
      await core.ask('brands.update', 'mutation', { brandId: core.team.brand, patch });
      return (await board()).facts.find((fact) => fact.postId === postId)?.blocks;
    };
    expect([await blocks('optional'), await blocks('required')]).toEqual([0, 1]);
  });

  it('refuses a span longer than a year', async () => {
    const answer = await core.request('board.cards', 'query', {
      brandId: core.team.brand,
      from: '2020-01-01',
      to: '2026-01-01',
      by: 'status',
      filters: {},
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', field: 'to' } });
  });
});

async function allItems(): Promise<readonly string[]> {
  type Snapshot = { brands: { id: Id; checklist: { id: string }[] }[] };
  const { brands } = await core.ask<Snapshot>('workspace.snapshot', 'query');
  return brands.find(({ id }) => id === core.team.brand)?.checklist.map(({ id }) => id) ?? [];
}
