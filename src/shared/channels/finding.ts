import type { MessageKey, MessageValues } from '../messages/index.ts';
import { networkName } from './networks.ts';
import { type NetworkRules, type RuleId, ruleIn } from './rules.ts';

/** Where in what a channel publishes a finding stands. */
export type ChannelField = 'text' | 'title' | 'firstComment' | 'part' | 'link' | 'media' | 'alt';

/**
 * What breaks a rule of a network. A certain figure blocks, one of hearsay warns; `info` says what could not be
 * checked because a fact is missing.
 */
export type ChannelFinding = {
  readonly severity: 'info' | 'warn' | 'block';
  /** `refused`: characters the network takes nowhere; `unknown`: facts that are missing. */
  readonly rule: RuleId | 'refused' | 'unknown';
  readonly message: MessageKey;
  readonly values: MessageValues;
  readonly field: ChannelField;
  /** Which part (the first after the text is 0), or which picture; null for the other fields and for all pictures. */
  readonly index: number | null;
  /** Where in that field it begins, in UTF-16 units; null where it is about the field as a whole. */
  readonly from: number | null;
};

/** The place of a finding; of the text as a whole where nothing else is said. */
export type Place = Partial<Pick<ChannelFinding, 'field' | 'index' | 'from'>>;

/** A finding of a rule: it blocks where the figure is certain. */
export function breaks(
  rules: NetworkRules,
  format: string | null,
  rule: RuleId,
  message: MessageKey,
  values: MessageValues,
  place: Place = {},
): ChannelFinding {
  const severity = ruleIn(rules, format, rule)?.confidence === 'high' ? 'block' : 'warn';
  const named = { network: networkName(rules.network), ...values };
  return { severity, rule, message, values: named, field: 'text', index: null, from: null, ...place };
}

const weight = { block: 0, warn: 1, info: 2 } as const;

/** The gravest first; of one weight in the order they were found. */
export function bySeverity(findings: readonly ChannelFinding[]): readonly ChannelFinding[] {
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}
