import { describe, expect, it } from 'vitest';
import { conflictsOf, gapsOf } from '#shared/calendar/conflicts.ts';
import { hasTargets, intentMix, mostOver, pillarMix } from '#shared/calendar/mix.ts';
import type { Intent, PostStatus, PostSummary } from '#shared/posts/post.ts';
import { wallToInstant } from '#shared/time/instant.ts';

function post(id: string, date: string, time: string, channelIds: string[], status: PostStatus = 'draft') {
  const instant = wallToInstant(date, time, 'Europe/Berlin');
  const words: Pick<PostSummary, 'excerpt' | 'ownExcerpts'> = {
    excerpt: `Words of ${id}`,
    ownExcerpts: null,
  };
  return { id, date, time, channelIds, status, instant, ...words };
}

describe('conflictsOf', () => {
  it('reports two posts on one channel less than an hour apart, once per channel they share', () => {
    const a = post('a', '2026-12-12', '12:00', ['ig', 'fb']);
    const b = post('b', '2026-12-12', '12:40', ['ig']);
    expect(conflictsOf([b, a])).toEqual([
      { kind: 'close', channelId: 'ig', first: 'a', second: 'b', date: '2026-12-12', apart: 40 },
    ]);
  });

  it('is content with a whole hour, other channels, and posts that will not be published', () => {
    const a = post('a', '2026-12-12', '12:00', ['ig']);
    expect(conflictsOf([a, post('b', '2026-12-12', '13:00', ['ig'])])).toEqual([]);
    expect(conflictsOf([a, post('b', '2026-12-12', '12:10', ['fb'])])).toEqual([]);
    expect(conflictsOf([a, post('b', '2026-12-12', '12:10', ['ig'], 'skipped')])).toEqual([]);
    expect(conflictsOf([a, { ...post('b', '2026-12-12', '12:10', ['ig']), instant: null }])).toEqual([]);
  });

  it('measures real time: 01:45 and 03:15 are half an hour apart in the night the clocks go forward', () => {
    const night = [post('a', '2027-03-28', '01:45', ['ig']), post('b', '2027-03-28', '03:15', ['ig'])];
    expect(conflictsOf(night)).toMatchObject([{ apart: 30 }]);
  });

  it('reports the same words on one channel within a fortnight, and on no other', () => {
    const words = { excerpt: 'Saffron buns, slowly' };
    const first = { ...post('a', '2026-12-01', '12:00', ['ig', 'fb']), ...words };
    const again = (id: string, date: string) => ({ ...post(id, date, '12:00', ['ig']), ...words });
    expect(conflictsOf([again('b', '2026-12-15'), first])).toEqual([
      { kind: 'same_text', channelId: 'ig', first: 'a', second: 'b', date: '2026-12-15', apart: 14 },
    ]);
    expect(conflictsOf([first, again('b', '2026-12-16')])).toEqual([]);
    expect(conflictsOf([first, { ...again('b', '2026-12-03'), channelIds: ['tt'] }])).toEqual([]);
    expect(conflictsOf([first, again('b', '2026-12-08'), again('c', '2026-12-20')])).toHaveLength(2);
  });

  it('does not take posts without words for copies', () => {
    const empty = (id: string, date: string) => ({ ...post(id, date, '12:00', ['ig']), excerpt: '' });
    expect(conflictsOf([empty('a', '2026-12-01'), empty('b', '2026-12-02')])).toEqual([]);
  });
});

describe('the same words on a channel', () => {
  const day = (id: string, date: string, own: PostSummary['ownExcerpts'] = null) => ({
    ...post(id, date, '12:00', ['ig', 'fb']),
    excerpt: 'Table rye, every day',
    ownExcerpts: own,
  });

  it('are those that the channel itself publishes', () => {
    const base = day('a', '2026-12-01');
    const own = day('b', '2026-12-05', { fb: 'Something else' });
    expect(conflictsOf([base, own])).toMatchObject([{ kind: 'same_text', channelId: 'ig' }]);
    const both = [
      day('a', '2026-12-01', { fb: 'Crumbs' }),
      day('b', '2026-12-05', { fb: 'Crumbs', ig: 'Own' }),
    ];
    expect(conflictsOf(both)).toMatchObject([{ kind: 'same_text', channelId: 'fb', apart: 4 }]);
  });
});

