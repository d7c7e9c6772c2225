import type { Id } from '../ids.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { noContext } from './context.ts';
import { passagesOf, type VoiceDocument } from './document.ts';
import type { VoiceFinding } from './finding.ts';
import type { PatternServices } from './patterns/check.ts';
import { noServices } from './patterns/pattern-set.ts';
import type { RuleSet } from './rule.ts';

/** A post as each of its channels would publish it. */
export type TriedPost = { readonly postId: Id; readonly documents: readonly VoiceDocument[] };

/** How often one rule would have spoken, and where first. */
export type RuleTally = {
  readonly ruleId: string;
  readonly hits: number;
  /** In how many posts. */
  readonly posts: number;
  readonly examples: readonly TallyExample[];
};

/** Words that a rule would have spoken about; empty where it is about the post as a whole. */
export type TallyExample = { readonly postId: Id; readonly words: string; readonly message: string };

const EXAMPLES = 3;
const WORDS_MAX = 120;

/**
 * How often each rule would have spoken in posts of the past, the loudest first. What a post says on several channels
 * alike counts once.
 */
export function tallyRules(
  rules: RuleSet,
  posts: readonly TriedPost[],
  services: PatternServices = noServices,
): { readonly flagged: number; readonly rules: readonly RuleTally[] } {
  const compiled = compile(rules, services);
  const tallies = new Map(rules.rules.map(({ id }) => [id, { hits: 0, posts: 0, examples: noExamples() }]));
  let flagged = 0;
  for (const { postId, documents } of posts) {
    const found = new Map<string, TallyExample & { readonly ruleId: string }>();
    for (const document of documents) {
      for (const finding of check(document, compiled, noContext)) {
        const { ruleId, message, fingerprint } = finding;
        found.set(fingerprint, { ruleId, postId, words: wordsOf(document, finding), message });
      }
    }
    if (found.size > 0) flagged += 1;
    count(tallies, [...found.values()]);
  }
  const counted = [...tallies].map(([ruleId, tally]) => ({ ruleId, ...tally }));
  return {
    flagged,
    rules: counted.sort((one, other) => other.hits - one.hits || (one.ruleId < other.ruleId ? -1 : 1)),
  };
}

type Tally = { hits: number; posts: number; readonly examples: TallyExample[] };

function count(
  tallies: ReadonlyMap<string, Tally>,
  found: readonly (TallyExample & { readonly ruleId: string })[],
): void {
  const seen = new Set<string>();
  for (const { ruleId, ...example } of found) {
    const tally = tallies.get(ruleId);
    if (tally === undefined) continue;
    tally.hits += 1;
    if (!seen.has(ruleId)) tally.posts += 1;
    // One of each post tells more than three of one.
    if (!seen.has(ruleId) && tally.examples.length < EXAMPLES) tally.examples.push(example);
    seen.add(ruleId);
  }
}

/** The words that a finding is about, as they stand in the document; empty where it is about the post as a whole. */
export function wordsOf(document: VoiceDocument, { place }: VoiceFinding): string {
  if (place === null) return '';
  const passage = passagesOf(document).find(([of]) => JSON.stringify(of) === JSON.stringify(place.passage));
  return (passage?.[1] ?? '').slice(place.from, Math.min(place.to, place.from + WORDS_MAX)).toWellFormed();
}

function noExamples(): TallyExample[] {
  return [];
}
