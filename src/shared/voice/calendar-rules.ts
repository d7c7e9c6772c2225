import type { Severity } from '../approval/severity.ts';
import type { MixTargets } from '../brands/brand.ts';
import type { Network } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import type { Intent } from '../posts/post.ts';
import type { WallDate } from '../time/wall.ts';
import type { RuleChoices } from './settings.ts';

/** A planned or published post as rules over the calendar see it. */
export type CalendarPost = {
  readonly id: Id;
  readonly date: WallDate;
  /** Minutes of the day, or null; only their order counts. */
  readonly minute: number | null;
  readonly channels: readonly { readonly id: Id; readonly network: Network; readonly text: string }[];
  readonly intent: Intent | null;
  readonly pillarId: Id | null;
  readonly callToAction: string;
  readonly credits: number;
};

/** Rules over the calendar. */
export const calendarRuleIds = [
  'mix.promo-ratio',
  'mix.self-reference',
  'mix.no-dialogue',
  'mix.topic-streak',
  'dup.cross-channel',
  'dup.planned',
] as const;
export type CalendarRuleId = (typeof calendarRuleIds)[number];

/** What a brand wants of its calendar. A rule that is not among `on` is silent. */
export type CalendarSettings = {
  readonly on: { readonly [rule in CalendarRuleId]?: Severity };
  /** Highest share of promotional posts in the window, in per cent. */
  readonly promoMost: number;
  /** Length of the window, and fewer posts than this are no mix. */
  readonly windowDays: number;
  readonly mixFrom: number;
  /** Most days without a post that starts a conversation. */
  readonly dialogueDays: number;
  /** So many posts in a row on one topic are a streak. */
  readonly streak: number;
  /** The brand's own names, for posts that speak of nothing else. */
  readonly names: readonly string[];
};

/** How the rules come; what is not named is to be switched on. */
const usual: CalendarSettings['on'] = {
  'mix.promo-ratio': 'warn',
  'mix.no-dialogue': 'warn',
  'mix.topic-streak': 'info',
  'dup.planned': 'warn',
};

/** 80/20, 4-1-1, thirds and 30/60/10 disagree; 30 % of ten posts and more is where they all would speak. */
export const defaultCalendarSettings: CalendarSettings = {
  on: { 'mix.promo-ratio': 'warn' },
  promoMost: 30,
  windowDays: 28,
  mixFrom: 10,
  dialogueDays: 7,
  streak: 3,
  names: [],
};

/** What a brand wants of its calendar: its choices about rules, its target for promotion, its name. */
export function calendarSettingsOf(
  choices: RuleChoices,
  { mix, name }: { readonly mix: MixTargets; readonly name: string },
): CalendarSettings {
  const on = calendarRuleIds.flatMap((ruleId): [CalendarRuleId, Severity][] => {
    const level = choices[ruleId]?.level ?? usual[ruleId] ?? 'off';
    return level === 'off' ? [] : [[ruleId, level]];
  });
  const { promoMost } = defaultCalendarSettings;
  return {
    ...defaultCalendarSettings,
    on: Object.fromEntries(on),
    promoMost: mix.promote ?? promoMost,
    names: [name],
  };
}

/** Something that is wrong with the calendar, and the posts it is about, in their order. */
export type CalendarFinding = {
  readonly ruleId: CalendarRuleId;
  readonly severity: Severity;
  readonly channelId: Id | null;
  readonly postIds: readonly Id[];
  readonly from: WallDate;
  readonly to: WallDate;
  readonly message: string;
};
