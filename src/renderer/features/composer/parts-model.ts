import { PARTS_MAX } from '#shared/posts/composition.ts';

/** Parts in another order: one moved to another place. */
export function movePart(parts: readonly string[], from: number, to: number): readonly string[] {
  const part = parts[from];
  if (part === undefined || to < 0 || to >= parts.length) return parts;
  const rest = parts.toSpliced(from, 1);
  return rest.toSpliced(to, 0, part);
}

/** A part added to the end of what went before it, as one paragraph more; the first goes to nobody. */
export function mergePart(parts: readonly string[], index: number): readonly string[] {
  const before = parts[index - 1];
  const part = parts[index];
  if (before === undefined || part === undefined) return parts;
  return parts.toSpliced(index - 1, 2, [before, part].filter((text) => text !== '').join('\n\n'));
}

/** What further parts become where a text goes; `any`: one thing here and another there, or not known yet. */
export type PartsKind = 'thread' | 'cards' | 'none' | 'any';

/** What further parts become on the networks that a text reaches. */
export function partsKindOf(kinds: readonly Exclude<PartsKind, 'any'>[]): PartsKind {
  const some = new Set(kinds.filter((kind) => kind !== 'none'));
  if (some.size === 0) return kinds.length === 0 ? 'any' : 'none';
  const [first = 'any'] = some;
  return some.size === 1 ? first : 'any';
}

/** Whether another part fits beside so many. */
export function mayAddPart(count: number): boolean {
  return count < PARTS_MAX;
}

/** So many words of one text as leave every piece within a limit, cut between paragraphs, sentences or words. */
export function splitIntoParts(text: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest !== '' && !fits(rest) && pieces.length < PARTS_MAX) {
    const cut = cutOf(rest, fits);
    if (cut === 0) break;
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** The last place at which the beginning still fits: best after a paragraph, else after a sentence, else after a word. */
function cutOf(text: string, fits: (piece: string) => boolean): number {
  for (const boundary of [/\n\s*\n/gu, /(?<=[.!?…。！？])\s+/gu, /\s+/gu]) {
    const ends = [...text.matchAll(boundary)].map(({ index }) => index);
    const cut = ends.findLast((end) => end > 0 && fits(text.slice(0, end)));
    if (cut !== undefined) return cut;
  }
  return 0;
}
