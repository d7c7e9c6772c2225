import type { MessageKey } from '../messages/index.ts';
import { countBytes, countText, refusedByX } from './counting.ts';
import { cashtagsIn, hashtagsIn, mentionsIn } from './entities.ts';
import { type Network, networkName } from './networks.ts';
import type { NetworkRules, RuleId } from './rules.ts';
import { rulesOf } from './rules-data.ts';

/** What a text breaks of a network's rules. A certain figure blocks; one of hearsay warns. */
export type ChannelFinding = {
  readonly severity: 'warn' | 'block';
  readonly rule: RuleId | 'refused';
  readonly message: MessageKey;
  readonly values: { readonly [name: string]: string | number };
  /** Where in the text it begins, in UTF-16 units; null where it is about the text as a whole. */
  readonly from: number | null;
};

/** How long a text is on a network, and the most it takes; null where no limit is known. */
export type TextLength = {
  readonly used: number;
  readonly limit: number | null;
  /** The figure is the network's own: being over it blocks. */
  readonly certain: boolean;
};

/** The length of a text as a network counts it. */
export function textLength(network: Network, text: string): TextLength {
  const rules = rulesOf(network);
  const limit = rules === null ? null : limitOf(rules, 'textMax');
  const { used } = countText(rules?.counter ?? 'graphemes', text, limit);
  return { used, limit, certain: rules?.rules.textMax?.confidence === 'high' };
}

/** Everything of a network's rules that a text breaks, the certain first. The one place that says so. */
export function checkText(network: Network, text: string): readonly ChannelFinding[] {
  const rules = rulesOf(network);
  if (rules === null) return [];
  const found = [
    ...lengthFindings(rules, text),
    ...amountFindings(rules, text, 'hashtagsMax', 'channels.finding.hashtags', hashtagsIn),
    ...amountFindings(rules, text, 'mentionsMax', 'channels.finding.mentions', mentionsIn),
    ...amountFindings(rules, text, 'cashtagsMax', 'channels.finding.cashtags', cashtagsIn),
    ...(network === 'x' ? refusedFindings(text) : []),
  ];
  return found.sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
}

function finding(
  rules: NetworkRules,
  rule: RuleId,
  message: MessageKey,
  facts: { readonly limit: number; readonly over: number; readonly from: number | null },
): ChannelFinding {
  const { limit, over, from } = facts;
  const severity = rules.rules[rule]?.confidence === 'high' ? 'block' : 'warn';
  return { severity, rule, message, values: { network: networkName(rules.network), limit, over }, from };
}

function limitOf(rules: NetworkRules, rule: RuleId): number | null {
  const value = rules.rules[rule]?.value;
  return typeof value === 'number' ? value : null;
}

function lengthFindings(rules: NetworkRules, text: string): readonly ChannelFinding[] {
  const found: ChannelFinding[] = [];
  const limit = limitOf(rules, 'textMax');
  const { used, overFrom } = countText(rules.counter, text, limit);
  if (limit !== null && overFrom !== null) {
    const facts = { limit, over: used - limit, from: overFrom };
    found.push(finding(rules, 'textMax', 'channels.finding.text', facts));
  }
  const bytes = limitOf(rules, 'textBytesMax');
  const over = bytes === null ? 0 : countBytes(text) - bytes;
  if (bytes !== null && over > 0)
    found.push(finding(rules, 'textBytesMax', 'channels.finding.bytes', { limit: bytes, over, from: null }));
  return found;
}

function amountFindings(
  rules: NetworkRules,
  text: string,
  rule: RuleId,
  message: MessageKey,
  find: (text: string) => readonly { readonly start: number }[],
): readonly ChannelFinding[] {
  const limit = limitOf(rules, rule);
  if (limit === null) return [];
  const entities = find(text);
  const first = entities[limit];
  if (first === undefined) return [];
  return [finding(rules, rule, message, { limit, over: entities.length - limit, from: first.start })];
}

function refusedFindings(text: string): readonly ChannelFinding[] {
  const from = refusedByX(text);
  if (from === null) return [];
  return [{ severity: 'block', rule: 'refused', message: 'channels.finding.refused', values: {}, from }];
}
