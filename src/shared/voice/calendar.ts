import type { Network } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import { t } from '../messages/index.ts';
import { daysBetween } from '../time/wall.ts';
import {
  type CalendarFinding,
  type CalendarPost,
  type CalendarRuleId,
  type CalendarSettings,
  defaultCalendarSettings,
} from './calendar-rules.ts';
import { containment, PastTexts, shinglesOf } from './shingles.ts';

/** What is wrong with a calendar. Pure; posts may come in any order. */
export function checkCalendar(
  posts: readonly CalendarPost[],
  settings: CalendarSettings = defaultCalendarSettings,
): readonly CalendarFinding[] {
  const ordered = [...posts].sort(byTime);
  const channels = channelsOf(ordered);
  const perChannel = channels.flatMap((channel) => {
    const own = ordered.filter((post) => post.channels.some(({ id }) => id === channel));
    return [...promoRatio(own, channel, settings), ...topicStreaks(own, channel, settings)];
  });
  return [
    ...perChannel,
    ...noDialogue(ordered, settings),
    ...selfReference(ordered, settings),
    ...crossChannel(ordered, settings),
    ...saidTwice(ordered, settings),
  ];
}

function byTime(a: CalendarPost, b: CalendarPost): number {
  return compared(a.date, b.date) || (a.minute ?? 0) - (b.minute ?? 0) || compared(a.id, b.id);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function channelsOf(posts: readonly CalendarPost[]): readonly Id[] {
  return [...new Set(posts.flatMap(({ channels }) => channels.map(({ id }) => id)))].sort();
}

function finding(
  ruleId: CalendarRuleId,
  settings: CalendarSettings,
  posts: readonly CalendarPost[],
  channelId: Id | null,
  message: string,
): readonly CalendarFinding[] {
  const severity = settings.on[ruleId];
  const [first, last] = [posts[0], posts.at(-1)];
  if (severity === undefined || first === undefined || last === undefined) return [];
  const postIds = posts.map(({ id }) => id);
  return [{ ruleId, severity, channelId, postIds, from: first.date, to: last.date, message }];
}

/** The window of a channel in which promotion is furthest over its share: one finding, not one per day. */
function promoRatio(
  posts: readonly CalendarPost[],
  channel: Id,
  settings: CalendarSettings,
): readonly CalendarFinding[] {
  if (settings.on['mix.promo-ratio'] === undefined) return [];
  const sorted = posts.filter(({ intent }) => intent !== null);
  const promotes = (post: CalendarPost | undefined): number => (post?.intent === 'promote' ? 1 : 0);
  let worst: { readonly from: number; readonly to: number; readonly share: number } | null = null;
  let promotional = 0;
  for (let [from, to] = [0, 0]; to < sorted.length; to += 1) {
    const last = sorted[to];
    if (last === undefined) break;
    promotional += promotes(last);
    for (; daysBetween(sorted[from]?.date ?? last.date, last.date) >= settings.windowDays; from += 1)
      promotional -= promotes(sorted[from]);
    const count = to + 1 - from;
    const share = (100 * promotional) / count;
    if (count >= settings.mixFrom && share > Math.max(settings.promoMost, worst?.share ?? 0))
      worst = { from, to, share };
  }
  if (worst === null) return [];
  const window = sorted.slice(worst.from, worst.to + 1);
  const promoting = window.filter((post) => promotes(post) === 1);
  const values = {
    share: Math.round(worst.share),
    most: settings.promoMost,
    days: settings.windowDays,
    count: window.length,
  };
  return finding('mix.promo-ratio', settings, promoting, channel, t('voice.find.promoRatio', values));
}

function topicStreaks(
  posts: readonly CalendarPost[],
  channel: Id,
  settings: CalendarSettings,
): readonly CalendarFinding[] {
  const streaks = (
    keyOf: (post: CalendarPost) => string | null,
    what: 'pillar' | 'action',
  ): readonly CalendarFinding[] =>
    runsOf(posts, keyOf)
      .filter((run) => run.length >= settings.streak)
      .flatMap((run) =>
        finding(
          'mix.topic-streak',
          settings,
          run,
          channel,
          t('voice.find.streak', { what, count: run.length }),
        ),
      );
  return [
    ...streaks(({ pillarId }) => pillarId, 'pillar'),
    ...streaks(({ callToAction }) => callToAction.trim().toLowerCase() || null, 'action'),
  ];
}

function runsOf(
  posts: readonly CalendarPost[],
  keyOf: (post: CalendarPost) => string | null,
): readonly (readonly CalendarPost[])[] {
  const runs: { key: string | null; posts: CalendarPost[] }[] = [];
  for (const post of posts) {
    const key = keyOf(post);
    const last = runs.at(-1);
    if (last !== undefined && key !== null && last.key === key) last.posts.push(post);
    else runs.push({ key, posts: [post] });
  }
  return runs.filter(({ key }) => key !== null).map((run) => run.posts);
}

function startsTalk({ intent, channels }: CalendarPost): boolean {
  return intent === 'converse' || channels.some(({ text }) => /\?/u.test(text));
}

function noDialogue(posts: readonly CalendarPost[], settings: CalendarSettings): readonly CalendarFinding[] {
  const found: CalendarFinding[] = [];
  let silent: CalendarPost[] = [];
  const close = (): void => {
    const [first, last] = [silent[0], silent.at(-1)];
    const days = first === undefined || last === undefined ? 0 : daysBetween(first.date, last.date) + 1;
    if (days > settings.dialogueDays)
      found.push(...finding('mix.no-dialogue', settings, silent, null, t('voice.find.noDialogue', { days })));
    silent = [];
  };
  for (const post of posts) {
    if (startsTalk(post)) close();
    else silent.push(post);
  }
  close();
  return found;
}

/** Words about ourselves per hundred that are too many, unless the post also turns to somebody. */
const SELF_MOST = 8;

function selfReference(
  posts: readonly CalendarPost[],
  settings: CalendarSettings,
): readonly CalendarFinding[] {
  if (settings.on['mix.self-reference'] === undefined) return [];
  return posts
    .filter((post) => post.credits === 0 && !startsTalk(post))
    .filter(({ channels }) => channels.some(({ text }) => isAboutItself(text, settings.names)))
    .flatMap((post) => finding('mix.self-reference', settings, [post], null, t('voice.find.selfReference')));
}

function isAboutItself(text: string, names: readonly string[]): boolean {
  if (/@[\p{L}\p{N}_]/u.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
  const own = text.match(/\b(?:we|us|our|ours|I|my|me)\b/giu)?.length ?? 0;
  const lower = text.toLowerCase();
  const named = names.reduce(
    (sum, name) => sum + (name === '' ? 0 : lower.split(name.toLowerCase()).length - 1),
    0,
  );
  return words >= 8 && ((own + named) * 100) / words >= SELF_MOST && own + named >= 3;
}

/** Networks where people talk alike: the same words on two of one kind are no surprise. */
const cultures: readonly (readonly Network[])[] = [
  ['instagram', 'facebook', 'threads', 'pinterest', 'tiktok'],
  ['linkedin'],
  ['x', 'bluesky', 'mastodon', 'threads'],
  ['youtube', 'tiktok'],
  ['reddit'],
  ['discord', 'telegram'],
  ['blog', 'newsletter'],
  ['google_business', 'facebook'],
];
const SAME = 0.6;

function crossChannel(
  posts: readonly CalendarPost[],
  settings: CalendarSettings,
): readonly CalendarFinding[] {
  if (settings.on['dup.cross-channel'] === undefined) return [];
  return posts.flatMap((post) => {
    const pair = strangers(post.channels);
    if (pair === null) return [];
    const [one, other] = pair;
    return finding(
      'dup.cross-channel',
      settings,
      [post],
      other.id,
      t('voice.find.crossChannel', { one: one.network, other: other.network }),
    );
  });
}

type Channels = CalendarPost['channels'];

/** The first two channels of different cultures that say the same. */
function strangers(channels: Channels): readonly [Channels[number], Channels[number]] | null {
  const shingled = channels.map((channel) => ({ channel, shingles: shinglesOf(channel.text) }));
  for (const [index, one] of shingled.entries()) {
    for (const other of shingled.slice(index + 1)) {
      const related = cultures.some(
        (kind) => kind.includes(one.channel.network) && kind.includes(other.channel.network),
      );
      if (
        !related &&
        one.channel.network !== other.channel.network &&
        containment(one.shingles, other.shingles) >= SAME
      )
        return [one.channel, other.channel];
    }
  }
  return null;
}

/** Fewer words than this are alike by chance. */
const COPY_WORDS = 8;

/** Posts that say nearly what an earlier one says. */
function saidTwice(posts: readonly CalendarPost[], settings: CalendarSettings): readonly CalendarFinding[] {
  if (settings.on['dup.planned'] === undefined) return [];
  const past = new PastTexts([]);
  const before = new Map<Id, CalendarPost>();
  return posts.flatMap((post) => {
    const texts = [...new Set(post.channels.map(({ text }) => text))];
    const alike = texts
      .flatMap((text) => past.nearest(text, post.id, COPY_WORDS) ?? [])
      .reduce((most, one) => (one.share > most.share ? one : most), { postId: '', share: 0 });
    for (const text of texts) past.add({ postId: post.id, text });
    before.set(post.id, post);
    const first = before.get(alike.postId);
    if (first === undefined || alike.share < SAME) return [];
    const share = Math.round(alike.share * 100);
    return finding('dup.planned', settings, [first, post], null, t('voice.find.planned', { share }));
  });
}
