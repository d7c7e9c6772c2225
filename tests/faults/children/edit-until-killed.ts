import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { dataOf, startCore } from '#tests/helpers/bare-core.ts';
import { pick, seededRandom } from '#tests/helpers/random.ts';

/**
 * A program in the middle of its work: edits through the same door as the window, and says what was saved only
 * after the core said so. It goes on until it is killed, or until it made as many edits as it was told.
 * Arguments: profile folder, workspace file, seed, edits (0: until killed).
 */
const [profile = '', file = '', seed = '1', limit = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const core = startCore(profile);
// Whoever is killed keeps nothing at their end.
flushCompileCache();
dataOf(await core.ask('workspace.openRecent', 'mutation', { file }));
const { brands } = dataOf<{ brands: { id: string }[] }>(await core.ask('workspace.snapshot', 'query'));
const brandId = brands[0]?.id;
const posts: string[] = [];

/** Standard output is a pipe: written at once or not at all, never lost in a buffer of this process. */
function acknowledge(saved: object): void {
  writeSync(1, `${JSON.stringify(saved)}\n`);
}

async function create(turn: number): Promise<void> {
  const fields = { text: `${seed}:${turn}`, notes: '' };
  const { id } = dataOf<{ id: string }>(await core.ask('posts.create', 'mutation', { brandId, fields }));
  posts.push(id);
  acknowledge({ id, turn });
}

async function edit(turn: number): Promise<void> {
  const postId = pick(random, posts);
  const day = String(1 + random(28)).padStart(2, '0');
  const schedule = { date: `2026-12-${day}`, time: '12:00', zone: 'Europe/Berlin' };
  const patch = { text: `${seed}:${turn}`, notes: 'x'.repeat(random(4000)), schedule };
  dataOf(await core.ask('posts.update', 'mutation', { postId, patch }));
  acknowledge({ id: postId, turn });
}

for (let turn = 1; limit === '0' || turn <= Number(limit); turn += 1) {
  await (posts.length < 3 || random(10) === 0 ? create(turn) : edit(turn));
}
core.session.closeWorkspace();
