import { assertNever } from '../../assert-never.ts';
import type { PatternBody, Rule } from '../rule.ts';
import { placeOf, type TextBlock } from './block.ts';
import { capitalizationCheck } from './capitalization.ts';
import type { Hit, KindCheck, KindContext, Memories, Memory, PatternServices } from './check.ts';
import { conditionalCheck, consistencyCheck, occurrenceCheck, repetitionCheck } from './counting.ts';
import { existenceCheck } from './existence.ts';
import { metricCheck, readabilityCheck } from './metric.ts';
import { Phrases } from './phrases.ts';
import { PatternRefusal } from './refusal.ts';
import { isInScope, readScope, type ScopeSelector, unknownScopes } from './scope.ts';
import { sequenceCheck } from './sequence.ts';
import { spellingCheck } from './spelling.ts';
import { substitutionCheck } from './substitution.ts';
import { type LiteralFind, WordIndex } from './word-index.ts';

/** A rule of words: one whose body is a pattern, not a check of our own catalogue. */
export type PatternRule = Rule & { readonly body: PatternBody };

/** True for a rule of words. */
export function isPatternRule(rule: Rule): rule is PatternRule {
  return rule.body.kind !== 'catalogue';
}

/** A rule of words, ready to run. */
export type CompiledPattern = {
  readonly rule: PatternRule;
  readonly scope: ScopeSelector;
  readonly kind: KindCheck;
};

/** What the rules of a set share: the words that a brand accepts, and services from outside. */
export type PatternContext = Omit<KindContext, 'rule'>;

/** Services of a place that has no dictionary and no tagger: rules that need them find nothing. */
export const noServices: PatternServices = { speller: () => null, tagger: null };

/** Throws `PatternRefusal` for an accepted phrase that cannot be run. */
export function patternContext(
  accepted: readonly string[],
  services: PatternServices = noServices,
): PatternContext {
  const words = accepted.filter((word) => word.trim() !== '');
  return { accepted: words.length === 0 ? null : new Phrases(words), acceptedWords: words, services };
}

/** Makes a rule ready. Throws `PatternRefusal` where it cannot be run, and says why. */
export function compilePattern(rule: PatternRule, context: PatternContext): CompiledPattern {
  const kind = kindCheck(rule.body, { ...context, rule });
  const scope = kind.ofSummary ? 'summary' : rule.body.kind === 'sequence' ? 'sentence' : rule.scope;
  const unknown = unknownScopes(scope);
  if (unknown.length > 0) throw new PatternRefusal(`there is no scope called “${unknown.join(', ')}”`);
  return { rule, scope: readScope(scope), kind };
}

function kindCheck(body: PatternBody, context: KindContext): KindCheck {
  switch (body.kind) {
    case 'existence':
      return existenceCheck(body, context);
    case 'substitution':
      return substitutionCheck(body, context);
    case 'occurrence':
      return occurrenceCheck(body, context);
    case 'repetition':
      return repetitionCheck(body, context);
    case 'consistency':
      return consistencyCheck(body, context);
    case 'conditional':
      return conditionalCheck(body, context);
    case 'capitalization':
      return capitalizationCheck(body, context);
    case 'metric':
      return metricCheck(body, context);
    case 'readability':
      return readabilityCheck(body, context);
    case 'spelling':
      return spellingCheck(body, context);
    case 'sequence':
      return sequenceCheck(body, context);
    default:
      return assertNever(body);
  }
}

/** A rule broken, and where in the whole text; `place` is null where it is about all of it. */
export type PatternFinding = Pick<Hit, 'message' | 'fixes'> & {
  readonly rule: PatternRule;
  readonly place: { readonly from: number; readonly to: number } | null;
};

/** Told which rule is about to run, so that whoever ends a run knows which one had no end. */
export type OnRun = (rule: PatternRule) => void;

/** The rules that look at blocks of one scope, with the index of their plain words. */
type Bench = { readonly rules: readonly CompiledPattern[]; readonly index: WordIndex };

/** Rules of words that run together over the blocks of a text. */
export class PatternSet {
  readonly #rules: readonly CompiledPattern[];
  readonly #benches = new Map<string, Bench>();
  readonly #onRun: OnRun | undefined;

  constructor(rules: readonly CompiledPattern[], onRun?: OnRun) {
    this.#rules = rules;
    this.#onRun = onRun;
  }

  /**
   * What the rules find in a text, rule by rule within each block. The same place is told once per rule, and a rule
   * with a limit is told no oftener.
   */
  run(blocks: readonly TextBlock[]): readonly PatternFinding[] {
    const told = new Tally();
    const found: PatternFinding[] = [];
    for (const block of blocks) {
      const { rules, index } = this.#benchOf(block.scopeName);
      if (rules.length === 0) continue;
      const words = index.find(block);
      rules.forEach(({ rule, kind }, at) => {
        const places = words.get(at);
        // Plain words that the index has not found are not there.
        if (places === undefined && isOfWords(kind)) return;
        this.#onRun?.(rule);
        for (const hit of kind.check(block, places ?? nowhere, told)) {
          const place = hit.place === null ? null : placeOf(block, hit.place.from, hit.place.to);
          if (told.isNew(rule, place?.from ?? -1))
            found.push({ rule, place, message: hit.message, fixes: hit.fixes });
        }
      });
    }
    return found;
  }

  /** Whether any rule looks at blocks of a scope: where none does, no block needs to be made. */
  looksAt(scopeName: string): boolean {
    return this.#benchOf(scopeName).rules.length > 0;
  }

  /** Makes every expression of the set, one per step: take a few steps at a time and nothing ever waits long. */
  *warm(): Generator<void> {
    for (const { kind } of this.#rules) {
      for (const regex of kind.regexes) {
        regex.warm();
        yield;
      }
    }
  }

  #benchOf(scopeName: string): Bench {
    const known = this.#benches.get(scopeName);
    if (known !== undefined) return known;
    const sections = scopeName.split('.');
    const rules = this.#rules.filter(({ scope }) => isInScope(scope, sections));
    const made = { rules, index: new WordIndex(literalsIn(rules)) };
    this.#benches.set(scopeName, made);
    return made;
  }
}

function* literalsIn(rules: readonly CompiledPattern[]) {
  for (const [rule, { kind }] of rules.entries()) {
    for (const { order, words } of kind.literals) yield { rule, order, words, ignoreCase: kind.ignoreCase };
  }
}

/** Whether a rule looks for plain words and nothing else. */
function isOfWords({ literals, regexes }: KindCheck): boolean {
  return literals.length > 0 && regexes.length === 0;
}

/** Most words are found nowhere. */
const nowhere: readonly LiteralFind[] = [];

/** What one run has told already and what its rules remember. */
class Tally implements Memories {
  readonly #memories = new Map<Rule, Memory>();
  readonly #places = new Map<Rule, Set<number>>();

  of(rule: Rule): Memory {
    const known = this.#memories.get(rule);
    if (known !== undefined) return known;
    const made: Memory = new Set();
    this.#memories.set(rule, made);
    return made;
  }

  isNew(rule: Rule, from: number): boolean {
    const places = this.#places.get(rule) ?? new Set();
    this.#places.set(rule, places);
    if (places.has(from) || (rule.limit > 0 && places.size >= rule.limit)) return false;
    places.add(from);
    return true;
  }
}
