import { describe, expect, it } from 'vitest';
import { monthCalendarDocument } from '#shared/documents/month.ts';
import type { Block, CalendarGridBlock, DocumentTree, TableBlock } from '#shared/documents/tree.ts';
import { fullMonth, post, sampleMonth } from './sample-month.ts';

function blocksOf(tree: DocumentTree, id: string): readonly Block[] {
  return tree.sections.find((section) => section.id === id)?.blocks ?? [];
}

function gridOf(tree: DocumentTree): CalendarGridBlock {
  const grid = blocksOf(tree, 'month').find((block) => block.kind === 'calendarGrid');
  if (grid === undefined) throw new Error('The month has no grid.');
  return grid;
}

function tableOf(tree: DocumentTree): TableBlock {
  const table = blocksOf(tree, 'posts').find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('The month has no table of posts.');
  return table;
}

function wordsOf(value: unknown): string {
  return JSON.stringify(value);
}

const tree = monthCalendarDocument(sampleMonth);

describe('the month as a document', () => {
  it('says on its title page whose it is, which month, how much is approved, and when it was made', () => {
    expect(tree.cover).toMatchObject({
      nameplate: 'Hollin & Rye',
      title: 'December 2026',
      subtitle: 'Content calendar',
    });
    const facts = wordsOf(tree.cover.facts);
    expect(facts).toContain('2 of 5 approved');
    expect(facts).toContain('Sat 21 Nov 2026, 22:30 (Berlin)');
    expect(facts).toContain('Europe/Berlin');
    expect(facts).toContain('Mara Lindqvist');
  });

  it('tells the month and its mix in sentences', () => {
    const words = wordsOf(blocksOf(tree, 'overview'));
    expect(words).toContain('December 2026 has 5 posts on 3 channels, from Thu 3 Dec to Thu 24 Dec.');
    expect(words).toContain('1 post waits for a decision.');
    expect(words).toContain('1 post has a day but no time yet.');
    expect(words).toContain('3 posts have a pillar: too few to speak of a mix.');
  });

  it('says nothing of targets that nobody set, and has no column for them', () => {
    const overviewOf = (target: number) =>
      blocksOf(
        monthCalendarDocument({
          ...fullMonth(12),
          pillars: sampleMonth.pillars.map((pillar, index) => ({ ...pillar, target: index * target })),
        }),
        'overview',
      );
    const columnsOf = (blocks: readonly Block[]): readonly string[] =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []));
    expect(wordsOf(overviewOf(0))).not.toContain('over its target of 0');
    expect(columnsOf(overviewOf(0))).not.toContain('Target');
    expect(wordsOf(overviewOf(60))).toContain('“Seasonal bakes” is 50 points over its target of 0');
    expect(columnsOf(overviewOf(60))).toContain('Target');
  });

  it('lays the month out in whole weeks, each post on its day with time, marks and status in words', () => {
    const grid = gridOf(tree);
    expect(grid.weekdays).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(grid.weeks.map(({ number }) => number)).toEqual([49, 50, 51, 52, 53]);
    const third = grid.weeks[0]?.days[3];
    expect(third).toMatchObject({ date: '2026-12-03', label: '3', inMonth: true });
    expect(third?.tiles).toMatchObject([
      { time: '12:00', marks: ['IG', 'FB'], statusText: 'Scheduled', hue: 'berry' },
      { time: '17:45', marks: ['FB'], statusText: 'Approved', hue: null },
    ]);
    expect(grid.weeks[4]?.days.filter(({ inMonth }) => !inMonth)).toHaveLength(3);
  });

  it('begins the week where the locale does', () => {
    const sunday = gridOf(monthCalendarDocument({ ...sampleMonth, locale: 'en-US', weekStart: 7 }));
    expect(sunday.weekdays[0]).toBe('Sun');
    expect(sunday.weeks[0]?.days[0]?.date).toBe('2026-11-29');
  });

  it('draws campaigns as bars over their days of each week, without two on the same place', () => {
    const [first, second] = gridOf(tree).weeks;
    expect(first?.lanes).toEqual([
      [{ from: 0, span: 7, text: 'Advent Bakes', hue: 'berry', starts: true, ends: false }],
    ]);
    expect(second?.lanes.map((lane) => lane.map(({ text }) => text))).toEqual([
      ['Advent Bakes'],
      ['Warm Loaf Appeal'],
    ]);
  });

  it('says how many posts a full day has beyond its room, and lists all of them in the table', () => {
    const full = monthCalendarDocument(fullMonth(310));
    const day = gridOf(full).weeks[0]?.days[2];
    expect(day?.more).toMatch(/^\+\d+ more, see the list$/);
    expect((day?.tiles.length ?? 0) + Number(/\d+/.exec(day?.more ?? '')?.[0])).toBe(10);
    expect(tableOf(full).rows).toHaveLength(310);
  });

  it('lists every post with day, wall time and zone, channels, whole text, plan, owner and status', () => {
    const [first, , third, fourth] = tableOf(tree).rows;
    const words = wordsOf(first?.cells);
    for (const part of [
      'Thu 3 Dec',
      '12:00',
      'Berlin',
      'IG',
      '@hollinandrye',
      'Toasted, torn',
      'Seasonal bakes',
    ])
      expect(words).toContain(part);
    for (const part of ['Advent Bakes', 'Tobias Achterberg', 'Scheduled']) expect(words).toContain(part);
    expect(wordsOf(third?.cells)).toContain('新しいパン。مرحبا بالعالم 👩‍👩‍👧 Łódź');
    expect(wordsOf(fourth?.cells)).toContain('no time');
  });

  it('leaves out other months and posts without a day', () => {
    expect(wordsOf(tree)).not.toContain('Not in this month');
    expect(wordsOf(tree)).not.toContain('An idea with no day');
  });

  it('keeps out what no file format can hold', () => {
    const nasty = post(50, { date: '2026-12-05', text: 'bell\u0007 and \ud800 half' });
    const words = monthCalendarDocument({ ...sampleMonth, posts: [nasty] });
    expect(wordsOf(words)).toContain('bell and � half');
  });

  it('teaches what belongs there when the month is empty', () => {
    const empty = monthCalendarDocument({ ...sampleMonth, posts: [] });
    expect(empty.sections.map(({ id }) => id)).toEqual(['overview', 'month']);
    expect(wordsOf(empty)).toContain('December 2026 is a blank page');
  });

  it('is laid out on the sheet that is usual where it is read', () => {
    expect(tree.paper).toBe('a4');
    expect(monthCalendarDocument({ ...sampleMonth, locale: 'en-US' }).paper).toBe('letter');
  });
});
