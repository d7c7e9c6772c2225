import type { Anchor } from './comment.ts';
import type { TextRange } from './graphemes.ts';

/** So many characters right beside the words are looked for: with fewer, the context would not count as agreeing. */
const CONTEXT_SEED = 4;
/** The words are cut into so many pieces; one of them has to stand somewhere as it was. */
const PIECES = 4;

/**
 * The stretches of a text that can hold a reworded quote: beside what stood next to it, or around a piece of it.
 * Comparing only these keeps hundreds of comments on a rewritten text quick. In order, without overlaps.
 */
export function stretchesFor(text: string, { quote, before, after }: Anchor): readonly TextRange[] {
  const room = quote.length * 2;
  const found: TextRange[] = [];
  const left = before.slice(-CONTEXT_SEED);
  const right = after.slice(0, CONTEXT_SEED);
  for (const at of placesOf(text, left)) found.push({ from: at, to: at + left.length + room });
  for (const at of placesOf(text, right)) found.push({ from: at - room, to: at + right.length });
  const size = Math.max(2, Math.floor(quote.length / PIECES));
  for (let cut = 0; cut + size <= quote.length; cut += size) {
    const piece = quote.slice(cut, cut + size);
    for (const at of placesOf(text, piece)) found.push({ from: at - room, to: at + size + room });
  }
  return merged(found, text.length);
}

function placesOf(text: string, piece: string): readonly number[] {
  const found: number[] = [];
  if (piece.trim() === '') return found;
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) found.push(at);
  return found;
}

function merged(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(0, range.from);
    const to = Math.min(length, range.to);
    const last = result.at(-1);
    if (last !== undefined && from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
