import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quarantinedCount } from '#core/brands/queries.ts';
import { postsBetween } from '#core/calendar/queries.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'bad-row.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

/** Puts an operation into the journal that no command would have written: the bug of another version. */
function smuggle(entity: string, id: string, registers: object): void {
  const body = JSON.stringify({ registers, members: {} });
  store.writer
    .prepare(
      `INSERT INTO log SELECT seq + 1, ?, device, device_seq + 1, hlc, person, 'create', ?, ?, NULL, '', ?, body_hash,
         change_group, version, 'applied', chain FROM log ORDER BY seq DESC LIMIT 1`,
    )
    .run(id, entity, id, body);
}

describe('a row that cannot be made', () => {
  it('is set aside with its reason, and everything else opens', () => {
    const good = createPost(store, team.mara, team.brand, { text: 'Good', schedule }).value;
    const lost = '01a00000-0000-7000-8000-0000000000aa';
    const broken = '01a00000-0000-7000-8000-0000000000bb';
    smuggle('post', lost, {
      brand: '01a00000-0000-7000-8000-00000000dead',
      base: { text: 'Lost' },
      schedule,
    });
    smuggle('campaign', broken, {
      brand: team.brand,
      name: 'Backwards',
      hue: 'pine',
      span: { start: '2026-12-09', end: '2026-12-01' },
    });
    rebuild(store.writer);
    expect(quarantinedCount(store.read)).toBe(2);
    const reasons = store.read.prepare('SELECT entity_id, reason FROM quarantine ORDER BY entity_id').all();
    expect(reasons).toMatchObject([
      { entity_id: lost, reason: 'its brand is not there' },
      { entity_id: broken, reason: expect.stringMatching(/CHECK/) },
    ]);
    expect(postsBetween(store.read, team.brand, '2026-12-01', '2026-12-31').map(({ id }) => id)).toEqual([
      good,
    ]);
  });
});

describe('a post with a long history', () => {
  it('comes out of a rebuild as it was, and can be edited on', () => {
    const postId = createPost(store, team.mara, team.brand, { text: '0', schedule }).value;
    for (let step = 1; step <= 80; step += 1)
      updatePost(store, team.mara, postId, { text: `Version ${step}` });
    const before = stateHash(store.read);
    rebuild(store.writer);
    expect(stateHash(store.read)).toBe(before);
    updatePost(store, team.mara, postId, { notes: 'still here' });
    expect(detailOf(store, postId)).toMatchObject({ text: 'Version 80', notes: 'still here' });
  });
});
