import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesFolderOf, pathIn } from '#core/assets/files.ts';
import { JournalSearch } from '#core/audit/entries.ts';
import { brandsOf, campaignsOf, channelsOf } from '#core/brands/queries.ts';
import { postsBetween, railOf, thumbsOf } from '#core/calendar/queries.ts';
import { libraryOf } from '#core/library/queries.ts';
import { openStore } from '#core/open-store.ts';
import { usedBefore } from '#core/posts/queries.ts';
import { rebuild, stateHash, verifyChain } from '#core/store/rebuild.ts';
import { undoStateOf } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { guidelinesOf, historyOf } from '#core/voice/queries.ts';
import { verdictOf } from '#core/voice/verdict.ts';
import { buildSample } from '#core/workspace/sample.ts';
import { wholeJournal } from '#shared/audit/entry.ts';
import { conflictsOf, gapsOf } from '#shared/calendar/conflicts.ts';
import type { EntityState } from '#shared/journal/state.ts';
import { askedBy } from '#shared/library/templates.ts';
import { addDays } from '#shared/time/wall.ts';
import { waiversOf } from '#shared/voice/waiver.ts';
import { temporaryFolder, testSources } from '#tests/helpers/store.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const resourcesFolder = resolve(import.meta.dirname, '../../../../resources');
const file = join(folder.path, 'sample.masthead');

/** Mondays, Sundays, the ends of months and years, both changes of the clock, and a leap day. */
const days = [
  '2026-11-21',
  '2026-03-29',
  '2026-10-25',
  '2027-01-01',
  '2028-02-29',
  '2026-08-31',
  '2026-06-01',
];

function sampleOn(day: string): WorkspaceFile {
  buildSample(file, { resourcesFolder, now: Date.parse(`${day}T10:42:00Z`) });
  return openStore(file, testSources(1));
}

