import { defaultPolicy } from '#shared/approval/policy.ts';
import type { DocumentPost, MonthMaterial } from '#shared/documents/month-material.ts';
import { plainComposition } from '#shared/posts/composition.ts';

/** Ids that are easy to read in a failing test. */
export function id(kind: string, number: number): string {
  const hex = [...kind]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .slice(0, 8)
    .padEnd(8, '0');
  return `${hex}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const inside = { archived: false, external: false, brandIds: [], delegation: null, publicKey: null };
const brandId = id('bran', 1);

/** A post of the sample brand; everything not given is empty or plain. */
export function post(number: number, fields: Partial<DocumentPost>): DocumentPost {
  return {
    id: id('post', number),
    brandId,
    ...plainComposition,
    text: `Post number ${number}`,
    notes: '',
    date: null,
    time: null,
    zone: 'Europe/Berlin',
    instant: null,
    status: 'draft',
    channelIds: [],
    campaignId: null,
    pillarId: null,
    intent: null,
    authorId: null,
    approvalVoided: false,
    review: null,
    ...fields,
  };
}

const instagram = id('chan', 1);
const facebook = id('chan', 2);
const pinterest = id('chan', 3);

const posts: readonly DocumentPost[] = [
  post(1, {
    date: '2026-12-03',
    time: '12:00',
    status: 'scheduled',
    text: 'Three ways to eat rye\n\nToasted, torn, or straight from the bag.',
    channelIds: [instagram, facebook],
    campaignId: id('camp', 1),
    pillarId: id('pill', 1),
    intent: 'promote',
    authorId: id('pers', 2),
    notes: 'Not before Friday',
  }),
  post(2, {
    date: '2026-12-03',
    time: '17:45',
    status: 'approved',
    text: '=SUM(1+1)\n"quoted", with a comma',
    channelIds: [facebook],
    pillarId: id('pill', 1),
    intent: 'promote',
    authorId: id('pers', 1),
  }),
  post(3, {
    date: '2026-12-09',
    time: '09:30',
    status: 'in_review',
    text: '新しいパン。مرحبا بالعالم 👩‍👩‍👧 Łódź',
    channelIds: [facebook],
    campaignId: id('camp', 2),
    pillarId: id('pill', 2),
    intent: 'converse',
    authorId: id('pers', 2),
  }),
  post(4, { date: '2026-12-14', time: null, status: 'idea', text: 'مرحبا بالعالم', intent: 'inform' }),
  post(5, {
    date: '2026-12-24',
    time: '07:00',
    status: 'on_hold',
    text: 'Open until two <b>today</b> & no later',
    channelIds: [pinterest],
  }),
  post(6, { date: '2027-01-01', time: '09:00', text: 'Not in this month' }),
  post(7, { text: 'An idea with no day' }),
];

/** A small December of an invented bakery, with awkward texts in it. */
export const sampleMonth: MonthMaterial = {
  brand: {
    id: brandId,
    name: 'Hollin & Rye',
    about: '14 bakery-cafés',
    country: null,
    hue: 'brick',
    zone: 'Europe/Berlin',
    policy: { ...defaultPolicy, mode: 'required' },
    checklist: [],
    mix: { promote: 30, inform: 25, entertain: 20, converse: 25 },
    archived: false,
  },
  month: '2026-12',
  posts,
  channels: [
    {
      id: instagram,
      brandId,
      network: 'instagram',
      name: '@hollinandrye',
      slots: [],
      archived: false,
      rules: {},
    },
    { id: facebook, brandId, network: 'facebook', name: 'Facebook', slots: [], archived: false, rules: {} },
    {
      id: pinterest,
      brandId,
      network: 'pinterest',
      name: 'Hollin & Rye',
      slots: [],
      archived: false,
      rules: {},
    },
  ],
  campaigns: [
    {
      id: id('camp', 1),
      brandId,
      name: 'Advent Bakes',
      hue: 'berry',
      start: '2026-11-30',
      end: '2026-12-24',
      archived: false,
      shared: false,
      policy: null,
      utm: null,
    },
    {
      id: id('camp', 2),
      brandId,
      name: 'Warm Loaf Appeal',
      hue: 'pine',
      start: '2026-12-07',
      end: '2026-12-20',
      archived: false,
      shared: false,
      policy: null,
      utm: null,
    },
  ],
  pillars: [
    { id: id('pill', 1), brandId, name: 'Seasonal bakes', hue: 'ochre', target: 30, archived: false },
    { id: id('pill', 2), brandId, name: 'Neighbours', hue: 'pine', target: 70, archived: false },
  ],
  people: [
    { id: id('pers', 1), name: 'Mara Lindqvist', role: 'smm', hue: 'pine', ...inside },
    { id: id('pers', 2), name: 'Tobias Achterberg', role: 'cm', hue: 'iris', ...inside },
  ],
  locale: 'en-GB',
  weekStart: 1,
  generatedAt: Date.UTC(2026, 10, 21, 21, 30),
  zone: 'Europe/Berlin',
  preparedBy: 'Mara Lindqvist',
  filtered: false,
};

/** The same month with `count` posts spread over its days, on all channels and in every status that a plan has. */
export function fullMonth(count: number): MonthMaterial {
  const statuses = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'missed'] as const;
  const many = Array.from({ length: count }, (_, index) =>
    post(100 + index, {
      date: `2026-12-${String(1 + (index % 31)).padStart(2, '0')}`,
      time: `${String(8 + (Math.floor(index / 31) % 12)).padStart(2, '0')}:30`,
      status: statuses[index % statuses.length] ?? 'draft',
      text: `Door ${index + 1}: what the ovens do while the town sleeps, told by those who tend them`,
      channelIds: [instagram, facebook].slice(0, 1 + (index % 2)),
      campaignId: index % 3 === 0 ? id('camp', 1) : null,
      pillarId: id('pill', 1 + (index % 2)),
      intent: 'inform',
      authorId: id('pers', 1 + (index % 2)),
    }),
  );
  return { ...sampleMonth, posts: many };
}
