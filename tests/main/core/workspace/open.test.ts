import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Scheduler } from '#core/jobs/scheduler.ts';
import { openFile, openLast } from '#core/workspace/open.ts';
import { readSettings } from '#core/workspace/settings.ts';
import type { WorkspaceSnapshot, WorkspaceStatus } from '#shared/contract/workspace.ts';
import { type BareCore, dataOf, startCore } from '#tests/helpers/bare-core.ts';
import { playRandomHistory } from '#tests/helpers/random-history.ts';
import { freshWorkspace, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let core: BareCore;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'profile'));
  file = join(folder.path, 'plan.masthead');
  const { workspace, team } = freshWorkspace(file);
  playRandomHistory(workspace, team, { seed: 7, count: 120 });
  workspace.close();
  core = started();
});

afterEach(() => {
  core.session.closeWorkspace();
  folder.remove();
});

/** A core as the program's thread starts it: with a scheduler beside every workspace. */
function started(): BareCore {
  const made = startCore(join(folder.path, 'profile'));
  made.session.attach((store) => new Scheduler(store, made.session.host, (error) => made.faults.push(error)));
  return made;
}

describe('opening a workspace', () => {
  it('says that a recent file is gone, and puts nothing in its place', async () => {
    openFile(core.session, file);
    core.session.closeWorkspace();
    renameSync(file, `${file}.moved`);
    const status = dataOf<WorkspaceStatus>(await core.ask('workspace.openRecent', 'mutation', { file }));
    expect(status).toMatchObject({ state: 'failed' });
    expect(existsSync(file)).toBe(false);
    renameSync(`${file}.moved`, file);
    expect(openFile(core.session, file).state).toBe('open');
  });

  it.each([
    ['CON', 'con-workspace'],
    ['Café & Söhne', 'cafe-sohne'],
    ['///', 'workspace'],
  ])('starts empty for a brand called %s in a file that every system can hold', async (brandName, name) => {
    const input = { brandName, personName: 'Mara', zone: 'Europe/Berlin', networks: [] };
    for (const expected of [name, `${name}-2`]) {
      const status = dataOf<WorkspaceStatus>(await core.ask('workspace.createEmpty', 'mutation', input));
      expect(status).toMatchObject({ state: 'open', name: expected });
    }
  });

  it('works although the profile cannot be written, and says so in the log', () => {
    const settings = join(core.session.options.dataFolder, 'masthead-settings.json.tmp');
    mkdirSync(join(settings, 'in the way'), { recursive: true });
    expect(openFile(core.session, file).state).toBe('open');
    rmSync(settings, { recursive: true });
    openFile(core.session, file);
    expect(readSettings(core.session.options.dataFolder).last).toBe(file);
  });

  it('ends in an open workspace or in words, whichever page of the file is spoilt', () => {
    openFile(core.session, file);
    core.session.closeWorkspace();
    const good = readFileSync(file);
    const kept = join(folder.path, 'good');
    copyFileSync(file, kept);
    const states = new Set<string>();
    for (let page = 0; page * 4096 < good.length; page += 1) {
      const spoilt = Buffer.from(good);
      for (let at = page * 4096; at < (page + 1) * 4096; at += 7) spoilt[at] = (spoilt[at] ?? 0) ^ 0x5a;
      for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      writeFileSync(file, spoilt);
      const next = started();
      openLast(next.session);
      states.add(next.session.workspace === null ? 'failed' : 'open');
      if (next.session.workspace === null) expect(next.session.failed?.message).toMatch(/\S/);
      next.session.closeWorkspace();
    }
    expect(states).toEqual(new Set(['open', 'failed']));
  });

  it.each([
    "UPDATE channel SET slots = '{' WHERE id = (SELECT min(id) FROM channel)",
    "UPDATE campaign SET hue = 'no such hue'",
    "UPDATE brand SET policy = 'null'",
    "UPDATE person SET role = 'emperor' WHERE id = (SELECT min(id) FROM person)",
  ])('mends a row that went bad from the journal: %s', async (sql) => {
    openFile(core.session, file);
    const before = await core.ask('workspace.snapshot', 'query');
    core.session.workspace?.store.writer.exec(sql);
    expect((await core.ask('workspace.snapshot', 'query')).ok).toBe(true);
    core.session.closeWorkspace();
    openFile(core.session, file);
    expect(await core.ask('workspace.snapshot', 'query')).toEqual(before);
  });

  it('sets aside what the journal itself has wrong, says how many, and opens the rest', async () => {
    const store = openFile(core.session, file).state === 'open' ? core.session.workspace?.store : undefined;
    store?.run(null, { key: 'core.undo.label.channelCreated', values: { name: 'x' } }, (changes) => {
      const brand = String(store.read.prepare('SELECT id FROM brand').pluck().get());
      changes.create('channel', { brand, network: 'telegraph', name: 'From a later version', slots: [] });
    });
    core.session.closeWorkspace();
    expect(openFile(core.session, file).state).toBe('open');
    const { channels, quarantined } = dataOf<WorkspaceSnapshot>(
      await core.ask('workspace.snapshot', 'query'),
    );
    expect(channels).toHaveLength(3);
    expect(quarantined).toBe(1);
  });

  it.each(["channel_ids = '{'", "channel_ids = '[1]'"])(
    'shows a month although a post in it has %s',
    async (spoilt) => {
      openFile(core.session, file);
      const store = core.session.workspace?.store;
      const brandId = String(store?.read.prepare('SELECT id FROM brand').pluck().get());
      const input = { brandId, from: '2026-11-01', to: '2027-03-31' };
      const before = await core.ask('calendar.range', 'query', input);
      expect(dataOf<{ posts: unknown[] }>(before).posts.length).toBeGreaterThan(3);
      const shown = dataOf<{ posts: { id: string }[] }>(before).posts[0]?.id;
      store?.writer.prepare(`UPDATE post SET ${spoilt} WHERE id = ?`).run(shown);
      expect(await core.ask('calendar.range', 'query', input)).toEqual(before);
      expect(core.faults).toHaveLength(1);
    },
  );
});
