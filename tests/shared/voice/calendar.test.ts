import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/time/wall.ts';
import { checkCalendar } from '#shared/voice/calendar.ts';
import {
  type CalendarPost,
  type CalendarRuleId,
  calendarRuleIds,
  calendarSettingsOf,
  defaultCalendarSettings,
} from '#shared/voice/calendar-rules.ts';

const start = '2026-11-02';
type Given = Partial<Omit<CalendarPost, 'channels'>> & {
  readonly text?: string;
  readonly day: number;
  readonly channels?: CalendarPost['channels'];
};

function posts(given: readonly Given[]): CalendarPost[] {
  return given.map(({ day, text = 'Rye, water, salt.', ...more }, index) => ({
    id: `p${String(index).padStart(3, '0')}`,
    date: addDays(start, day),
    minute: 600,
    channels: [{ id: 'ig', network: 'instagram', text }],
    intent: 'inform',
    pillarId: null,
    callToAction: '',
    credits: 0,
    ...more,
  }));
}

/** So many posts a day apart; those at the places given promote. */
const month = (count: number, promoting: readonly number[], apart = 1): CalendarPost[] =>
  posts(
    Array.from({ length: count }, (_, index) => ({
      day: index * apart,
      intent: promoting.includes(index) ? 'promote' : 'inform',
    })),
  );
const silent = (days: readonly number[]): CalendarPost[] => posts(days.map((day) => ({ day })));
const pillars = (...ids: readonly (string | null)[]): CalendarPost[] =>
  posts(ids.map((pillarId, day) => ({ day, pillarId })));
const actions = (...words: readonly string[]): CalendarPost[] =>
  posts(words.map((callToAction, day) => ({ day, callToAction })));
const say = (text: string, more: Partial<Given> = {}): CalendarPost[] => posts([{ day: 0, text, ...more }]);
const twice = (one: string, other: string): CalendarPost[] =>
  posts([
    { day: 0, text: one },
    { day: 20, text: other },
  ]);
const long = 'Our flour now comes from four mills within sixty miles of every shop we have.';
const on = (
  ...networks: readonly ('instagram' | 'facebook' | 'linkedin' | 'reddit' | 'x' | 'bluesky' | 'newsletter')[]
) => posts([{ day: 0, channels: networks.map((network) => ({ id: network, network, text: long })) }]);

