import type { PostMatch } from './catalogue/rule.ts';
import type { CompiledRules, PostRule, RuleGroup } from './compile.ts';
import type { VoiceContext } from './context.ts';
import { isSamePassage, type Passage, passagesOf, type VoiceDocument } from './document.ts';
import type { VoiceFinding } from './finding.ts';
import { digestOf, fingerprintAt, fingerprintOf } from './fingerprint.ts';
import { finished, type Placed, weightOf } from './finished.ts';
import { blockOf } from './patterns/block.ts';
import type { PatternSet } from './patterns/pattern-set.ts';
import type { Stretch } from './patterns/sentences.ts';
import type { Rule } from './rule.ts';
import type { StretchCache, StretchFinding } from './stretch-cache.ts';
import { postParagraphs, postSentences, wholeGraphemes } from './stretches.ts';

/** The findings of a post, with what is known of its sentences taken from a cache. */
export function findAll(
  document: VoiceDocument,
  compiled: CompiledRules,
  context: VoiceContext,
  cache: StretchCache,
): readonly VoiceFinding[] {
  const groups = compiled.groups.filter((group) => isFor(group, document));
  const speaks = speakers(compiled, document, context);
  const passages = passagesOf(document);
  const found: Placed[] = [];
  passages.forEach(([passage, text], order) => {
    if (text === '') return;
    for (const group of groups) {
      for (const one of inPassage({ group, compiled, cache }, passage, text))
        if (speaks(one.rule)) found.push({ finding: findingOf(one, passage), passage: order });
    }
  });
  for (const group of groups) {
    for (const rule of group.posts) {
      if (!speaks(rule.rule)) continue;
      for (const match of matchesOf(rule, document, context))
        found.push(placed(rule, match, document, passages));
    }
  }
  return finished(found, compiled);
}

function isFor({ networks }: RuleGroup, { network }: VoiceDocument): boolean {
  return networks.length === 0 || (network !== null && networks.includes(network));
}

/** Which rules have something to say of this post; asked once for each. */
function speakers(
  { entries }: CompiledRules,
  document: VoiceDocument,
  context: VoiceContext,
): (rule: Rule) => boolean {
  const known = new Map<string, boolean>();
  const isEnglish = /^en\b/iu.test(document.language);
  return ({ id }) => {
    const entry = entries.get(id);
    if (entry === undefined) return true;
    if (entry.english && !isEnglish) return false;
    if (entry.applies === undefined) return true;
    const speaks = known.get(id) ?? entry.applies(document, context);
    known.set(id, speaks);
    return speaks;
  };
}

/** What the rules of a group find in the words of a passage; places are those of the passage. */
function inPassage(looker: Looker, passage: Passage, text: string): readonly StretchFinding[] {
  const found: StretchFinding[] = [];
  const isAlt = passage.of === 'alt';
  for (const { from, to } of postParagraphs(text)) {
    for (const one of inParagraph(looker, text.slice(from, to), isAlt)) found.push(movedBy(one, from));
  }
  const heading = passage.of === 'title' ? { from: 0, to: text.length } : isAlt ? null : headingOf(text);
  if (heading !== null) found.push(...inHeading(looker, text.slice(heading.from, heading.to)));
  const { group, compiled } = looker;
  if (group.wideScopes.length > 0) found.push(...inWhole(group, text, isAlt, heading, compiled));
  return found;
}

/** What looks at words: the rules of one group, and what they have found before. */
type Looker = {
  readonly group: RuleGroup;
  readonly compiled: CompiledRules;
  readonly cache: StretchCache;
};

function inParagraph(looker: Looker, words: string, isAlt: boolean): readonly StretchFinding[] {
  const { group, compiled, cache } = looker;
  return cache.get(group, isAlt ? 'alt' : 'paragraph', words, () => {
    const scope = isAlt ? 'text.alt.txt' : 'text.paragraph.txt';
    // A post has no marks of a format: what asks for the raw text gets its paragraphs too.
    const found = [scope, 'raw.txt'].flatMap((each) => byPatterns(group.near, words, each, compiled));
    for (const { from, to } of postSentences(words)) {
      const sentence = words.slice(from, to);
      const inside = cache.get(group, 'sentence', sentence, () => inSentence(group, sentence, compiled));
      for (const one of inside) found.push(movedBy(one, from));
    }
    return found;
  });
}

function inHeading({ group, compiled, cache }: Looker, words: string): readonly StretchFinding[] {
  return cache.get(group, 'heading', words, () => byPatterns(group.near, words, 'heading.txt', compiled));
}

function movedBy(one: StretchFinding, by: number): StretchFinding {
  return by === 0 ? one : { ...one, from: one.from + by, to: one.to + by };
}

/** In UTF-16 units, of which a character has two at most. */
const HEADING_MOST = 242;

/** The first line of a text that has more, where it is short and no sentence: it stands as a heading. */
function headingOf(text: string): Stretch | null {
  const end = text.indexOf('\n');
  // Most first lines are seen to be none without the expression.
  if (end < 0 || end > HEADING_MOST || /[.!?…,;:\s]/u.test(text.charAt(end - 1))) return null;
  const first = /^([^\n]{1,120}[^\n.!?…,;:\s])\n\s*\n?\S/u.exec(text)?.[1];
  return first === undefined ? null : { from: 0, to: first.length };
}

