import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { DryRunView, OpenImport, RowView } from '#shared/contract/imports.ts';
import type { calendarContract } from '#shared/contract/posts.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

type Committed = {
  readonly group: string | null;
  readonly posts: number;
  readonly inRail: number;
  readonly firstDate: string | null;
  readonly leftOut: number;
  readonly channels: readonly string[];
};
type Range = z.infer<typeof calendarContract.range.output>;

const december = [
  'Date;Time;Channel;Text;Campaign',
  '03.12.2026;12:00;insta, fb;Drei Arten, Roggen zu essen;Advent Bakes',
  '31.11.2026;12:00;insta;Adventsfenster eins;Advent Bakes',
  '09.12.2026;09:30;pinwand;Brotzeit auf dem Brett;',
  '14.12.2026;10:00;TikTok;Ofenchor, zweite Strophe;',
  ';;insta;Eine Idee ohne Tag;',
].join('\n');

let core: CoreSession;

function write(name: string, content: string): void {
  core.host.filePath = join(core.folder, name);
  writeFileSync(core.host.filePath, content);
}

function open(): Promise<OpenImport | null> {
  return core.ask<OpenImport | null>('imports.open', 'mutation', { brandId: core.team.brand });
}

async function opened(content = december): Promise<OpenImport> {
  write('redaktionsplan.csv', content);
  const file = await open();
  if (file === null) throw new Error('The dialog was cancelled.');
  return file;
}

function commit(file: OpenImport, more: object = {}): Promise<Committed> {
  const input = { importId: file.importId, mapping: file.mapping, answers: {}, onlyIfAll: false, ...more };
  return core.ask<Committed>('imports.commit', 'mutation', input);
}

function planned(from = '2026-01-01', to = '2026-12-31'): Promise<Range> {
  return core.ask<Range>('calendar.range', 'query', { brandId: core.team.brand, from, to });
}

function snapshot(): Promise<WorkspaceSnapshot> {
  return core.ask<WorkspaceSnapshot>('workspace.snapshot', 'query');
}

beforeEach(() => {
  core = openCore();
});
afterEach(() => core.close());

