import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#core/open-store.ts';
import { openWriter } from '#core/store/connection.ts';
import { LATEST_VERSION, migrate, migrations, versionOf } from '#core/store/migrate.ts';
import { verifyChain } from '#core/store/rebuild.ts';
import { openFile } from '#core/workspace/open.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { startCore } from '#tests/helpers/bare-core.ts';
import { playRandomHistory } from '#tests/helpers/random-history.ts';
import { mountSmallDisk } from '#tests/helpers/small-disk.ts';
import { addTeam, freshWorkspace, temporaryFolder, testSources } from '#tests/helpers/store.ts';

const folder = temporaryFolder();
const good = join(folder.path, 'good.masthead');
const profile = join(folder.path, 'profile');
beforeAll(() => {
  mkdirSync(profile);
  const { workspace, team } = freshWorkspace(good);
  playRandomHistory(workspace, team, { seed: 5, count: 60 });
  workspace.close();
});
afterAll(folder.remove);

function contentOf(path: string): string {
  const bytes = statSync(path).isDirectory() ? Buffer.from(readdirSync(path).join()) : readFileSync(path);
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens a file as a person would, and gives what they are told; the file must stay exactly as it was. */
function refusedOpening(path: string): string {
  const before = contentOf(path);
  const core = startCore(profile);
  const status = openFile(core.session, path);
  core.session.closeWorkspace();
  expect(contentOf(path)).toBe(before);
  return status.state === 'failed' ? status.message : status.state;
}

function madeFrom(name: string, spoil: (path: string) => void): string {
  const path = join(folder.path, name);
  copyFileSync(good, path);
  spoil(path);
  return path;
}

function changed(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

describe('a file that is not a good workspace is refused in words and left as it is', () => {
  const cases: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    [
      'future.masthead',
      (path) => changed(path, `PRAGMA user_version = ${LATEST_VERSION + 1}`),
      /newer Masthead/,
    ],
    ['foreign.db', (path) => changed(path, 'PRAGMA application_id = 1'), /not a Masthead workspace/],
    ['empty.masthead', (path) => writeFileSync(path, ''), /is empty/],
    ['words.masthead', (path) => writeFileSync(path, 'Dear diary, '.repeat(900)), /damaged|not a Masthead/],
    ['half.masthead', (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096), /damaged/],
    ['stub.masthead', (path) => truncateSync(path, 50), /damaged|not a Masthead/],
    [
      'zeroed.masthead',
      (path) => writeFileSync(path, Buffer.concat([Buffer.alloc(4096), readFileSync(path).subarray(4096)])),
      /damaged|not a Masthead/,
    ],
  ];
  it.each(cases)('%s', (name, spoil, words) => {
    expect(refusedOpening(madeFrom(name, spoil))).toMatch(words);
  });

  it('a folder', () => {
    const path = join(folder.path, 'folder.masthead');
    mkdirSync(path);
    expect(refusedOpening(path)).toMatch(/not a Masthead workspace/);
  });

  it('a file that may only be read', () => {
    const disk = mountSmallDisk(join(folder.path, 'frozen'), 8192);
    const path = join(disk?.path ?? folder.path, 'locked.masthead');
    copyFileSync(good, path);
    if (disk === null && process.getuid?.() === 0) {
      console.log(
        'Root may write to anything and no file system could be mounted here: read-only was not tried.',
      );
      return;
    }
    if (disk === null) chmodSync(path, 0o444);
    else disk.freeze();
    try {
      expect(refusedOpening(path)).toMatch(/read-only|could not be opened/);
    } finally {
      disk?.remove();
    }
  });
});

/** The first migration cut after each of its statements, with something that fails in place of the rest. */
function brokenMigrations(): typeof migrations {
  const [first] = migrations;
  if (first === undefined) throw new Error('There are no migrations.');
  const statements = first.sql.split(/;\s*\n(?=\s*(?:CREATE|--|\n))/u);
  return statements.map((_, index) => ({
    ...first,
    sql: `${statements.slice(0, index).join(';\n')};\nINSERT INTO nowhere VALUES (1);`,
  }));
}

describe('migrations', () => {
  it('bring a new file to the newest version, once', () => {
    const writer = openWriter(join(folder.path, 'new.masthead'));
    expect(versionOf(writer)).toBe(0);
    migrate(writer);
    expect(versionOf(writer)).toBe(LATEST_VERSION);
    const schema = (): unknown => writer.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
    const before = schema();
    migrate(writer);
    expect(schema()).toEqual(before);
    writer.close();
  });

  it('leave the old version or the new, wherever they break off', () => {
    const broken = brokenMigrations();
    expect(broken.length).toBeGreaterThan(20);
    for (const [index, step] of broken.entries()) {
      const writer = openWriter(join(folder.path, `broken${index}.masthead`));
      expect(() => migrate(writer, [step])).toThrow('nowhere');
      expect([versionOf(writer), writer.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()]).toEqual(
        [0, 0],
      );
      migrate(writer);
      expect(versionOf(writer)).toBe(LATEST_VERSION);
      writer.close();
    }
  });
});

describe('a full disk', () => {
  it('is said, saves nothing by halves, and loses nothing once there is room again', () => {
    const disk = mountSmallDisk(join(folder.path, 'small'), 3072);
    if (disk === null)
      console.log('No small file system could be mounted here: the page limit stands in for a full disk.');
    const workspace = openStore(join(disk?.path ?? folder.path, 'full.masthead'), testSources(8));
    try {
      const team = addTeam(workspace);
      if (disk === null) workspace.writer.pragma('max_page_count = 400');
      const posts: string[] = [];
      const write = (): void => {
        const label = { key: 'core.undo.label.created' } as const;
        const base = { text: 'x'.repeat(20_000) };
        posts.push(
          workspace.run(team.mara, label, (changes) => changes.create('post', { brand: team.brand, base }))
            .value,
        );
      };
      const refusals: unknown[] = [];
      for (let turn = 0; turn < 500 && refusals.length < 3; turn += 1) {
        try {
          write();
        } catch (error) {
          refusals.push(error);
        }
      }
      expect(refusals).toHaveLength(3);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(Refusal);
        expect((refusal as Refusal).message).toMatch(/disk is full/);
      }
      const stored = (): unknown => workspace.read.prepare('SELECT id FROM post ORDER BY id').pluck().all();
      expect(stored()).toEqual(posts.toSorted());
      expect(verifyChain(workspace.read)).toBeNull();
      if (disk === null) workspace.writer.pragma('max_page_count = 100000');
      else enlarge(disk.path);
      write();
      expect(stored()).toEqual(posts.toSorted());
      expect(workspace.writer.pragma('integrity_check', { simple: true })).toBe('ok');
    } finally {
      workspace.close();
      disk?.remove();
    }
  });
});

function enlarge(path: string): void {
  const result = spawnSync('mount', ['-o', 'remount,size=20m', path]);
  if (result.status !== 0) throw new Error(String(result.stderr));
}
