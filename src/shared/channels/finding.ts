import { type MessageKey, type MessageValues, t } from '../messages/index.ts';
import { networkName } from './networks.ts';
import { ruleValueWords } from './quantities.ts';
import { type NetworkRules, type Rule, type RuleId, ruleIn } from './rules.ts';

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
  const figure = ruleIn(rules, format, rule);
  const severity = figure?.confidence === 'high' ? 'block' : 'warn';
  const said = wordsOf(rules, figure, rule, message, values);
  return { severity, rule, ...said, field: 'text', index: null, from: null, ...place };
}

/** A figure that somebody here set is the channel's: the network is not blamed for it, and its own is told beside. */
function wordsOf(
  rules: NetworkRules,
  figure: Rule | null,
  rule: RuleId,
  message: MessageKey,
  values: MessageValues,
): Pick<ChannelFinding, 'message' | 'values'> {
  const network = networkName(rules.network);
  if (figure?.own === undefined || figure.usual === undefined) {
    return { message, values: { network, ...values } };
  }
  const finding = t(message, { ...values, network: rules.account || network });
  const usual = ruleValueWords(rule, figure.usual);
  return { message: 'channels.finding.own', values: { finding, network, usual } };
}

const weight = { block: 0, warn: 1, info: 2 } as const;

/** The gravest first; of one weight in the order they were found. */
export function bySeverity(findings: readonly ChannelFinding[]): readonly ChannelFinding[] {
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}