describe('opening a file', () => {
  it('tells how it was read and what every column becomes, and saves nothing', async () => {
    const before = await snapshot();
    const file = await opened();
    expect(file).toMatchObject({ fileName: 'redaktionsplan.csv', reading: { delimiter: ';', headerRow: 1 } });
    expect(file.mapping.columns.map(({ role }) => role)).toEqual([
      'date',
      'time',
      'channels',
      'text',
      'campaign',
    ]);
    expect(file.view.totals).toMatchObject({ rows: 5, ready: 3, decide: 1, blocked: 1 });
    expect(await snapshot()).toEqual(before);
  });

  it('gives nothing when the dialog is cancelled', async () => {
    expect(await open()).toBeNull();
  });

  it('says in words why a file cannot be read', async () => {
    write('empty.csv', '');
    await expect(open()).rejects.toThrow('The file is empty.');
  });

  it('takes a file dropped on the window, by its bytes', async () => {
    const base64 = Buffer.from(december).toString('base64');
    const input = { brandId: core.team.brand, name: 'plan.csv', base64 };
    expect(await core.ask('imports.openBytes', 'mutation', input)).toMatchObject({ fileName: 'plan.csv' });
  });

  it('is refused to those who may not import', async () => {
    core.actAs(core.team.tobias.id);
    const answer = await core.request('imports.open', 'mutation', { brandId: core.team.brand });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('can be read again with another separator', async () => {
    const file = await opened();
    const input = { importId: file.importId, options: { delimiter: ',' } };
    const again = await core.ask<OpenImport>('imports.reread', 'mutation', input);
    expect(again.importId).toBe(file.importId);
    expect(again.reading.delimiter).toBe(',');
  });
});

describe('the dry run', () => {
  it('shows rows page by page, each with its problem and cures', async () => {
    const file = await opened();
    const ask = (problemsOnly: boolean, offset: number, limit: number) =>
      core.ask<{ rows: RowView[]; total: number }>('imports.rows', 'query', {
        importId: file.importId,
        problemsOnly,
        offset,
        limit,
      });
    expect((await ask(false, 1, 2)).rows.map(({ row }) => row)).toEqual([3, 4]);
    const problems = await ask(true, 0, 200);
    expect(problems.total).toBe(2);
    expect(problems.rows[0]).toMatchObject({ row: 3, written: '31.11.2026', outcome: 'blocked' });
    expect(problems.rows[0]?.problems[0]?.cures).toContainEqual({ kind: 'setDate', date: '2026-11-30' });
  });

  it('settles rows with answers', async () => {
    const file = await opened();
    const answers = { networks: { pinwand: 'pinterest' }, rows: { '3': { date: '2026-11-30' } } };
    const input = { importId: file.importId, mapping: file.mapping, answers };
    const view = await core.ask<DryRunView>('imports.dryRun', 'mutation', input);
    expect(view.totals).toMatchObject({ ready: 5, decide: 0, blocked: 0 });
    expect(view.problemRows).toBe(0);
  });
});

describe('committing', () => {
  it('brings in the ready rows with what they need, and one undo takes all of it back', async () => {
    const before = await snapshot();
    const file = await opened();
    const done = await commit(file);
    expect(done).toMatchObject({
      posts: 3,
      inRail: 1,
      firstDate: '2026-12-03',
      leftOut: 2,
      channels: ['TikTok'],
    });
    const after = await snapshot();
    expect(after.channels.map(({ network }) => network)).toContain('tiktok');
    const campaign = after.campaigns.find(({ name }) => name === 'Advent Bakes');
    expect(campaign).toMatchObject({ start: '2026-12-03', end: '2026-12-03' });
    const { posts } = await planned();
    expect(posts.map(({ date, time, excerpt }) => [date, time, excerpt])).toEqual([
      ['2026-12-03', '12:00', 'Drei Arten, Roggen zu essen'],
      ['2026-12-14', '10:00', 'Ofenchor, zweite Strophe'],
    ]);
    expect(posts[0]).toMatchObject({ campaignId: campaign?.id, channelIds: core.team.channels.slice(0, 2) });
    await core.ask('history.undo', 'mutation');
    const undone = await snapshot();
    expect({ ...undone, history: null }).toEqual({ ...before, history: null });
    expect((await planned()).posts).toEqual([]);
    await core.ask('history.redo', 'mutation');
    expect((await planned()).posts).toHaveLength(2);
  });

  it('brings in nothing unless every row is right, when asked so', async () => {
    const file = await opened();
    await expect(commit(file, { onlyIfAll: true })).rejects.toThrow(
      /2 rows are not ready, so nothing was imported/,
    );
    expect((await planned()).posts).toEqual([]);
    expect((await snapshot()).history.undo).toBeNull();
  });

  it('sends drafts without a day to the rail', async () => {
    await commit(await opened());
    const rail = await core.ask<{ posts: { excerpt: string }[] }>('calendar.rail', 'query', {
      brandId: core.team.brand,
    });
    expect(rail.posts.map(({ excerpt }) => excerpt)).toEqual(['Eine Idee ohne Tag']);
  });

  it('gives posts their call to action', async () => {
    await commit(await opened('Date,Text,CTA\n2026-12-03,Three ways to eat rye,Order by Friday\n'));
    const [post] = (await planned()).posts;
    const detail = await core.ask<{ callToAction: string; notes: string }>('posts.get', 'query', {
      postId: post?.id,
    });
    expect(detail).toMatchObject({ callToAction: 'Order by Friday', notes: '' });
  });

  it('never imports an approval', async () => {
    const file = await opened('Date,Text,Status\n2026-12-01,Tells of an approval,Approved\n');
    await commit(file);
    expect((await planned()).posts.map(({ status }) => status)).toEqual(['draft']);
  });

  it('saves the rows left out beside the original, with the reason, ready to be mended and imported', async () => {
    const file = await opened();
    await commit(file);
    const saved = await core.ask<{ file: string }>('imports.saveLeftOut', 'mutation', {
      importId: file.importId,
    });
    expect(saved.file).toBe(join(core.folder, 'redaktionsplan, left out.csv'));
    const text = readFileSync(saved.file, 'utf8');
    expect(text).toContain('November 2026 has 30 days');
    expect(text).toContain('pinwand');
    expect(text).not.toContain('Drei Arten');
    await core.ask('imports.saveLeftOut', 'mutation', { importId: file.importId });
    expect(existsSync(join(core.folder, 'redaktionsplan, left out 2.csv'))).toBe(true);
  });

  it('brings a file in once, however often it is asked', async () => {
    const file = await opened();
    await commit(file);
    const before = await planned();
    await expect(commit(file)).rejects.toThrow(/already/);
    expect(await planned()).toEqual(before);
    expect((await snapshot()).campaigns.filter(({ name }) => name === 'Advent Bakes')).toHaveLength(1);
    await core.ask('history.undo', 'mutation');
    await commit(file);
    expect((await planned()).posts).toHaveLength(before.posts.length);
  });

  it('names no channel that is gone by the time it is brought in', async () => {
    const channel = { brandId: core.team.brand, network: 'tiktok', name: 'TikTok', slots: [] };
    await core.ask('channels.create', 'mutation', channel);
    const file = await opened();
    await core.ask('history.undo', 'mutation');
    await expect(commit(file)).rejects.toThrow(/does not exist/);
    expect((await planned()).posts).toEqual([]);
  });

  it('knows a closed file no more', async () => {
    const file = await opened();
    expect(await core.ask('imports.close', 'mutation', { importId: file.importId })).toEqual({
      closed: true,
    });
    await expect(commit(file)).rejects.toThrow(/import does not exist/);
    expect(readdirSync(core.folder).filter((name) => name.endsWith('.csv'))).toEqual(['redaktionsplan.csv']);
  });

  it('holds ten thousand rows in one step', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `2026-12-${String(1 + (index % 28)).padStart(2, '0')},Post number ${index}`,
    );
    const done = await commit(await opened(`Date,Text\n${rows.join('\n')}\n`));
    expect(done.posts).toBe(10_000);
    await core.ask('history.undo', 'mutation');
    expect((await planned()).posts).toEqual([]);
  });
});
