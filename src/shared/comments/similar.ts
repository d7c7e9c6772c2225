import type { TextRange } from './graphemes.ts';

/** A place that reads like the words sought: where, and in how many characters it differs. */
export type Likeness = TextRange & { readonly distance: number };

/**
 * All places of a text that differ from the words sought in at most so many inserted, left out or exchanged
 * characters: the best one for each end (Sellers 1980, approximate matching by dynamic programming).
 * Takes words.length times text.length steps.
 */
export function placesLike(words: string, text: string, most: number): readonly Likeness[] {
  const rows = words.length + 1;
  // One column of the table: the least distance of each beginning of the words, and where its match began.
  let costs = Uint16Array.from({ length: rows }, (_, row) => row);
  let begins = new Uint32Array(rows);
  let nextCosts = new Uint16Array(rows);
  let nextBegins = new Uint32Array(rows);
  const found: Likeness[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    advance(words, text.charCodeAt(end - 1), end, costs, begins, nextCosts, nextBegins);
    [costs, nextCosts] = [nextCosts, costs];
    [begins, nextBegins] = [nextBegins, begins];
    const distance = costs[words.length] ?? most + 1;
    const from = begins[words.length] ?? end;
    if (distance <= most && from < end) found.push({ from, to: end, distance });
  }
  return found;
}

function advance(
  words: string,
  code: number,
  end: number,
  costs: Uint16Array,
  begins: Uint32Array,
  nextCosts: Uint16Array,
  nextBegins: Uint32Array,
): void {
  nextCosts[0] = 0;
  nextBegins[0] = end;
  for (let row = 1; row < costs.length; row += 1) {
    const exchanged = (costs[row - 1] ?? 0) + (words.charCodeAt(row - 1) === code ? 0 : 1);
    const added = (costs[row] ?? 0) + 1;
    const leftOut = (nextCosts[row - 1] ?? 0) + 1;
    const least = Math.min(exchanged, added, leftOut);
    nextCosts[row] = least;
    if (least === exchanged) nextBegins[row] = begins[row - 1] ?? 0;
    else if (least === leftOut) nextBegins[row] = nextBegins[row - 1] ?? 0;
    else nextBegins[row] = begins[row] ?? 0;
  }
}
