import { checkText } from '../channels/check.ts';
import type { Network } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import { currentLocale, type MessageKey, t } from '../messages/index.ts';
import type { Roster } from '../people/roster.ts';
import type { ChannelText } from '../posts/composition.ts';
import { isEmbargoed } from '../posts/embargo.ts';
import type { Embargo } from '../posts/particulars.ts';
import { formatDayTime } from '../time/format.ts';
import { instantOf } from '../time/instant.ts';
import type { Schedule } from '../time/wall.ts';
import { dueByOf } from './deadline.ts';
import { deadEndOf, type RouteLevel } from './route.ts';
import type { ChecklistItem } from './rules.ts';

/** How much a finding weighs: a block stops the submission, a warning only speaks. */
export const severities = ['info', 'warn', 'block'] as const;
export type Severity = (typeof severities)[number];

/** Where the way out of a finding is: a field of the post, the checklist, or the policy's settings. */
export const findingFields = ['text', 'channelIds', 'schedule', 'checklist', 'policy'] as const;
export type FindingField = (typeof findingFields)[number];

/** What the check found, in the words of the message catalogue. */
export type Finding = {
  readonly severity: Severity;
  readonly message: MessageKey;
  readonly values: { readonly [name: string]: string | number };
  readonly field: FindingField;
};

/** What a channel would publish. */
export type SubmittableText = { readonly network: Network; readonly text: ChannelText };

/** What the check looks at. */
export type Submittable = {
  /** The base text: what there is while the post has no channel. */
  readonly baseText: string;
  readonly texts: readonly SubmittableText[];
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

function contentFindings({ baseText, texts }: Submittable): readonly Finding[] {
  const isEmpty = texts.length === 0 ? isBlank(baseText) : texts.some(({ text }) => isBlank(text.text));
  if (isEmpty) return [finding('block', 'text', 'core.refusal.textMissing')];
  if (texts.length === 0) return [finding('block', 'channelIds', 'core.refusal.channelMissing')];
  // Channels of one network that say the same break the same rules: said once.
  const found = new Map<string, Finding>();
  for (const each of texts.flatMap(textFindings))
    found.set(JSON.stringify([each.message, each.values]), each);
  return [...found.values()];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** What the text of a channel breaks, and what follows it: each part is held to the same rules. */
function textFindings({ network, text }: SubmittableText): readonly Finding[] {
  const check = (words: string, said: (words: string) => Pick<Finding, 'message' | 'values'>): Finding[] =>
    checkText(network, words).map(({ severity, message, values }) => {
      const { message: key, values: inside } = said(t(message, values));
      return finding(severity, 'text', key, inside);
    });
  return [
    ...checkText(network, text.text).map(({ severity, message, values }) =>
      finding(severity, 'text', message, values),
    ),
    ...check(text.firstComment, (words) => ({
      message: 'core.finding.inFirstComment',
      values: { finding: words },
    })),
    ...text.parts.flatMap((part, index) =>
      check(part, (words) => ({
        message: 'core.finding.inPart',
        values: { part: index + 2, finding: words },
      })),
    ),
  ];
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
