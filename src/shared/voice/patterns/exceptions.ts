import type { TextBlock } from './block.ts';
import type { KindContext } from './check.ts';
import { Phrases } from './phrases.ts';

/** Phrases that a rule leaves alone: its own, and what the brand accepts where the rule heeds that. */
export function exceptionsOf(
  own: readonly string[],
  heedsAccepted: boolean,
  { accepted }: KindContext,
): readonly Phrases[] {
  const some = own.filter((phrase) => phrase.trim() !== '');
  return [
    ...(some.length === 0 ? [] : [new Phrases(some)]),
    ...(heedsAccepted && accepted !== null ? [accepted] : []),
  ];
}

/** True where words are part of an exception, or an exception is part of them. */
export function isExcepted(
  exceptions: readonly Phrases[],
  block: TextBlock,
  from: number,
  to: number,
): boolean {
  return exceptions.some((phrases) => phrases.touch(block, from, to));
}
