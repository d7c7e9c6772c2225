import type { MessageKey } from '../messages/index.ts';
import { countBytes, countText, refusedByX } from './counting.ts';
import { cashtagsIn, type Entity, hashtagsIn, mentionsIn } from './entities.ts';
import { breaks, bySeverity, type ChannelFinding } from './finding.ts';
import { withLink } from './link-in-text.ts';
import { figureOf, type NetworkRules, type Rule, type RuleId, ruleIn } from './rules.ts';

/** How long a text is on a network, and the most it takes; null where no limit is known. */
export type TextLength = {
  readonly used: number;
  /** So much of it is the link at its end, with the space before it. */
  readonly ofLink: number;
  readonly limit: number | null;
  /** Where in the text begins what is over, in UTF-16 units; null while it fits. */
  readonly overFrom: number | null;
  /** The figure is the network's own, or the channel's: being over it blocks. */
  readonly certain: boolean;
};

/** What is known of a text beside its words. */
export type TextContext = {
  /** A format of the network; null for its usual one. */
  readonly format?: string | null;
  /** It stands under a picture, where some networks take less. */
  readonly caption?: boolean;
  /** The address that goes out at its end (`linkInText`). */
  readonly link?: string | null;
};

/** The rule that limits a text's length: of the format, under a picture that of captions, else the network's. */
function lengthRule(rules: NetworkRules | null, { format = null, caption }: TextContext): RuleId {
  const own = format === null ? undefined : rules?.formats?.[format]?.rules.textMax;
  return caption === true && own === undefined && ruleIn(rules, format, 'captionMax') !== null
    ? 'captionMax'
    : 'textMax';
}

/**
 * The length of a text as a network counts it.
 * @param rules those of the channel (`rulesFor`); null where there are none
 */
export function textLength(rules: NetworkRules | null, text: string, context: TextContext = {}): TextLength {
  const rule: Rule | null = ruleIn(rules, context.format ?? null, lengthRule(rules, context));
  const limit = figureOf(rule);
  const counter = rules?.counter ?? 'graphemes';
  // The space is counted with the link: a link is recognised by itself, whatever the text ends with.
  const ofLink = countText(counter, withLink(text, context.link ?? null).slice(text.length), null).used;
  // The link goes out whole, so what is over is the end of the words before it.
  const room = limit === null ? null : Math.max(0, limit - ofLink);
  const { used, overFrom } = countText(counter, text, room);
  return { used: used + ofLink, ofLink, limit, overFrom, certain: rule?.confidence === 'high' };
}

/** Everything of a network's rules that a text breaks, the certain first. Places are those in the text. */
export function checkText(
  rules: NetworkRules | null,
  text: string,
  context: TextContext = {},
): readonly ChannelFinding[] {
  if (rules === null || text === '') return [];
  const { format = null } = context;
  return bySeverity([
    ...lengthFindings(rules, text, context),
    ...bytesFindings(rules, format, text),
    ...amountFindings(rules, format, text, 'hashtagsMax', 'channels.finding.hashtags', hashtagsIn),
    ...amountFindings(rules, format, text, 'mentionsMax', 'channels.finding.mentions', mentionsIn),
    ...amountFindings(rules, format, text, 'cashtagsMax', 'channels.finding.cashtags', cashtagsIn),
    ...longTagFindings(rules, format, text),
    ...forbiddenFindings(rules, format, text),
    ...(rules.counter === 'weighted' ? refusedFindings(text) : []),
  ]);
}

/**
 * The length of a title as a network counts it; without a limit where this format of it has no titles.
 * @param rules those of the channel (`rulesFor`); null where there are none
 */
export function titleLength(
  rules: NetworkRules | null,
  format: string | null,
  title: string,
): Pick<TextLength, 'used' | 'limit' | 'overFrom'> {
  const limit = figureOf(ruleIn(rules, format, 'titleMax'));
  return { limit, ...countText(rules?.counter ?? 'graphemes', title, limit) };
}

