import type { GuidelineContent, GuidelineDetail, Term } from './guideline.ts';
import type { PatternBody, Rule, RuleSet } from './rule.ts';

type Own = { readonly name: string; readonly body: Rule['body']; readonly severity?: Rule['severity'] };

/** What a guideline adds to the check: rules, and words that are right as they stand. */
export type GuidelineRules = Pick<RuleSet, 'rules' | 'accepted'>;

/**
 * The rules of a guideline: those that follow from what its section holds (words to avoid, exact spellings, hashtags)
 * and those written beside it.
 * @param guidelineId goes into the rules' ids, so that two guidelines never share one
 */
export function rulesOfGuideline(guidelineId: string, content: GuidelineContent): GuidelineRules {
  const derived = ownRules(content.detail).map(
    ({ name, body, severity }): Rule => ({
      ...plain,
      id: `brand.${guidelineId}.${name}`,
      guidelineId,
      severity: severity ?? content.severity,
      waivable: content.waivable,
      body,
    }),
  );
  const written = content.rules.map(
    (rule): Rule => ({ ...rule, id: `brand.${guidelineId}.${rule.id}`, guidelineId }),
  );
  return { rules: [...derived, ...written], accepted: acceptedIn(content.detail) };
}

const plain = { message: '', link: '', scope: 'text', limit: 0, action: null, networks: [] } as const;

function ownRules(detail: GuidelineDetail): readonly Own[] {
  if (detail.section === 'words') return termRules(detail.terms);
  if (detail.section !== 'hashtags') return [];
  const { avoid, max } = detail;
  return [
    ...(avoid.length === 0 ? [] : [{ name: 'hashtags', body: tagsToAvoid(avoid) }]),
    ...(max === null ? [] : [{ name: 'hashtag-count', body: atMostHashtags(max) }]),
  ];
}

function termRules(terms: readonly Term[]): readonly Own[] {
  const using = (use: Term['use']): readonly Term[] => terms.filter((term) => term.use === use);
  const replaced = using('avoid').filter(({ instead }) => instead.length > 0);
  const dropped = using('avoid').filter(({ instead }) => instead.length === 0);
  return [
    ...rule('avoid', replaced, (some) => substitution(some.map(({ word, instead }) => [word, instead]))),
    ...rule('never', dropped, (some) => existence(some.map(({ word }) => word))),
    // The word itself, written exactly so, is what is wanted wherever it is found written otherwise.
    ...rule('case', using('case'), (some) => substitution(some.map(({ word }) => [word, [word]]))),
    ...rule('caution', using('caution'), (some) => existence(some.map(({ word }) => word)), 'info'),
  ];
}

function rule(
  name: string,
  terms: readonly Term[],
  bodyOf: (terms: readonly Term[]) => PatternBody,
  severity?: Rule['severity'],
): readonly Own[] {
  if (terms.length === 0) return [];
  return [{ name, body: bodyOf(terms), ...(severity === undefined ? {} : { severity }) }];
}

function existence(words: readonly string[]): PatternBody {
  const tokens = words.map(literally);
  const rest = { raw: [], append: false, exceptions: [], vocabulary: false };
  return { kind: 'existence', tokens, ignoreCase: true, nonword: false, ...rest };
}

function substitution(pairs: readonly (readonly [string, readonly string[]])[]): PatternBody {
  const swap = pairs.map(([word, instead]): [string, string] => [literally(word), instead.join('|')]);
  const rest = { capitalize: false, exceptions: [], vocabulary: false };
  return { kind: 'substitution', swap, ignoreCase: true, nonword: false, ...rest };
}

function tagsToAvoid(tags: readonly string[]): PatternBody {
  const tokens = tags.map((tag) => `#${literally(tag.replace(/^#/u, ''))}(?![\\p{L}\\p{N}_])`);
  const rest = { raw: [], append: false, exceptions: [], vocabulary: false };
  return { kind: 'existence', tokens, ignoreCase: true, nonword: true, ...rest };
}

function atMostHashtags(max: number): PatternBody {
  return {
    kind: 'occurrence',
    token: '(?<![\\p{L}\\p{N}_&])#[\\p{L}\\p{N}_]+',
    min: 0,
    max,
    ignoreCase: false,
  };
}

/** Words of a person are words, not a pattern. */
function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function acceptedIn(detail: GuidelineDetail): readonly string[] {
  if (detail.section === 'hashtags') return detail.use.map(literally);
  if (detail.section !== 'words') return [];
  return detail.terms.filter(({ use }) => use === 'use' || use === 'case').map(({ word }) => literally(word));
}
