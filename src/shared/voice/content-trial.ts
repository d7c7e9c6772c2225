import type { Id } from '../ids.ts';
import { check } from './check.ts';
import { type CompiledRules, compile } from './compile.ts';
import { noContext } from './context.ts';
import type { GuidelineContent } from './guideline.ts';
import { rulesOfGuideline } from './guideline-rules.ts';
import type { PatternServices } from './patterns/check.ts';
import { noServices } from './patterns/pattern-set.ts';
import { type RuleTally, type TriedPost, tallyRules } from './rule-trial.ts';
import { type Soundness, soundnessOf, TRIED } from './soundness.ts';
import type { PlacedTerm } from './terms.ts';

/** A content, and everything that it is tried on. */
export type ContentTrialWork = {
  readonly content: GuidelineContent;
  /** Terms of the brand's other guidelines, which it must not contradict. */
  readonly others: readonly PlacedTerm[];
  /** Each post once, as its channels would publish it. */
  readonly posts: readonly TriedPost[];
  readonly open: readonly Id[];
  readonly approved: readonly Id[];
  /** Those that were written last, on which each rule is tried by itself. */
  readonly last: readonly Id[];
  /** ISO 3166-1 alpha-2 of where the brand publishes; null where that was never said. */
  readonly country: string | null;
  readonly day: string;
};

/** Posts of a kind that a content finds something in. */
export type Flagged = { readonly tried: number; readonly flagged: readonly Id[] };

/** What a content would do. */
export type ContentTrial = Soundness & {
  readonly drafts: Flagged;
  readonly approved: Flagged;
  /** How often each of its rules would have spoken in the last posts, by the name it has in its guideline. */
  readonly past: { readonly tried: number; readonly rules: readonly RuleTally[] };
};

/** Tries a content: on its own examples, on open drafts and approved posts, and each of its rules on the last posts. */
export function tryContent(work: ContentTrialWork, services: PatternServices = noServices): ContentTrial {
  const { content, others, open, approved, last } = work;
  const { rules, accepted } = rulesOfGuideline(TRIED, content);
  const ruleSet = { rules, accepted, rejected: [] };
  const compiled = compile(ruleSet, services);
  const posts = new Map(work.posts.map((post) => [post.postId, post]));
  const those = (ids: readonly Id[]): readonly TriedPost[] => ids.flatMap((id) => posts.get(id) ?? []);
  const flaggedAmong = (ids: readonly Id[]): Flagged => ({
    tried: ids.length,
    flagged: those(ids)
      .filter((post) => finds(compiled, post, work))
      .map(({ postId }) => postId),
  });
  const tallies = tallyRules(ruleSet, those(last), services).rules;
  return {
    ...soundnessOf(content, others, services),
    drafts: flaggedAmong(open),
    approved: flaggedAmong(approved),
    past: {
      tried: last.length,
      rules: tallies.map((tally) => ({ ...tally, ruleId: tally.ruleId.replace(`brand.${TRIED}.`, '') })),
    },
  };
}

function finds(
  compiled: CompiledRules,
  { postId, documents }: TriedPost,
  { country, day }: Pick<ContentTrialWork, 'country' | 'day'>,
): boolean {
  const context = { ...noContext, postId, country, day };
  return documents.some((document) => check(document, compiled, context).length > 0);
}
