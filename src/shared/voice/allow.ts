import type { Id } from '../ids.ts';
import { t } from '../messages/index.ts';
import { catalogueRule } from './catalogue/index.ts';
import type { VoiceFinding } from './finding.ts';
import type { Guideline, GuidelineContent } from './guideline.ts';

/** Families of our own rules that are about a choice of words; claims, disclosures and facts no brand talks away. */
const aboutWords = ['term', 'voice', 'lang', 'incl', 'prof'];
/** Longest word of a term, in UTF-16 units. */
const WORD_MOST = 200;

type OfWords = Pick<VoiceFinding, 'ruleId' | 'guidelineId' | 'place'>;

/**
 * The words of a finding that the library could say are right for the brand; null where that would change nothing: what
 * a guideline forbids is settled there, and a sentence is no term.
 */
export function allowableWords({ ruleId, guidelineId, place }: OfWords, found: string | null): string | null {
  const words = found?.trim() ?? '';
  if (guidelineId !== null || place === null || place.passage.of === 'alt') return null;
  if (words === '' || words.length > WORD_MOST || /[\n\r]/u.test(words)) return null;
  const own = catalogueRule(ruleId);
  if (own === null) return words;
  const isOfWords = own.check.of !== 'post' && aboutWords.includes(ruleId.split('.')[0] ?? '');
  return isOfWords ? words : null;
}

/** A guideline that lets words stand: an own list that grows, or a new one. */
export type Allowing = { readonly guidelineId: Id | null; readonly content: GuidelineContent };

/**
 * The library's own list of words that are right, with one more; on top of what the same person has proposed already. A
 * list that somebody else's proposal waits for is left alone: then a new one begins.
 */
export function allowing(guidelines: readonly Guideline[], word: string, by: Id): Allowing {
  const list = guidelines.find(
    (one) => !one.archived && isList(contentOf(one, by)) && (one.proposal === null || one.proposal.by === by),
  );
  const before = list === undefined ? null : contentOf(list, by);
  const content = before ?? blank();
  const terms = content.detail.section === 'words' ? content.detail.terms : [];
  const term = { word, use: 'use', instead: [], why: '' } as const;
  const others = terms.filter((one) => one.word !== word);
  return {
    guidelineId: list?.id ?? null,
    content: { ...content, detail: { section: 'words', terms: [...others, term] } },
  };
}

function contentOf({ adopted, proposal }: Guideline, by: Id): GuidelineContent | null {
  return proposal?.by === by ? proposal.content : (adopted?.content ?? null);
}

/** Words to use and nothing else: a list that may grow by one without anybody thinking about the rest. */
function isList(content: GuidelineContent | null): boolean {
  if (content === null || content.detail.section !== 'words') return false;
  const { terms } = content.detail;
  return terms.length > 0 && terms.every(({ use }) => use === 'use') && content.rules.length === 0;
}

function blank(): GuidelineContent {
  return {
    title: t('voiceCheck.allow.list'),
    text: t('voiceCheck.allow.list.text'),
    detail: { section: 'words', terms: [] },
    severity: 'info',
    waivable: true,
    rules: [],
    examples: [],
    effectiveOn: null,
    concerns: [],
  };
}