function inSentence(group: RuleGroup, words: string, compiled: CompiledRules): readonly StretchFinding[] {
  const found: StretchFinding[] = [...byPatterns(group.near, words, 'sentence.txt', compiled)];
  const block = compiled.accepted === null ? null : blockOf(words, 'sentence.txt', 0);
  for (const { rule, find } of group.sentences) {
    for (const match of find(words)) {
      const isAccepted = block !== null && compiled.accepted?.touch(block, match.from, match.to) === true;
      if (!isAccepted) found.push(stretchFinding(rule, words, match, match.message, match.fixes));
    }
  }
  return found;
}

function byPatterns(
  set: PatternSet,
  words: string,
  scope: string,
  { entries }: CompiledRules,
): readonly StretchFinding[] {
  if (!set.looksAt(scope)) return [];
  return set.run([blockOf(words, scope, 0)]).flatMap(({ rule, place, message, fixes }) => {
    if (place === null) return [];
    // Our own lists are about what is said, not about addresses and names of accounts.
    if (entries.has(rule.id) && isInAddress(words, place.from)) return [];
    return [stretchFinding(rule, words, place, message, fixes)];
  });
}

/** Whether a place is inside a link, a mention or an address. */
export function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !/\s/u.test(text.charAt(start - 1))) start -= 1;
  const word = /^\S+/u.exec(text.slice(start, start + 300))?.[0] ?? '';
  return /^[("'“‘]*@|:\/\/|^www\.|@.+\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//iu.test(word);
}

function stretchFinding(
  rule: Rule,
  words: string,
  place: Stretch,
  message: string,
  fixes: readonly string[],
): StretchFinding {
  const { from, to } = wholeGraphemes(words, place);
  return { rule, from, to, message, fixes, fingerprint: fingerprintAt(rule.id, words, from, to) };
}

/** Rules of words over a whole passage: counts, consistency, formulas. */
function inWhole(
  { wide, wideScopes }: RuleGroup,
  text: string,
  isAlt: boolean,
  heading: Stretch | null,
  compiled: CompiledRules,
): readonly StretchFinding[] {
  const whole = [{ from: 0, to: text.length }];
  const stretches = (scope: string): readonly Stretch[] => {
    if ((scope === 'text.alt.txt') !== isAlt) return [];
    if (scope === 'paragraph.txt') return postParagraphs(text);
    if (scope === 'sentence.txt') return postSentences(text);
    if (scope === 'heading.txt') return heading === null ? [] : [heading];
    return whole;
  };
  const blocks = wideScopes.flatMap((scope) =>
    stretches(scope).map(({ from, to }) => blockOf(text.slice(from, to), scope, from)),
  );
  return wide.run(blocks).flatMap(({ rule, place, message, fixes }) => {
    if (place !== null && compiled.entries.has(rule.id) && isInAddress(text, place.from)) return [];
    if (place === null) {
      // It is about all these words, so it is another finding when they are others.
      const fingerprint = fingerprintOf(rule.id, JSON.stringify([message, digestOf([text])]));
      return [{ rule, from: 0, to: 0, message, fixes: [], fingerprint }];
    }
    return [stretchFinding(rule, text, place, message, fixes)];
  });
}

function findingOf(one: StretchFinding, passage: Passage): VoiceFinding {
  const place = { passage, from: one.from, to: one.to };
  return {
    ruleId: one.rule.id,
    guidelineId: one.rule.guidelineId,
    severity: one.rule.severity,
    waivable: one.rule.waivable,
    // Nothing is marked where nothing stands: then it is about the post as a whole.
    place: one.to > one.from ? place : null,
    message: one.message,
    fixes: one.to > one.from ? one.fixes.map((replacement) => ({ place, replacement })) : [],
    fingerprint: one.fingerprint,
  };
}

function matchesOf(
  { entry, settings }: PostRule,
  document: VoiceDocument,
  context: VoiceContext,
): readonly PostMatch[] {
  return entry.check.of === 'post' ? entry.check.find(document, context, settings) : [];
}

function placed(
  { rule, entry }: PostRule,
  match: PostMatch,
  document: VoiceDocument,
  passages: readonly (readonly [Passage, string])[],
): Placed {
  const order =
    match.at === null ? -1 : passages.findIndex(([passage]) => isSamePassage(passage, match.at?.passage));
  const text = passages[order]?.[1] ?? '';
  const place = match.at === null ? null : { ...match.at, ...wholeGraphemes(text, match.at) };
  const heavier = match.severity !== undefined && weightOf(match.severity) > weightOf(rule.severity);
  const finding: VoiceFinding = {
    ruleId: rule.id,
    guidelineId: rule.guidelineId,
    waivable: rule.waivable && entry.waivable,
    severity: heavier ? (match.severity ?? rule.severity) : rule.severity,
    place,
    message: match.message,
    fixes: place === null ? [] : match.fixes.map((replacement) => ({ place, replacement })),
    fingerprint: postFingerprint(rule.id, match, document, place === null ? null : { text, ...place }),
  };
  return { finding, passage: order < 0 ? passages.length : order };
}

/**
 * The fingerprint of what a rule of a post has found: with its place it dies when the words there change; without one it
 * is about the post as a whole and dies with any of its words, unless it is about something beside them.
 */
function postFingerprint(
  ruleId: string,
  { subject, beside = false }: PostMatch,
  document: VoiceDocument,
  place: (Stretch & { readonly text: string }) | null,
): string {
  if (place !== null) {
    const there = fingerprintAt(ruleId, place.text, place.from, place.to);
    return subject === '' ? there : fingerprintOf(there, digestOf([subject]));
  }
  if (beside) return fingerprintOf(ruleId, subject);
  const { text, firstComment, parts, title } = document;
  return fingerprintOf(
    ruleId,
    JSON.stringify([subject, digestOf([text, firstComment, title ?? '', ...parts])]),
  );
}
