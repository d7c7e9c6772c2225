import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenImport } from '#shared/contract/imports.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { PostDetail, PostSummary } from '#shared/posts/post.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

const texts = [
  'Two lines\n\nand a "quoted", comma; and semicolon',
  '=SUM(1+1)',
  "'=guarded already",
  '-12 degrees outside\nsecond line',
  '@friends, +1',
  '新しいパン。مرحبا بالعالم 👩‍👩‍👧 Łódź',
  '<b>no markup</b> & no trouble',
  '_x0041_ code, _x000D_, _x005F_x0041_x0041_',
];

let first: CoreSession;
let second: CoreSession;

beforeEach(() => {
  first = openCore(1);
  second = openCore(2);
});
afterEach(() => {
  first.close();
  second.close();
});

/** Words beside the text, of the base and of channels, with all that a spreadsheet might trip over. */
function composed(instagram: string, facebook: string) {
  const own = {
    text: '=HYPERLINK("x")\nsecond, line',
    firstComment: null,
    parts: ['“One”', '; two'],
    format: 'reel',
  };
  const utm = { source: '{network}', medium: 'social', campaign: 'rye', term: '', content: '' };
  return {
    firstComment: '+1, who else?\n"Me"',
    parts: ['Second part', '新しいパン'],
    link: { url: 'https://harbour.example/rye?a=1', utm },
    variants: { [instagram]: own, [facebook]: { ...own, text: null, firstComment: '' } },
  };
}

/** All that can be known of a post beside its words. */
function known(checkedBy: string) {
  return {
    facts: ['paid', 'sensitive'],
    audience: '=Regulars, "and" friends',
    callToAction: 'Order\tby Thursday',
    sources: [
      { url: 'https://harbour.example/study', supports: 'Keeps, a week', checkedBy, checkedOn: '2026-12-01' },
      { url: 'https://harbour.example', supports: '', checkedBy: null, checkedOn: null },
    ],
    credits: ['Photo: Łódź', '+1'],
    embargo: { date: '2026-12-04', time: '09:00', zone: 'America/New_York' },
    boost: { amount: 1200.5, currency: 'EUR' },
  };
}

async function fill({ ask, team }: CoreSession): Promise<void> {
  const [instagram = '', facebook = ''] = team.channels;
  for (const [index, text] of texts.entries()) {
    const day = `2026-12-${String(index + 1).padStart(2, '0')}`;
    const time = index === 2 ? null : `${String(8 + index).padStart(2, '0')}:15`;
    await ask('posts.create', 'mutation', {
      brandId: team.brand,
      fields: {
        text,
        notes: index === 0 ? 'Not before Friday\n=A1' : '',
        schedule: { date: day, time, zone: index === 1 ? 'America/New_York' : 'Europe/Berlin' },
        channelIds: team.channels.slice(0, index % 4),
        campaignId: team.campaigns[index % 2],
        pillarId: team.pillars[index % 2],
        intent: (['promote', 'inform', 'entertain', 'converse'] as const)[index % 4],
        stage: index === 3 ? 'idea' : 'draft',
        ...(index === 2 ? composed(instagram, facebook) : {}),
        ...(index === 4 ? known(team.tobias.id) : {}),
      },
    });
  }
}

/** A month by names instead of ids, so that two workspaces can be compared. */
async function monthOf({ ask, team }: CoreSession): Promise<readonly object[]> {
  const range = { brandId: team.brand, from: '2026-12-01', to: '2026-12-31' };
  const { posts } = await ask<{ posts: PostSummary[] }>('calendar.range', 'query', range);
  const names = await ask<WorkspaceSnapshot>('workspace.snapshot', 'query');
  const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    things.find((thing) => thing.id === id)?.name ?? null;
  const details = await Promise.all(
    posts.map(({ id }) => ask<PostDetail>('posts.get', 'query', { postId: id })),
  );
  return details.map(
    ({ text, notes, date, time, zone, status, intent, channelIds, campaignId, pillarId, ...post }) => ({
      ...{ text, notes, date, time, zone, status, intent },
      ...{ facts: post.facts, audience: post.audience, callToAction: post.callToAction },
      ...{ credits: post.credits, embargo: post.embargo, boost: post.boost },
      sources: post.sources.map(({ checkedBy, ...source }) => [source, nameOf(names.people, checkedBy)]),
      ...{ firstComment: post.firstComment, parts: post.parts, link: post.link },
      variants: Object.entries(post.variants)
        .map(([id, own]) => [nameOf(names.channels, id), own] as const)
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
      channels: names.channels.filter(({ id }) => channelIds.includes(id)).map(({ network }) => network),
      campaign: nameOf(names.campaigns, campaignId),
      pillar: nameOf(names.pillars, pillarId),
    }),
  );
}

async function exportTable(core: CoreSession, name: string): Promise<string> {
  core.host.savePath = join(core.folder, name);
  const input = { brandId: core.team.brand, month: '2026-12', format: name.split('.')[1] };
  const { file } = await core.ask<{ file: string }>('documents.exportMonth', 'mutation', input);
  return file;
}

async function open(core: CoreSession, file: string): Promise<OpenImport> {
  core.host.filePath = file;
  return core.ask<OpenImport>('imports.open', 'mutation', { brandId: core.team.brand });
}

describe('our own table', () => {
  it.each(['december.csv', 'december.xlsx'])(
    '%s, read back into another workspace, gives the same month',
    async (name) => {
      await fill(first);
      const file = await exportTable(first, name);
      const opened = await open(second, file);
      expect(opened.view.questions).toEqual([]);
      const { importId, mapping } = opened;
      const keep = { rows: Object.fromEntries(texts.map((_, index) => [String(index + 2), { keep: true }])) };
      const answers = { ...keep, rows: { ...keep.rows, '4': { time: null } } };
      await second.ask('imports.commit', 'mutation', { importId, mapping, answers, onlyIfAll: true });
      expect(await monthOf(second)).toEqual(await monthOf(first));
    },
  );

  it('read back into its own workspace changes nothing by itself: every row is known', async () => {
    await fill(first);
    const before = await monthOf(first);
    const opened = await open(first, await exportTable(first, 'december.csv'));
    expect(opened.view.totals).toMatchObject({ ready: 0, seenBefore: texts.length });
    const input = { importId: opened.importId, mapping: opened.mapping, answers: {}, onlyIfAll: false };
    const answer = await first.request('imports.commit', 'mutation', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
    expect(await monthOf(first)).toEqual(before);
  });

  it('keeps texts of every kind when a spreadsheet saved it with semicolons', async () => {
    const rows = texts.map((text, index) => `2026-12-0${index + 1};12:00;"${text.replaceAll('"', '""')}"`);
    const file = join(second.folder, 'semicolons.csv');
    writeFileSync(file, `Date;Time;Text\n${rows.join('\n')}\n`);
    const { importId, mapping } = await open(second, file);
    await second.ask('imports.commit', 'mutation', { importId, mapping, answers: {}, onlyIfAll: true });
    const guardTaken = texts.map((text) => (text.startsWith("'=") ? text.slice(1) : text));
    expect((await monthOf(second)).map((post) => (post as { text: string }).text)).toEqual(guardTaken);
  });
});
