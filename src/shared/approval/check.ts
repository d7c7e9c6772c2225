import { checkText } from '../channels/check.ts';
import type { Network } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import type { MessageKey } from '../messages/index.ts';
import type { Roster } from '../people/roster.ts';
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

/** What the check looks at. */
export type Submittable = {
  readonly text: string;
  readonly networks: readonly Network[];
  readonly dated: boolean;
  readonly instant: number | null;
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

function contentFindings({ text, networks }: Submittable): readonly Finding[] {
  if (text.trim() === '') return [finding('block', 'text', 'core.refusal.textMissing')];
  if (networks.length === 0) return [finding('block', 'channelIds', 'core.refusal.channelMissing')];
  return [...new Set(networks)].flatMap((network) =>
    checkText(network, text).map(({ severity, message, values }) =>
      finding(severity, 'text', message, values),
    ),
  );
}

function dateFindings({ dated, instant, now, leadHours }: Submittable): readonly Finding[] {
  if (!dated) return [finding('info', 'schedule', 'core.finding.noDate')];
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
