import type { Severity } from '../../approval/severity.ts';
import { assertNever } from '../../assert-never.ts';
import type { VoiceContext } from '../context.ts';
import type { Passage, VoiceDocument } from '../document.ts';
import type { PatternBody } from '../rule.ts';

/** What a brand may set of a rule, with how it comes. */
export type RuleOption =
  | { readonly kind: 'number'; readonly default: number; readonly min: number; readonly max: number }
  | { readonly kind: 'words'; readonly default: readonly string[] }
  | { readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[] };

/** The settings a rule runs with: its own, or how it comes. */
export type Settings = {
  readonly number: (name: string) => number;
  readonly words: (name: string) => readonly string[];
  readonly text: (name: string) => string;
  /** When it was decided, in milliseconds since 1970, of a rule that is `dated`; 0 where that is not known. */
  readonly since: number;
};

/** Words found in a stretch of a text: UTF-16 units of that stretch, the end not included. */
export type RawMatch = {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** What could safely stand there instead, the best first. */
  readonly fixes: readonly string[];
};

/** Something found in a post as a whole, in one of its passages or in none. */
export type PostMatch = {
  readonly at: { readonly passage: Passage; readonly from: number; readonly to: number } | null;
  readonly message: string;
  readonly fixes: readonly string[];
  /**
   * What the finding is about, beside the words of its place or, without one, all words of the post: it is another finding
   * when any of these changes.
   */
  readonly subject: string;
  /** It has no place and is about its subject alone (a picture, an address, a note), whatever the post says. */
  readonly beside?: boolean;
  /** Where it weighs otherwise than its rule. */
  readonly severity?: Severity;
};

/** Finds in one stretch, knowing nothing else: its answers may be kept for as long as the words are the same. */
export type StretchFinder = (stretch: string) => readonly RawMatch[];

/** How a rule looks at a post. */
export type CatalogueCheck =
  /** Words and phrases, found with those of all other rules in one go. */
  | {
      readonly of: 'words';
      readonly body: (settings: Settings) => PatternBody;
      readonly message: () => string;
    }
  /** Each sentence by itself. */
  | { readonly of: 'sentence'; readonly finder: (settings: Settings) => StretchFinder }
  /** The post with its facts and pictures. */
  | {
      readonly of: 'post';
      readonly find: (
        document: VoiceDocument,
        context: VoiceContext,
        settings: Settings,
      ) => readonly PostMatch[];
    };

/** A rule of our own. Its title and its reason are in the message catalogue under its id. */
export type CatalogueRule<RuleId extends string = string> = {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Whether it speaks before anybody has switched it on: it is precise, and rarely wrong. */
  readonly on: boolean;
  readonly waivable: boolean;
  /** True for lists of English words: they are silent in a text of another language. */
  readonly english: boolean;
  readonly options: { readonly [name: string]: RuleOption };
  /** Each decision about its options is a new one: what was waived under the last is not waived under this. */
  readonly dated?: boolean;
  /** False: the rule has nothing to say of this post, whatever its words. */
  readonly applies?: (document: VoiceDocument, context: VoiceContext) => boolean;
  readonly check: CatalogueCheck;
};

type Given = { readonly [name: string]: number | boolean | string | readonly string[] };

/** The settings of a rule; a value of another kind than the option's, or beyond its bounds, counts as not given. */
export function settingsOf(rule: CatalogueRule, given: Given): Settings {
  const { since } = given;
  // Read once: rules ask for them with every key.
  const [numbers, words, texts] = [
    new Map<string, number>(),
    new Map<string, readonly string[]>(),
    new Map<string, string>(),
  ];
  for (const [name, option] of Object.entries(rule.options)) {
    const value = given[name];
    if (option.kind === 'number') {
      const fits = typeof value === 'number' && value >= option.min && value <= option.max;
      numbers.set(name, fits ? value : option.default);
    } else if (option.kind === 'words') {
      const own = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : option.default;
      words.set(name, own);
    } else {
      const fits = typeof value === 'string' && option.choices.includes(value);
      texts.set(name, fits ? value : option.default);
    }
  }
  const of = <Value>(values: ReadonlyMap<string, Value>, name: string): Value => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${rule.id} has no such option ${name}.`);
    return value;
  };
  return {
    since: rule.dated === true && typeof since === 'number' ? since : 0,
    number: (name) => of(numbers, name),
    words: (name) => of(words, name),
    text: (name) => of(texts, name),
  };
}

/** Whether a rule has an option of this name and the value fits it. A rule that is not of our own has none. */
export function takesOption(rule: CatalogueRule | null, name: string, value: Given[string]): boolean {
  const option = rule !== null && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
  switch (option?.kind) {
    case undefined:
      return false;
    case 'number':
      return typeof value === 'number' && value >= option.min && value <= option.max;
    case 'words':
      return Array.isArray(value);
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value);
    default:
      return assertNever(option);
  }
}