/** What a title breaks: its length, and characters that are refused. */
export function checkTitle(
  rules: NetworkRules,
  format: string | null,
  title: string,
): readonly ChannelFinding[] {
  const { used, limit, overFrom } = titleLength(rules, format, title);
  if (limit === null) return [];
  const values = { limit, over: used - limit };
  return [
    ...(overFrom === null
      ? []
      : [breaks(rules, format, 'titleMax', 'channels.finding.title', values, { from: overFrom })]),
    ...forbiddenFindings(rules, format, title),
  ];
}

function lengthFindings(rules: NetworkRules, text: string, context: TextContext): readonly ChannelFinding[] {
  const { used, ofLink, limit, overFrom } = textLength(rules, text, context);
  if (limit === null || overFrom === null) return [];
  const { format = null } = context;
  const rule = lengthRule(rules, context);
  const plain = rule === 'captionMax' ? 'channels.finding.caption' : 'channels.finding.text';
  const message = ofLink > 0 ? 'channels.finding.textWithLink' : plain;
  const values = { limit, over: used - limit, ...(ofLink > 0 && { link: ofLink }) };
  const found = breaks(rules, format, rule, message, values, { from: overFrom });
  // Without the link it would fit: no more certain than that the link takes room.
  const isOfLink = used - ofLink <= limit && ruleIn(rules, format, 'linkInText')?.confidence !== 'high';
  return [isOfLink && found.severity === 'block' ? { ...found, severity: 'warn' } : found];
}

function bytesFindings(rules: NetworkRules, format: string | null, text: string): readonly ChannelFinding[] {
  const limit = figureOf(ruleIn(rules, format, 'textBytesMax'));
  const over = limit === null ? 0 : countBytes(text) - limit;
  if (limit === null || over <= 0) return [];
  return [breaks(rules, format, 'textBytesMax', 'channels.finding.bytes', { limit, over })];
}

function amountFindings(
  rules: NetworkRules,
  format: string | null,
  text: string,
  rule: RuleId,
  message: MessageKey,
  find: (text: string) => readonly Entity[],
): readonly ChannelFinding[] {
  const limit = figureOf(ruleIn(rules, format, rule));
  if (limit === null) return [];
  const entities = find(text);
  const first = entities[limit];
  if (first === undefined) return [];
  const values = { limit, over: entities.length - limit };
  return [breaks(rules, format, rule, message, values, { from: first.start })];
}

function longTagFindings(
  rules: NetworkRules,
  format: string | null,
  text: string,
): readonly ChannelFinding[] {
  const limit = figureOf(ruleIn(rules, format, 'hashtagLengthMax'));
  if (limit === null) return [];
  const long = hashtagsIn(text).find((tag) => countText('graphemes', tag.text, null).used > limit);
  if (long === undefined) return [];
  const values = { limit, over: countText('graphemes', long.text, null).used - limit };
  const place = { from: long.start };
  return [breaks(rules, format, 'hashtagLengthMax', 'channels.finding.longTag', values, place)];
}

function forbiddenFindings(
  rules: NetworkRules,
  format: string | null,
  text: string,
): readonly ChannelFinding[] {
  const signs = ruleIn(rules, format, 'textForbidden')?.value;
  if (typeof signs !== 'string') return [];
  const places = [...signs].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  if (places.length === 0) return [];
  const from = Math.min(...places);
  const values = { sign: String.fromCodePoint(text.codePointAt(from) ?? 0) };
  return [breaks(rules, format, 'textForbidden', 'channels.finding.forbidden', values, { from })];
}

function refusedFindings(text: string): readonly ChannelFinding[] {
  const from = refusedByX(text);
  if (from === null) return [];
  const message = 'channels.finding.refused';
  return [{ severity: 'block', rule: 'refused', message, values: {}, field: 'text', index: null, from }];
}
