import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;

beforeEach(() => {
  core = openCore();
});

afterEach(() => core.close());

it('takes each post once in a bulk command, so that undo finds every change', async () => {
  const fields = { text: 'Rye' };
  const { id } = await core.ask<{ id: string }>('posts.create', 'mutation', {
    brandId: core.team.brand,
    fields,
  });
  const twice = [id, id];
  const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
  const asked: readonly (readonly [string, object])[] = [
    ['posts.hold', { postIds: twice, on: true, reason: 'Recall' }],
    ['posts.schedule', { postIds: twice, on: true }],
    ['posts.remove', { postIds: twice }],
    ['posts.reschedule', { moves: twice.map((postId) => ({ postId, schedule })) }],
  ];
  for (const [path, input] of asked) {
    expect(await core.request(path, 'mutation', input)).toMatchObject({ error: { code: 'bad-input' } });
  }
});
