import { type RightsSubject, rightsFindings } from '../assets/rights.ts';
import type { MediaFacts } from '../channels/check-media.ts';
import { checkComposition, type RuledChannel, rulesFor } from '../channels/effective.ts';
import type { ChannelFinding } from '../channels/finding.ts';
import { unmarkedLinkIn } from '../channels/link-in-text.ts';
import type { Id } from '../ids.ts';
import { currentLocale, type MessageKey, t } from '../messages/index.ts';
import type { Roster } from '../people/roster.ts';
import type { ChannelText, PostLink } from '../posts/composition.ts';
import { isEmbargoed } from '../posts/embargo.ts';
import type { Embargo } from '../posts/particulars.ts';
import { formatDayTime } from '../time/format.ts';
import { instantOf } from '../time/instant.ts';
import type { Schedule } from '../time/wall.ts';
import type { VoiceFinding } from '../voice/finding.ts';
import { dueByOf } from './deadline.ts';
import { deadEndOf, type RouteLevel } from './route.ts';
import type { ChecklistItem } from './rules.ts';
import type { Severity } from './severity.ts';

/** Where the way out of a finding is: a field of the post, the checklist, or the policy's settings. */
export const findingFields = ['text', 'assets', 'channelIds', 'schedule', 'checklist', 'policy'] as const;
export type FindingField = (typeof findingFields)[number];

/** What the check found, in the words of the message catalogue. */
export type Finding = {
  readonly severity: Severity;
  readonly message: MessageKey;
  readonly values: { readonly [name: string]: string | number };
  readonly field: FindingField;
};

/** What a channel would publish. */
export type SubmittableText = { readonly channel: RuledChannel; readonly text: ChannelText };

/** What the brand's rules say of what one channel would publish, without what is waived. */
export type SpokenOf = {
  /** The channel's name; null while the post has no channel. */
  readonly channel: string | null;
  readonly findings: readonly Pick<
    VoiceFinding,
    'severity' | 'message' | 'waivable' | 'place' | 'fingerprint'
  >[];
};

/** What the check looks at. */
export type Submittable = {
  /** The base text: what there is while the post has no channel. */
  readonly baseText: string;
  readonly texts: readonly SubmittableText[];
  readonly link: PostLink | null;
  /** Its campaign says how its links are marked for analytics. */
  readonly marksLinks?: boolean;
  /** Its pictures and videos; null while they are not known: then nothing is said of them. */
  readonly media: readonly MediaFacts[] | null;
  /** Their rights; left out while they are not known. */
  readonly rights?: readonly RightsSubject[];
  /** What the brand's voice says; left out while it is not known. */
  readonly voice?: readonly SpokenOf[];
  /** Names of what would stop a post and did not run, because it took too long; left out while it is not known. */
  readonly unrun?: readonly string[];
  readonly schedule: Schedule | null;
  readonly embargo: Embargo | null;
  readonly now: number;
  readonly leadHours: number;
  readonly checklist: readonly ChecklistItem[];
  readonly checked: readonly string[];
  readonly levels: readonly RouteLevel[];
  readonly authors: readonly (Id | null)[];
  readonly roster: Roster;
};

/** The check that runs before a post is handed in, worst first. The window runs it for advice, the core to decide. */
export function submissionFindings(post: Submittable): readonly Finding[] {
  const found = [
    ...contentFindings(post),
    ...rightsOfPost(post),
    ...voiceFindings(post.voice ?? []),
    // It holds nobody up: the words are whole, the rule is not. But nobody takes its silence for a clean text.
    ...(post.unrun ?? []).map((rule) => finding('warn', 'text', 'core.finding.ruleAside', { rule })),
    ...dateFindings(post),
    ...checklistFindings(post),
    ...routeFindings(post),
  ];
  return found.sort((a, b) => weight[b.severity] - weight[a.severity]);
}

const weight: { readonly [severity in Severity]: number } = { info: 0, warn: 1, block: 2 };

function finding(
  severity: Severity,
  field: FindingField,
  message: MessageKey,
  values: Finding['values'] = {},
): Finding {
  return { severity, field, message, values };
}

function contentFindings(post: Submittable): readonly Finding[] {
  const { baseText, texts, media, link } = post;
  const isEmpty = texts.length === 0 ? isBlank(baseText) : texts.some(({ text }) => isBlank(text.text));
  if (isEmpty) return [finding('block', 'text', 'core.refusal.textMissing')];
  if (texts.length === 0) return [finding('block', 'channelIds', 'core.refusal.channelMissing')];
  return [...channelFindings({ texts, media, link }, severityAtReview), ...linkFindings(post)];
}

/** Words with an address that was to be marked and is not: nobody would see it before the figures are missing. */
function linkFindings({ texts, link, marksLinks = false }: Submittable): readonly Finding[] {
  const unmarked = texts.flatMap(({ channel, text }) => unmarkedLinkIn(rulesFor(channel), text, link) ?? []);
  const own = unmarked.find(({ isPostsLink }) => isPostsLink);
  if (own !== undefined)
    return [finding('warn', 'text', 'core.finding.linkUnmarked', { address: own.address })];
  const [first] = marksLinks ? unmarked : [];
  if (first === undefined) return [];
  return [finding('info', 'text', 'core.finding.linkOutside', { address: first.address })];
}

