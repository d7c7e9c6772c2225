import { createChecker } from './check.ts';
import type { CompiledRules } from './compile.ts';
import { noContext } from './context.ts';
import { documentOfText, type VoiceDocument } from './document.ts';
import { PastTexts } from './shingles.ts';

/** Makes everything ready, a little per step, so that the first check waits for nothing and the first keys run at full speed. */
export function* warmUp(compiled: CompiledRules): Generator<void> {
  for (const { near, wide, sentences } of compiled.groups) {
    yield* near.warm();
    yield* wide.warm();
    for (const { find } of sentences) {
      // The engine has an expression of its own for texts that are all Latin letters; of each the first run makes its short
      // translation, the second its fast one.
      for (const words of [WARM, WARM, WARM_LATIN, WARM_LATIN]) {
        find(words);
        yield;
      }
    }
  }
  yield* typing(compiled);
}

/** A post is typed, key by key: what runs once per key the engine translates only when it has seen a few hundred. */
function* typing(compiled: CompiledRules): Generator<void> {
  const check = createChecker(compiled);
  const context = { ...noContext, past: new PastTexts([{ postId: '', text: WARM }]) };
  const post: VoiceDocument = { ...documentOfText(''), language: 'en', network: 'linkedin', facts: ['paid'] };
  const text = `${WARM}\n\n${WARM_LATIN}`;
  for (let typed = 1; typed <= text.length; typed += 1) {
    check({ ...post, text: text.slice(0, typed) }, context);
    yield;
  }
}

/** Words in which nothing is to be found, with a sign of every kind that rules look at before they look closer. */
const WARM_LATIN =
  "Nothing to see, or 1 thing in two: #tag, OK, % of 3x what data they show, basically a billion links here, the rest's number only this time, like none.";
const WARM = `“Leading” words 🥖 first: ${WARM_LATIN}`;
