import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { postsBetween } from '#core/calendar/queries.ts';
import { openStore } from '#core/open-store.ts';
import { updatePost } from '#core/posts/commands.ts';
import { systemSources } from '#core/sources.ts';
import { rebuild } from '#core/store/rebuild.ts';
import { projectedTables } from '#core/store/rows.ts';
import { type Figure, median } from './figures.ts';
import { benchGrid, type Seeded, textOf } from './seed.ts';

function microseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

const size = (seeded: Seeded): string => seeded.posts.toLocaleString('en-GB');

/** The month's posts as the core gives them, against the same statement with nothing around it. */
export function rangeQuery(seeded: Seeded, rounds: number): Figure {
  const workspace = openStore(seeded.file, systemSources());
  const raw = new Database(seeded.file, { readonly: true });
  const columns = (projectedTables['post'] ?? []).filter(
    (name) => !['due_at', 'created_at', 'updated_at', 'unapproved', 'stand'].includes(name),
  );
  const statement = raw.prepare(
    `SELECT ${columns.join(', ')} FROM post WHERE brand_id = ? AND date BETWEEN ? AND ? AND status <> 'archived' ORDER BY date, time`,
  );
  const { from, to } = benchGrid();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(microseconds(() => postsBetween(workspace.read, seeded.brandId, from, to)));
    floor.push(microseconds(() => statement.all(seeded.brandId, from, to)));
  }
  raw.close();
  workspace.close();
  const name = `month's posts from ${size(seeded)}`;
  return { name, unit: 'µs', ours: median(ours), floor: median(floor), goal: 1.3 };
}

/** The rows that one edit writes, prepared for writing by hand: into the same schema, as durable. */
function rawEdit(file: string): (postId: string, text: string) => void {
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  const names =
    'seq, op_id, device, device_seq, hlc, person, kind, entity, entity_id, register, base, body, body_hash, change_group, version, outcome, chain';
  const log = raw.prepare(`INSERT INTO log (${names}) VALUES (${names.replace(/\w+/g, '?')})`);
  const group = raw.prepare(
    "INSERT INTO change_group (id, seq, person, label, label_values, undoes, redoes, state) VALUES (?, ?, ?, 'l', '{}', NULL, NULL, 'done')",
  );
  const entity = raw.prepare('UPDATE entity SET state = ? WHERE id = ?');
  const post = raw.prepare('UPDATE post SET excerpt = ?, updated_at = ? WHERE id = ?');
  const stateOf = raw.prepare('SELECT state FROM entity WHERE id = ?').pluck();
  let seq = Number(raw.prepare('SELECT max(seq) FROM log').pluck().get());
  const device = randomUUID();
  const hash = 'f'.repeat(64);
  const write = raw.transaction((postId: string, text: string) => {
    const state = String(stateOf.get(postId));
    const groupId = randomUUID();
    for (const [kind, body] of [
      ['group', '{"label":"core.undo.label.edited","redoes":null,"undoes":null,"values":{}}'],
      ['set', JSON.stringify({ text })],
    ] as const) {
      seq += 1;
      log.run(
        seq,
        randomUUID(),
        device,
        seq,
        '0'.repeat(16),
        device,
        kind,
        'post',
        postId,
        kind === 'set' ? 'base' : null,
        groupId,
        body,
        hash,
        groupId,
        1,
        'applied',
        hash,
      );
    }
    group.run(groupId, seq, device);
    entity.run(state, postId);
    post.run(text.slice(0, 140), Date.now(), postId);
  });
  return (postId, text) => write.immediate(postId, text);
}

/** One edit of a text, saved durably with its journal, against the same rows written by hand. */
export function durableEdit(seeded: Seeded, folder: string, rounds: number): Figure {
  const oursFile = `${folder}/edit-${seeded.posts}.masthead`;
  const floorFile = `${folder}/edit-floor-${seeded.posts}.masthead`;
  for (const file of [oursFile, floorFile]) copyFileSync(seeded.file, file);
  const workspace = openStore(oursFile, systemSources());
  const edit = rawEdit(floorFile);
  const posts = workspace.read.prepare('SELECT id FROM post LIMIT 500').pluck().all() as string[];
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const id = posts[round % posts.length] ?? '';
    const text = `${textOf(round)} Edited.`;
    ours.push(microseconds(() => updatePost(workspace, seeded.actor, id, { text })));
    floor.push(microseconds(() => edit(id, text)));
  }
  workspace.close();
  return {
    name: `one durable edit among ${size(seeded)}`,
    unit: 'µs',
    ours: median(ours),
    floor: median(floor),
    goal: 2,
  };
}

/** How long it takes to throw every table away and make it again from so many operations. */
export function rebuildFigure(seeded: Seeded, folder: string, operations: number): Figure {
  const file = `${folder}/rebuild.masthead`;
  copyFileSync(seeded.file, file);
  const workspace = openStore(file, systemSources());
  const posts = workspace.read.prepare('SELECT id FROM post').pluck().all() as string[];
  const count = (): number => Number(workspace.read.prepare('SELECT max(seq) FROM log').pluck().get());
  for (let turn = 0; count() < operations; turn += 1) {
    const missing = Math.min(10_000, operations - count() - 1);
    workspace.run(seeded.actor, { key: 'core.undo.label.edited' }, (changes) => {
      for (let index = 0; index < Math.max(missing, 1); index += 1) {
        const state = changes.state('post', posts[(turn * 10_000 + index) % posts.length] ?? '');
        changes.set(state, 'notes', `Turn ${turn}: ask Lew about the flour.`);
      }
    });
  }
  const read = count();
  const milliseconds = microseconds(() => rebuild(workspace.writer)) / 1000;
  workspace.close();
  const name = `rebuild from ${read.toLocaleString('en-GB')} operations`;
  return { name, unit: 's', ours: milliseconds / 1000, floor: null, goal: operations >= 500_000 ? 5 : null };
}