describe('gapsOf', () => {
  const ig = {
    id: 'ig',
    archived: false,
    slots: [
      { weekday: 2, time: '12:00' },
      { weekday: 4, time: '12:00' },
    ],
  };
  const december = { from: '2026-12-01', to: '2026-12-31' };
  const posts = [
    '2026-12-01',
    '2026-12-08',
    '2026-12-10',
    '2026-12-15',
    '2026-12-17',
    '2026-12-22',
    '2026-12-24',
  ].map((date, index) => post(String(index), date, '12:00', ['ig']));

  it('finds two usual times in a row that stay empty, and not a single one', () => {
    expect(gapsOf([ig], posts, december, '2026-12-01')).toEqual([
      {
        channelId: 'ig',
        from: '2026-12-29',
        to: '2026-12-31',
        slots: [
          { date: '2026-12-29', time: '12:00' },
          { date: '2026-12-31', time: '12:00' },
        ],
      },
    ]);
  });

  it('says nothing of the past, of archived channels and of channels without usual times', () => {
    expect(gapsOf([ig], [], december, '2027-01-01')).toEqual([]);
    expect(
      gapsOf(
        [
          { ...ig, archived: true },
          { id: 'x', archived: false, slots: [] },
        ],
        [],
        december,
        '2026-12-01',
      ),
    ).toEqual([]);
  });
});

describe('the mix', () => {
  const december = (counts: Partial<Record<Intent, number>>) =>
    Object.entries(counts).flatMap(([intent, count]) =>
      Array.from({ length: count }, () => ({ intent: intent as Intent })),
    );
  const targets = { promote: 30, inform: 25, entertain: 20, converse: 25 };

  it('says how many posts are too many: 23 of 50 promote where 30 % are wanted', () => {
    const mix = intentMix(december({ promote: 23, inform: 11, entertain: 7, converse: 9 }), targets);
    expect(mix.shares[0]).toEqual({ key: 'promote', count: 23, share: 46, target: 30, excess: 8 });
    expect(mostOver(mix)?.key).toBe('promote');
  });

  it('leaves posts with no intent out of the shares, and counts them', () => {
    const mix = intentMix([...december({ promote: 1, inform: 1 }), { intent: null }], targets);
    expect(mix).toMatchObject({ total: 2, unsorted: 1 });
    expect(mix.shares[0]?.share).toBe(50);
  });

  it('is silent for an empty span and where no target is set', () => {
    expect(mostOver(intentMix([], targets))).toBeNull();
    expect(mostOver(intentMix(december({ promote: 4 }), targets))).toBeNull();
    expect(mostOver(intentMix(december({ promote: 9 }), {}))).toBeNull();
  });

  it('takes targets that are all at nothing for none: nobody set them', () => {
    const posts = Array.from({ length: 9 }, () => ({ pillarId: 'craft' }));
    const at = (craft: number) =>
      pillarMix(posts, [
        { id: 'craft', target: craft },
        { id: 'people', target: 0 },
      ]);
    expect([hasTargets(at(0)), mostOver(at(0))]).toEqual([false, null]);
    expect([hasTargets(at(40)), mostOver(at(40))?.excess]).toEqual([true, 5]);
  });

  it('counts by pillar in the order of the pillars', () => {
    const pillars = [
      { id: 'craft', target: 50 },
      { id: 'people', target: 50 },
    ];
    const mix = pillarMix(
      [
        ...Array.from({ length: 6 }, () => ({ pillarId: 'people' })),
        { pillarId: 'gone' },
        { pillarId: null },
      ],
      pillars,
    );
    expect(mix.shares.map(({ key, count }) => [key, count])).toEqual([
      ['craft', 0],
      ['people', 6],
    ]);
    expect(mix.unsorted).toBe(2);
    expect(mostOver(mix)?.excess).toBe(3);
  });
});