const cases: {
  readonly [rule in CalendarRuleId]: {
    readonly fires: readonly CalendarPost[][];
    readonly quiet: readonly CalendarPost[][];
  };
} = {
  'mix.promo-ratio': {
    fires: [
      month(10, [0, 1, 2, 3]),
      month(12, [8, 9, 10, 11]),
      month(28, [...Array(9).keys()]),
      month(40, [30, 31, 32, 33, 34, 35, 36, 37, 38, 39]),
      month(10, [...Array(10).keys()], 2),
    ],
    quiet: [
      month(10, [0, 1, 2]),
      month(9, [...Array(9).keys()]),
      [],
      month(20, [...Array(20).keys()], 5),
      month(30, [0, 10, 20]),
    ],
  },
  'mix.no-dialogue': {
    fires: [
      silent([0, 3, 7]),
      silent([0, 1, 2, 3, 4, 5, 6, 7]),
      silent([0, 20]),
      [...silent([0, 9]), ...posts([{ day: 30, intent: 'converse' }])],
      posts([{ day: 0, text: 'Why?' }, { day: 1 }, { day: 9 }]),
    ],
    quiet: [
      silent([0, 6]),
      silent([]),
      posts([{ day: 0 }, { day: 6, text: 'Crust first, or last?' }, { day: 12 }]),
      posts([{ day: 0 }, { day: 5, intent: 'converse' }, { day: 11 }]),
      silent([0]),
    ],
  },
  'mix.topic-streak': {
    fires: [
      pillars('a', 'a', 'a'),
      pillars('b', 'a', 'a', 'a'),
      actions('Order now', 'order now', ' Order now '),
      pillars('a', 'a', 'a', 'a', 'b'),
      pillars(null, 'b', 'b', 'b'),
    ],
    quiet: [
      pillars('a', 'a', 'b', 'a'),
      pillars(null, null, null),
      actions('', '', ''),
      actions('Order', 'Come', 'Order'),
      [],
    ],
  },
  'mix.self-reference': {
    fires: [
      say('We bake our bread in our oven, and we like it.'),
      say('We won. Our team, our oven, our bread and our night.'),
      say('Hollin & Rye is what we are: our bread, our oven, our way.'),
      say('I bake, I rest, I bake again, and my oven is mine.'),
      say('Our new shop is our best shop, and we built it.'),
    ],
    quiet: [
      say('We bake our bread in our oven, and we like it. Do you?'),
      say('We bake our bread in our oven with @dora and we like it.'),
      say('Rye, water, salt and a night of rest is all it takes.'),
      say('We bake our bread in our oven, and we like it.', { credits: 1 }),
      say('We bake.'),
    ],
  },
  'dup.cross-channel': {
    fires: [
      on('instagram', 'linkedin'),
      on('linkedin', 'reddit'),
      on('instagram', 'facebook', 'newsletter'),
      on('x', 'newsletter'),
      on('reddit', 'facebook'),
    ],
    quiet: [
      on('instagram', 'facebook'),
      on('x', 'bluesky'),
      on('linkedin'),
      on(),
      posts([
        {
          day: 0,
          channels: [
            { id: 'a', network: 'instagram', text: long },
            {
              id: 'b',
              network: 'linkedin',
              text: 'What four mills taught us about contracts, prices and trust.',
            },
          ],
        },
      ]),
    ],
  },
  'dup.planned': {
    fires: [
      twice(long, long),
      twice(long, `${long} Come and see.`),
      twice(long, `Our flour now comes from four mills within sixty miles of every shop.`),
      [...twice(long, 'Rye.'), ...posts([{ day: 0 }, { day: 0 }, { day: 90, text: long }]).slice(2)],
      twice(long, long.toUpperCase()),
    ],
    quiet: [
      twice(long, 'Rye, water, salt and a night of rest is all it takes.'),
      twice('Open from seven.', 'Open from seven.'),
      say(long),
      [],
      on('instagram', 'facebook'),
    ],
  },
};

it('goes by what the brand has chosen, its target for promotion and its name', () => {
  const brand = { mix: { promote: 40 }, name: 'Hollin & Rye' };
  const settings = calendarSettingsOf(
    {
      'mix.promo-ratio': { level: 'block' },
      'mix.no-dialogue': { level: 'off' },
      'mix.self-reference': { level: 'info' },
    },
    brand,
  );
  expect(settings).toMatchObject({ promoMost: 40, names: ['Hollin & Rye'] });
  expect(settings.on).toEqual({
    'mix.promo-ratio': 'block',
    'mix.self-reference': 'info',
    'mix.topic-streak': 'info',
    'dup.planned': 'warn',
  });
  expect(calendarSettingsOf({}, { ...brand, mix: {} }).promoMost).toBe(30);
});

describe.each(calendarRuleIds)('%s', (rule) => {
  const settings = { ...defaultCalendarSettings, names: ['Hollin & Rye'], on: { [rule]: 'warn' as const } };
  const speaks = (calendar: readonly CalendarPost[]) =>
    checkCalendar(calendar, settings).some(({ ruleId }) => ruleId === rule);

  it('speaks where it should and is silent where it should be', () => {
    expect(cases[rule].fires.map(speaks)).toEqual([true, true, true, true, true]);
    expect(cases[rule].quiet.map(speaks)).toEqual([false, false, false, false, false]);
  });

  it('says the same whatever the order of the posts', () => {
    for (const calendar of cases[rule].fires)
      expect(checkCalendar(calendar.toReversed(), settings)).toEqual(checkCalendar(calendar, settings));
  });
});

it('tells one window of promotion per channel: the worst, with its posts', () => {
  const [finding, ...more] = checkCalendar(month(20, [5, 6, 7, 8, 9, 10]));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ ruleId: 'mix.promo-ratio', channelId: 'ig', severity: 'warn' });
  expect(finding?.postIds).toHaveLength(6);
  expect(finding?.message).toContain('%');
});
