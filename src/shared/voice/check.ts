import type { CompiledRules } from './compile.ts';
import type { VoiceContext } from './context.ts';
import type { VoiceDocument } from './document.ts';
import { findAll } from './find-all.ts';
import type { VoiceFinding } from './finding.ts';
import { StretchCache } from './stretch-cache.ts';

/**
 * Everything in a post that breaks a rule, in the order of the text. Pure: the same post, rules and context always give
 * the same findings.
 */
export function check(
  document: VoiceDocument,
  compiled: CompiledRules,
  context: VoiceContext,
): readonly VoiceFinding[] {
  return findAll(document, compiled, context, new StretchCache());
}

/** A check that remembers what it found in the sentences of the text before. It gives what `check` gives, sooner. */
export type Checker = (document: VoiceDocument, context: VoiceContext) => readonly VoiceFinding[];

/** A checker for a text that is being written. Whoever makes it owns what it remembers: drop it with the editor. */
export function createChecker(compiled: CompiledRules): Checker {
  const cache = new StretchCache();
  return (document, context) => {
    const found = findAll(document, compiled, context, cache);
    cache.age();
    return found;
  };
}
