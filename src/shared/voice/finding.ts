import type { Severity } from '../approval/severity.ts';
import type { Id } from '../ids.ts';
import type { Passage } from './document.ts';

/** Where a finding stands: UTF-16 units of a passage, the end not included. */
export type Place = { readonly passage: Passage; readonly from: number; readonly to: number };

/** A safe way out: these words in the place of those found. */
export type Fix = { readonly place: Place; readonly replacement: string };

/** Where a draft breaks a rule. */
export type VoiceFinding = {
  /** For instance `term.avoid` or, of an imported style, `Microsoft.Wordiness`. */
  readonly ruleId: string;
  readonly guidelineId: Id | null;
  readonly severity: Severity;
  /** False: it is never waived, whatever the reason (a missing disclosure). */
  readonly waivable: boolean;
  /** Null where it is about the post as a whole. */
  readonly place: Place | null;
  /** Why, in a sentence. */
  readonly message: string;
  /** Safe replacements, the best first; empty where a person has to think. */
  readonly fixes: readonly Fix[];
  /**
   * The same for the same breach while its own words stay, whatever changes elsewhere: a hash of the rule, the words
   * found in their normal form, and a little of what stands around them. Waivers hold on to it.
   */
  readonly fingerprint: string;
};
