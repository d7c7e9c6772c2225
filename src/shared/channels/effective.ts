import { type ChannelText, linkAddress, type PostLink } from '../posts/composition.ts';
import { checkText, checkTitle } from './check.ts';
import { checkMedia, type MediaFacts } from './check-media.ts';
import { breaks, bySeverity, type ChannelField, type ChannelFinding } from './finding.ts';
import { linkInText } from './link-in-text.ts';
import type { Network } from './networks.ts';
import {
  figureOf,
  type NetworkRules,
  type OwnRules,
  type Rule,
  type RuleId,
  ruleIn,
  type SomeRules,
} from './rules.ts';
import { rulesOf } from './rules-data.ts';

/** As much of a channel as its rules depend on. */
export type RuledChannel = {
  readonly network: Network;
  readonly rules?: OwnRules | undefined;
  /** Findings of its own figures name it. */
  readonly name?: string | undefined;
};

/** Channels stay the same object while nothing about them changes, and typing asks for their rules at every stroke. */
const known = new WeakMap<OwnRules, NetworkRules | null>();

/**
 * The rules in force on a channel: the network's, with the channel's own figures in their place. An own figure is
 * certain, because somebody here set it. Null where nothing is known of the network.
 */
export function rulesFor({ network, rules: own, name }: RuledChannel): NetworkRules | null {
  const rules = rulesOf(network);
  if (own === undefined || rules === null) return rules;
  const before = known.get(own);
  if (before !== undefined && before?.network === network && before.account === name) return before;
  const effective = { ...withOwn(rules, own), account: name };
  known.set(own, effective);
  return effective;
}

function withOwn(rules: NetworkRules, own: OwnRules): NetworkRules {
  const formats = Object.entries(rules.formats ?? {}).map(([format, { rules: some }]) => [
    format,
    { rules: replaced(some, own, `${format}.`) },
  ]);
  return { ...rules, rules: replaced(rules.rules, own, ''), formats: Object.fromEntries(formats) };
}

/** Only what the network has a rule for can be replaced: a figure of an older program for a rule that is gone is idle. */
function replaced(some: SomeRules, own: OwnRules, prefix: string): SomeRules {
  const entries = Object.entries(some).flatMap(([id, rule]): [string, Rule][] => {
    const mine = own[`${prefix}${id}`];
    if (rule === undefined) return [];
    if (mine === undefined) return [[id, rule]];
    return [[id, { ...rule, value: mine.value, confidence: 'high', own: mine, usual: rule.value }]];
  });
  return Object.fromEntries(entries);
}

/** A title and the text it stands over. Where nobody wrote a title the first line of the text stands in for it. */
export type Titled = {
  /** Null where the network, or this format of it, has no titles. */
  readonly title: string | null;
  /** Where it begins in the text it was taken from, in UTF-16 units; null where it was written for itself. */
  readonly titleFrom: number | null;
  readonly text: string;
};

/** What of a channel's text is its title. */
export function titledText(rules: NetworkRules | null, content: ChannelText): Titled {
  if (ruleIn(rules, content.format, 'titleMax') === null)
    return { title: null, titleFrom: null, text: content.text };
  return splitTitle(content);
}

/** The same where it is settled that there is a title. */
export function splitTitle({ text, title = null }: ChannelText): Titled {
  if (title !== null && title.trim() !== '') return { title, titleFrom: null, text };
  const body = text.trimStart();
  const [first = '', ...rest] = body.split('\n');
  return { title: first.trim(), titleFrom: text.length - body.length, text: rest.join('\n').trimStart() };
}

/**
 * Everything that what a channel publishes breaks of its rules, the certain first: text, title, further parts, first
 * comment, link, pictures and videos. Composer, import, approval and documents all ask this one function.
 * @param media null where the post's files are not known yet, as in an import: nothing is said of them
 */
export function checkComposition(
  channel: RuledChannel,
  content: ChannelText,
  media: readonly MediaFacts[] | null,
  link: PostLink | null = null,
): readonly ChannelFinding[] {
  const rules = rulesFor(channel);
  return rules === null ? [] : checkWithRules(rules, content, media, link);
}

/** The same by rules in hand, for a network that no channel is on. */
export function checkWithRules(
  rules: NetworkRules,
  content: ChannelText,
  media: readonly MediaFacts[] | null,
  link: PostLink | null = null,
): readonly ChannelFinding[] {
  const { format, parts, firstComment, text } = content;
  const caption = media !== null && media.length > 0;
  return bySeverity([
    ...checkText(rules, text, { format, caption, link: linkInText(rules, content, link) }),
    ...titleFindings(rules, content),
    ...parts.flatMap((part, index) => placed(checkText(rules, part), 'part', index)),
    ...placed(checkText(rules, firstComment), 'firstComment', null),
    ...linkFindings(rules, format, link),
    ...(media === null ? [] : checkMedia(rules, format, media)),
  ]);
}

function placed(
  findings: readonly ChannelFinding[],
  field: ChannelField,
  index: number | null,
): readonly ChannelFinding[] {
  return findings.map((finding) => ({ ...finding, field, index }));
}

function titleFindings(rules: NetworkRules, content: ChannelText): readonly ChannelFinding[] {
  const { title, titleFrom } = titledText(rules, content);
  if (title === null) return [];
  const found = checkTitle(rules, content.format, title);
  if (titleFrom === null) return placed(found, 'title', null);
  // What the first line breaks of the text's rules is said of the text already.
  return found
    .filter(({ rule }) => rule === 'titleMax')
    .map((finding) => ({ ...finding, from: finding.from === null ? null : finding.from + titleFrom }));
}

function linkFindings(
  rules: NetworkRules,
  format: string | null,
  link: PostLink | null,
): readonly ChannelFinding[] {
  const rule: RuleId = 'linkMax';
  const limit = figureOf(ruleIn(rules, format, rule));
  if (limit === null || link === null) return [];
  const over = linkAddress(link, rules.network).length - limit;
  if (over <= 0) return [];
  return [breaks(rules, format, rule, 'channels.finding.link', { limit, over }, { field: 'link' })];
}
