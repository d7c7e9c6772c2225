import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

type Exported = { readonly file: string | null; readonly posts: number };

let core: CoreSession;
let out: string;

function plan(text: string, date: string, channelIds: readonly string[] = []): Promise<unknown> {
  const schedule = { date, time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text, schedule, channelIds: [...channelIds] };
  return core.ask('posts.create', 'mutation', { brandId: core.team.brand, fields });
}

function exportAs(format: string, more: object = {}): Promise<Exported> {
  core.host.savePath ??= join(out, `month.${format}`);
  const input = { brandId: core.team.brand, month: '2026-12', format, ...more };
  return core.ask<Exported>('documents.exportMonth', 'mutation', input);
}

beforeEach(async () => {
  core = openCore();
  out = join(core.folder, 'out');
  mkdirSync(out);
  await plan('Lanterns in the window', '2026-12-03', [core.team.channels[0] ?? '']);
  await plan('Readings by the stove', '2026-12-10', [core.team.channels[1] ?? '']);
  await plan('January is quiet', '2027-01-04');
});
afterEach(() => core.close());

describe('exporting a month', () => {
  it('writes CSV with the posts of the month and nothing else', async () => {
    const { file, posts } = await exportAs('csv');
    expect(posts).toBe(2);
    const csv = readFileSync(file ?? '', 'utf8');
    expect(csv).toContain('Lanterns in the window');
    expect(csv).not.toContain('January is quiet');
  });

  it('writes a workbook of texts, which no spreadsheet runs, and refuses what no cell could hold', async () => {
    await plan('=SUM(1+1)', '2026-12-11');
    const { file } = await exportAs('xlsx');
    const { sheets } = await readXlsx(readFileSync(file ?? ''));
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe('Date');
    expect(rows).toHaveLength(4);
    expect(rows.flat()).toContain('=SUM(1+1)');
    await plan('a'.repeat(32_768), '2026-12-12');
    await expect(exportAs('xlsx')).rejects.toThrow(/Export it as CSV/);
  });

  it('writes a calendar file with an event for each post', async () => {
    const { file } = await exportAs('ics');
    const calendar = readFileSync(file ?? '', 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain('DTSTART:20261203T110000Z');
    expect(calendar).toMatch(/SUMMARY:[^\r\n]*Lanterns in the window/);
  });

  it('writes DOCX as a zip package', async () => {
    const { file } = await exportAs('docx');
    expect(readFileSync(file ?? '').subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004', 'latin1'));
  });

  it('has Chromium print the PDF, turned, from a page with the posts in it', async () => {
    const { file } = await exportAs('pdf');
    expect(readFileSync(file ?? '', 'latin1')).toMatch(/^%PDF-/);
    expect(core.host.printed).toHaveLength(1);
    expect(core.host.printed[0]).toMatchObject({ landscape: true });
    expect(core.host.printed[0]?.html).toContain('Readings by the stove');
  });

  it('shows only what the filters show, and says so', async () => {
    const { posts } = await exportAs('pdf', { filters: { channelIds: [core.team.channels[0]] } });
    expect(posts).toBe(1);
    expect(core.host.printed[0]?.html).not.toContain('Readings by the stove');
    expect(core.host.printed[0]?.html).toContain('only the posts that the calendar showed');
  });

  it('says what the brand check blocks, by channel, and what was waived with its reason', async () => {
    const { brand, channels } = core.team;
    const term = (word: string) => ({ word, use: 'avoid', instead: [], why: '' });
    const guideline = {
      title: 'Lanterns',
      text: 'No lanterns.',
      severity: 'block',
      waivable: true,
      detail: { section: 'words', terms: [term('lanterns'), term('candles')] },
      rules: [],
      examples: [],
      effectiveOn: null,
      concerns: [],
    };
    await core.ask('voice.write', 'mutation', {
      brandId: brand,
      guidelineId: null,
      content: guideline,
      note: '',
    });
    await plan('Candles in the window', '2026-12-05', channels);
    const month = { brandId: brand, month: '2026-12' };
    expect(await core.ask('documents.preview', 'query', month)).toEqual({ posts: 3, blocked: 2 });
    const range = { brandId: brand, from: '2026-12-05', to: '2026-12-05' };
    const { posts } = await core.ask<{ posts: readonly { id: string }[] }>('calendar.range', 'query', range);
    const postId = posts[0]?.id;
    type Verdict = { channels: readonly { findings: readonly { fingerprint: string }[] }[] };
    const verdict = await core.ask<Verdict>('voice.verdict', 'query', { postId });
    core.session.become(core.team.ines.id, null);
    await core.ask('voice.waive', 'mutation', {
      postId,
      fingerprint: verdict.channels[0]?.findings[0]?.fingerprint,
      category: 'quote',
      reason: 'The title of a book, as it is printed.',
      expiresOn: null,
    });
    expect(await core.ask('documents.preview', 'query', month)).toEqual({ posts: 3, blocked: 1 });
    await exportAs('pdf');
    const html = core.host.printed[0]?.html ?? '';
    expect(html).toMatch(/one post is blocked, by rules [0-9a-f]{12}/);
    expect(html).toContain('Blocks.');
    expect(html).toMatch(
      /Waived\..*The title of a book, as it is printed\..*Ines.*Holds until the words change/,
    );
    core.host.savePath = join(out, 'month.csv');
    const { file } = await exportAs('csv');
    expect(readFileSync(file ?? '', 'utf8')).not.toContain('The title of a book');
  });

  it('writes nothing when the person cancels the dialog', async () => {
    const input = { brandId: core.team.brand, month: '2026-12', format: 'csv' };
    expect(await core.ask('documents.exportMonth', 'mutation', input)).toMatchObject({ file: null });
    expect(readdirSync(out)).toEqual([]);
  });

  it('leaves the old file whole and no half file when it cannot write', async () => {
    core.host.savePath = join(out, 'no-such-folder', 'month.csv');
    await expect(exportAs('csv')).rejects.toThrow(/“month.csv” could not be written/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('replaces an existing file, and leaves nothing beside it', async () => {
    writeFileSync(join(out, 'month.csv'), 'old');
    await exportAs('csv');
    expect(readFileSync(join(out, 'month.csv'), 'utf8')).toContain('Lanterns');
    expect(readdirSync(out)).toEqual(['month.csv']);
  });

  it('can be cancelled while it writes: no file, and the next export works', async () => {
    const running = core.request('documents.exportMonth', 'mutation', {
      brandId: core.team.brand,
      month: '2026-12',
      format: 'docx',
    });
    core.host.savePath = join(out, 'month.docx');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await core.ask('documents.cancel', 'mutation')).toEqual({ cancelled: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(out)).toEqual([]);
    expect((await exportAs('docx')).file).not.toBeNull();
  });

  it('refuses a month that is none, and a brand that does not exist', async () => {
    await expect(exportAs('csv', { month: '2026-13' })).rejects.toThrow(/Not a month/);
    await expect(exportAs('csv', { brandId: core.team.mara.id })).rejects.toThrow(/brand does not exist/);
  });

  it('shows the last file in the file manager, and only that one', async () => {
    expect(await core.ask('documents.reveal', 'mutation')).toEqual({ shown: false });
    const { file } = await exportAs('csv');
    expect(await core.ask('documents.reveal', 'mutation')).toEqual({ shown: true });
    expect(core.host.revealed).toEqual([file]);
  });

  it('reports how far it is', async () => {
    await exportAs('csv');
    const steps = core.events.filter((event) => event.kind === 'progress');
    expect(steps.at(-1)).toMatchObject({ task: 'documents.export', done: 3, total: 3 });
  });
});