/** What of a post its channels publish. */
export type Publishable = Pick<Submittable, 'texts' | 'media' | 'link'>;

/** What the networks' rules say of a post that is about to be let out: a picture that is missing now is missing. */
export function outgoingFindings(post: Publishable): readonly Finding[] {
  return channelFindings(post, ({ severity }) => severity);
}

function channelFindings(
  { texts, media, link }: Publishable,
  severityOf: (found: ChannelFinding) => Severity,
): readonly Finding[] {
  // Channels of one network that say the same break the same rules: said once.
  const said = new Map<string, Finding>();
  for (const { channel, text } of texts) {
    for (const found of checkComposition(channel, text, media, link)) {
      const each = findingOf(found, severityOf(found));
      said.set(JSON.stringify([each.message, each.values]), each);
    }
  }
  return [...said.values()];
}

function rightsOfPost({ rights = [], schedule }: Submittable): readonly Finding[] {
  return rightsFindings(rights, schedule?.date ?? null).map(({ message, values }) =>
    finding('warn', 'assets', message, values),
  );
}

/** What the brand's voice says of a post, in words; what is wrong with several channels is said once, with their names. */
export function voiceFindings(spoken: readonly SpokenOf[]): readonly Finding[] {
  const said = new Map<string, { found: SpokenOf['findings'][number]; channels: Set<string> }>();
  for (const { channel, findings } of spoken) {
    for (const found of findings) {
      const key = JSON.stringify([found.fingerprint, found.message, found.severity, found.waivable]);
      const before = said.get(key) ?? { found, channels: new Set() };
      if (channel !== null) before.channels.add(channel);
      said.set(key, before);
    }
  }
  return [...said.values()].map(({ found, channels }) => spokenOf(found, [...channels]));
}

function spokenOf(found: SpokenOf['findings'][number], channels: readonly string[]): Finding {
  const { severity, message, waivable, place } = found;
  const field = place?.passage.of === 'alt' ? 'assets' : 'text';
  const values = {
    channels: channels.join(', '),
    named: channels.length > 0 ? 'yes' : 'no',
    finding: message,
  };
  return finding(severity, field, waivable ? 'core.finding.voice' : 'core.finding.voiceAlways', values);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/**
 * How much a channel's finding weighs where a post is handed in. Words are read before their picture is there: that it
 * is missing holds nobody up. Whoever adds it later voids the approval, so none covers it unseen.
 */
export function severityAtReview({ severity, rule }: ChannelFinding): Severity {
  return rule === 'mediaRequired' ? 'warn' : severity;
}

/** A finding of a channel where its cure is, as heavy as it is told; of a further part or a first comment it says which. */
function findingOf({ field, index, message, values }: ChannelFinding, severity: Severity): Finding {
  switch (field) {
    case 'part': {
      const part = { part: (index ?? 0) + 2, finding: t(message, values) };
      return finding(severity, 'text', 'core.finding.inPart', part);
    }
    case 'firstComment':
      return finding(severity, 'text', 'core.finding.inFirstComment', { finding: t(message, values) });
    case 'media':
    case 'alt':
      return finding(severity, 'assets', message, values);
    case 'text':
    case 'title':
    case 'link':
      return finding(severity, 'text', message, values);
  }
}

function dateFindings({ schedule, embargo, now, leadHours }: Submittable): readonly Finding[] {
  if (schedule === null) return [finding('info', 'schedule', 'core.finding.noDate')];
  if (embargo !== null && isEmbargoed(embargo, schedule)) {
    const until = formatDayTime(embargo.date, embargo.time, currentLocale());
    return [finding('block', 'schedule', 'core.refusal.embargo', { until })];
  }
  const instant = instantOf(schedule);
  if (instant === null) return [finding('info', 'schedule', 'core.finding.noTime')];
  if (instant <= now) return [finding('block', 'schedule', 'core.finding.past')];
  const dueBy = dueByOf(instant, leadHours);
  return dueBy !== null && dueBy < now
    ? [finding('warn', 'schedule', 'core.finding.shortNotice', { hours: leadHours })]
    : [];
}

function checklistFindings({ checklist, checked }: Submittable): readonly Finding[] {
  const open = checklist.find(({ id }) => !checked.includes(id));
  return open === undefined
    ? []
    : [finding('block', 'checklist', 'core.finding.unchecked', { item: open.text })];
}

function routeFindings({ levels, authors, roster }: Submittable): readonly Finding[] {
  const level = deadEndOf(levels, authors, roster);
  if (level === null) return [];
  return [
    finding('block', 'policy', 'core.finding.nobodyLeft', {
      level: level.name === '' ? 'empty' : level.name,
    }),
  ];
}
