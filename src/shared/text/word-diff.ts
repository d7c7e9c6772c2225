import { diffArrays } from 'diff';

/** A stretch of a comparison: in both texts, only in the new one, or only in the old one. */
export type DiffRun = {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Where it begins in the new text, in UTF-16 units; for what was removed, where it would have stood. */
  readonly at: number;
};

/** What changed between two texts, word by word. */
export type TextDiff = {
  readonly runs: readonly DiffRun[];
  /** Words that came in and words that went. */
  readonly added: number;
  readonly removed: number;
};

/**
 * Most changed words that are looked for one by one. Beyond it the texts have little in common, and finding their
 * smallest difference costs the square of its size: then whole lines are compared, then the texts as wholes.
 */
const EDITS_MAX = 1000;

// Words of languages without spaces come from the runtime's dictionaries; the tag only picks fine points.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text and what stands between them, as Unicode parts them; joined they are the text again. */
export function wordsIn(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many words a text has. An emoji counts as one: it is read as one. */
export function countWords(text: string): number {
  let count = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true || /\p{Extended_Pictographic}/u.test(segment)) count += 1;
  }
  return count;
}

/**
 * What changed from one text to another, by words. The same runs and the added ones, joined, are the new text; the
 * same and the removed ones are the old. Of a changed passage the old words stand before the new ones.
 */
export function wordDiff(before: string, after: string): TextDiff {
  const pieces = joined(merged(readable(compared(before, after)).flatMap(withoutSpaces)));
  const counted = (kind: DiffRun['kind']): number =>
    pieces.reduce((sum, piece) => (piece.kind === kind ? sum + countWords(piece.text) : sum), 0);
  return { runs: placed(pieces), added: counted('added'), removed: counted('removed') };
}

type Piece = Pick<DiffRun, 'kind' | 'text'>;

function compared(before: string, after: string): readonly Piece[] {
  if (before === after) return piece('same', after);
  return (
    byTokens(wordsIn(before), wordsIn(after)) ??
    byTokens(before.split(/(?<=\n)/u), after.split(/(?<=\n)/u)) ?? [
      ...piece('removed', before),
      ...piece('added', after),
    ]
  );
}

function byTokens(before: readonly string[], after: readonly string[]): readonly Piece[] | null {
  const found = diffArrays([...before], [...after], { maxEditLength: EDITS_MAX });
  if (found === undefined) return null;
  return found.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function piece(kind: DiffRun['kind'], text: string): readonly Piece[] {
  return text === '' ? [] : [{ kind, text }];
}

/** A changed passage: what stood there and what stands there now; `same` follows it. */
type Passage = { removed: string; added: string; same: string };

/**
 * A few words kept between two larger changes make a text of alternating scraps. Where what stays is shorter than
 * what changes on both its sides, the whole passage is shown as replaced.
 */
function readable(pieces: readonly Piece[]): readonly Passage[] {
  const passages: Passage[] = [{ removed: '', added: '', same: '' }];
  for (const { kind, text } of pieces) {
    const last = passages.at(-1);
    if (last === undefined) continue;
    if (kind === 'same') last.same += text;
    else if (last.same === '') last[kind] += text;
    else passages.push({ removed: '', added: '', same: '', [kind]: text });
  }
  return passages.reduce<Passage[]>((joined, passage) => {
    let next = passage;
    // A passage that grew may swallow the one before it too.
    for (let last = joined.at(-1); last !== undefined && isScrap(last, next); last = joined.at(-1)) {
      joined.pop();
      next = {
        removed: last.removed + last.same + next.removed,
        added: last.added + last.same + next.added,
        same: next.same,
      };
    }
    joined.push(next);
    return joined;
  }, []);
}

function isScrap(before: Passage, after: Passage): boolean {
  const size = ({ removed, added }: Passage): number => Math.max(removed.length, added.length);
  if (before.same.includes('\n')) return false;
  return before.same.length <= size(before) && before.same.length <= size(after);
}

/** Spaces that both the old and the new words begin or end with did not change. */
function withoutSpaces({ removed, added, same }: Passage): readonly Passage[] {
  const start = /^\s*/u.exec(removed)?.[0] ?? '';
  const head = removed !== start && added !== start && added.startsWith(start) ? start : '';
  const [old, now] = [removed.slice(head.length), added.slice(head.length)];
  const end = /\s*$/u.exec(old)?.[0] ?? '';
  const tail = end !== '' && old !== end && now !== end && now.endsWith(end) ? end.length : 0;
  const kept = now.slice(now.length - tail);
  return [
    { removed: '', added: '', same: head },
    { removed: old.slice(0, old.length - tail), added: now.slice(0, now.length - tail), same: kept + same },
  ];
}

/** Neighbours of one kind become one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const list: Piece[] = [];
  for (const next of pieces) {
    const last = list.at(-1);
    if (last?.kind === next.kind) list[list.length - 1] = { ...next, text: last.text + next.text };
    else list.push(next);
  }
  return list;
}

function merged(passages: readonly Passage[]): readonly Piece[] {
  return passages.flatMap(({ removed, added, same }) => [
    ...piece('removed', removed),
    ...piece('added', added),
    ...piece('same', same),
  ]);
}

function placed(pieces: readonly Piece[]): readonly DiffRun[] {
  let at = 0;
  return pieces.map((each) => {
    const run = { ...each, at };
    if (each.kind !== 'removed') at += each.text.length;
    return run;
  });
}
