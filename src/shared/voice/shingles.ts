import type { Id } from '../ids.ts';

/** Words that are compared as one: enough that ordinary phrases are no copies. */
const SHINGLE = 4;
/** Longest text that is compared, in words; what follows says nothing new. */
const WORDS_MOST = 5000;

/** The words of a text that a copy would share: small letters, without links, mentions and signs. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_.-]+/gu, ' ');
  return plain.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.slice(0, WORDS_MOST) ?? [];
}

/** The runs of four words of a text; of a shorter one nothing. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) found.add(words.slice(at, at + SHINGLE).join(' '));
  return found;
}

/** The share of one set that is in the other, 0 to 1. */
export function containment(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const one of of) if (within.has(one)) shared += 1;
  return shared / of.size;
}

/** A text that was published, and by which post. */
export type PastText = { readonly postId: Id; readonly text: string };

/** The text most like another, and how much of that is in it, 0 to 1. */
export type Alike = { readonly postId: Id; readonly share: number };

/** Texts of the past by their runs of four words: whoever asks pays for the words of one text, not for all of them. */
export class PastTexts {
  readonly #byShingle = new Map<string, Id[]>();

  constructor(texts: Iterable<PastText>) {
    for (const { postId, text } of texts) {
      for (const shingle of shinglesOf(text)) {
        const ids = this.#byShingle.get(shingle);
        if (ids === undefined) this.#byShingle.set(shingle, [postId]);
        else if (ids.at(-1) !== postId) ids.push(postId);
      }
    }
  }

  /** The post that holds most of a text, but not the post itself; null where none holds any run of it. */
  nearest(text: string, self: Id | null = null): Alike | null {
    const shingles = shinglesOf(text);
    const counts = new Map<Id, number>();
    for (const shingle of shingles) {
      for (const id of new Set(this.#byShingle.get(shingle)))
        if (id !== self) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    let best: Alike | null = null;
    for (const [postId, count] of counts) {
      const share = count / shingles.size;
      if (best === null || share > best.share || (share === best.share && postId < best.postId))
        best = { postId, share };
    }
    return best;
  }
}