describe('the sample workspace', () => {
  it.each(days)('is eight weeks of believable work on whatever day it is made: %s', (day) => {
    const workspace = sampleOn(day);
    const [brand] = brandsOf(workspace.read);
    const id = brand?.id ?? '';
    const posts = postsBetween(workspace.read, id, addDays(day, -40), addDays(day, 50));
    const rail = railOf(workspace.read, id);
    const statuses = new Set([...posts, ...rail.posts].map(({ status }) => status));
    const wanted =
      'idea draft in_review changes_requested approved scheduled published missed skipped on_hold rejected';
    expect([...statuses].sort()).toEqual(wanted.split(' ').sort());
    expect(posts.length + rail.total).toBeGreaterThan(90);
    expect(rail.total).toBe(9);
    expect(brand?.name).toBe('Hollin & Rye');
    expect(campaignsOf(workspace.read)).toHaveLength(4);
    expect(channelsOf(workspace.read)).toHaveLength(6);
    workspace.close();
  });

  it('has a library to write from, and knows of some posts more than their words', () => {
    const workspace = sampleOn('2026-11-21');
    const [brand] = brandsOf(workspace.read);
    const { templates, snippets, hashtags } = libraryOf(workspace.read, brand?.id ?? '');
    expect([templates.length, snippets.length, hashtags.length]).toEqual([3, 4, 3]);
    // Every gap of a template is described: a newcomer who uses one is asked in words.
    for (const template of templates) expect(askedBy(template)).toEqual(template.fields);
    const used = usedBefore(workspace.read, brand?.id ?? '');
    expect(used.audiences[0]).toBe('Families near a shop');
    expect(used.callsToAction).toEqual(['Order by Sunday']);
    workspace.close();
  });

  it.each(days)('never says that something was published before it happened: %s', (day) => {
    const workspace = sampleOn(day);
    const now = Date.parse(`${day}T10:42:00Z`);
    const id = brandsOf(workspace.read)[0]?.id ?? '';
    for (const { status, instant } of postsBetween(workspace.read, id, '2000-01-01', '2100-01-01')) {
      const isOver = instant !== null && instant <= now;
      expect(['published', 'missed', 'skipped'].includes(status)).toBe(isOver);
    }
    const late = 'SELECT count(*) FROM log WHERE hlc > ?';
    const stamp = `${(now + 60_000).toString(16).padStart(12, '0')}0000`;
    expect(workspace.read.prepare(late).pluck().get(stamp)).toBe(0);
    workspace.close();
  });

  it('is told by its journal in words alone: every thing has a name, and no value is shown as it is stored', () => {
    const workspace = sampleOn('2026-11-21');
    const reader = { locale: 'en-GB', zone: 'Europe/London' };
    const search = new JournalSearch(workspace, wholeJournal, reader, null);
    const kinds = new Set<string>();
    for (const group of search.groups()) {
      const entry = search.entryOf(group);
      const said = JSON.stringify([entry?.about, entry?.changes.map(({ words, facts }) => [words, facts])]);
      for (const { kind } of entry?.about ?? []) kinds.add(kind);
      expect(said).not.toContain('not in this journal');
      expect(said).not.toMatch(/\\"[a-zA-Z]+\\":/u);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['post', 'guideline', 'comment', 'snippet', 'person']));
    workspace.close();
  });

  it('has a conflict to settle and a gap to fill ahead', () => {
    const workspace = sampleOn('2026-11-21');
    const id = brandsOf(workspace.read)[0]?.id ?? '';
    const span = { from: '2026-11-21', to: '2026-12-20' };
    const posts = postsBetween(workspace.read, id, span.from, span.to);
    expect(conflictsOf(posts).map(({ date, apart }) => [date, apart])).toEqual([['2026-11-28', 40]]);
    const instagram = channelsOf(workspace.read).filter(({ network }) => network === 'instagram');
    expect(gapsOf(instagram, posts, span, '2026-11-21').length).toBeGreaterThan(0);
    workspace.close();
  });

  it('shows small drawings of its own, each with a description', () => {
    const workspace = sampleOn('2026-11-21');
    const id = brandsOf(workspace.read)[0]?.id ?? '';
    const thumbs = thumbsOf(workspace.read, postsBetween(workspace.read, id, '2000-01-01', '2100-01-01'));
    expect(thumbs.length).toBeGreaterThanOrEqual(12);
    for (const { alt, src } of thumbs) {
      expect(alt).toMatch(/drawn\.$/);
      expect(src).toMatch(/^app:\/\/masthead\/asset\/thumb\/[0-9a-f]{64}$/);
      const hash = src.slice(-64);
      for (const size of ['thumb', 'view', 'file'] as const)
        expect(existsSync(pathIn(filesFolderOf(workspace.file), hash, size))).toBe(true);
    }
    workspace.close();
  });

  it.each(days)(
    'shows at first sight what approval is: levels, and what is said beside a post: %s',
    (day) => {
      const workspace = sampleOn(day);
      const [policy] = campaignsOf(workspace.read).flatMap((each) =>
        each.policy === null ? [] : [each.policy],
      );
      expect(policy?.levels.map(({ name, backup }) => [name, backup?.afterHours ?? null])).toEqual([
        ['Brand', null],
        ['Legal', 24],
      ]);
      const said = workspace.read.prepare('SELECT visibility, anchor IS NULL AS whole FROM comment').all();
      expect(said).toHaveLength(3);
      expect(said).toContainEqual({ visibility: 'internal', whole: 0 });
      expect(said).toContainEqual({ visibility: 'shared', whole: 1 });
      workspace.close();
    },
  );

  it('has a library of its voice that was lived with, and a check that speaks where it should', () => {
    const workspace = sampleOn('2026-11-21');
    const id = brandsOf(workspace.read)[0]?.id ?? '';
    const guidelines = guidelinesOf(workspace.readAll, id);
    expect(guidelines.length).toBeGreaterThan(15);
    expect(guidelines.filter(({ proposal }) => proposal !== null)).toHaveLength(1);
    const claims = guidelines.find(({ adopted }) => adopted?.content.title === 'Claims we can prove');
    expect(historyOf(workspace.readAll, claims?.id ?? '').map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(Object.values(claims?.acknowledged ?? {}).sort()).toEqual([2, 3, 3]);
    const spoken = postsBetween(workspace.read, id, '2000-01-01', '2100-01-01').map((post) => ({
      post,
      state: workspace.stateForRules('post', post.id),
      found: verdictOf(
        workspace,
        { state: workspace.stateForRules.bind(workspace) },
        workspace.stateForRules('post', post.id),
      ).flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info')),
    }));
    const loaf = spoken.find(({ post }) => post.excerpt.startsWith('The healthiest loaf'));
    expect(loaf?.found.map(({ severity }) => severity)).toContain('block');
    // It was waived for the day on which it was handed in, and for no other.
    expect(waiversOf(loaf?.state as EntityState)).toHaveLength(1);
    expect(loaf?.found.filter(({ waiver }) => waiver !== null)).toEqual([]);
    expect(spoken.filter(({ found }) => found.length > 0).length / spoken.length).toBeLessThan(0.15);
    workspace.close();
  });

  it('begins with nothing to undo, and with a journal that holds', () => {
    const workspace = sampleOn('2026-11-21');
    for (const person of workspace.read.prepare('SELECT id FROM person').pluck().all() as string[]) {
      expect(undoStateOf(workspace, person)).toEqual({ undo: null, redo: null });
    }
    expect(verifyChain(workspace.read)).toBeNull();
    const before = stateHash(workspace.read);
    rebuild(workspace.writer);
    expect(stateHash(workspace.read)).toBe(before);
    workspace.close();
  });

  it('is made whole or not at all, and takes the place of the one before', () => {
    sampleOn('2026-11-21').close();
    const size = statSync(file).size;
    const nowhere = join(folder.path, 'no-resources');
    mkdirSync(nowhere);
    expect(() => buildSample(file, { resourcesFolder: nowhere, now: Date.UTC(2026, 10, 21) })).toThrow();
    expect(statSync(file).size).toBe(size);
    sampleOn('2027-01-01').close();
    expect(existsSync(`${file}.new`)).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.new-wal'))).toEqual([]);
  });
});
