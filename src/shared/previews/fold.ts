/** How much of a text is seen before it is folded: so many graphemes, or so many lines of so many columns. */
export type FoldRule = {
  readonly graphemes: number | null;
  readonly lines: number | null;
  /** Of one line, in the width of a Latin letter; infinite where only line breaks of the writer count. */
  readonly columns: number;
};

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Where a text is folded, in UTF-16 units: always between two graphemes, and between two words where one is near.
 * Null where all of it is seen.
 */
export function foldAt(text: string, rule: FoldRule): number | null {
  const cuts = [
    rule.graphemes === null ? null : afterGraphemes(text, rule.graphemes),
    rule.lines === null ? null : afterLines(text, rule.lines, rule.columns),
  ].filter((cut) => cut !== null);
  if (cuts.length === 0) return null;
  const cut = betweenWords(text, Math.min(...cuts));
  // Nothing but white space behind it: nobody offers to unfold that.
  return text.slice(cut).trim() === '' ? null : cut;
}

function afterGraphemes(text: string, most: number): number | null {
  if (text.length <= most) return null;
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === most) return index;
    count += 1;
  }
  return null;
}

/** Furthest that a cut moves back to spare a word, in UTF-16 units: beyond that it is a word without an end. */
const WORD_MAX = 30;

function betweenWords(text: string, cut: number): number {
  if (cut === 0 || /\s/u.test(text.charAt(cut))) return trimmed(text, cut);
  const space = text.slice(Math.max(0, cut - WORD_MAX), cut).search(/\s\S*$/u);
  const back = space < 0 ? cut : Math.max(0, cut - WORD_MAX) + space;
  // Scripts without spaces are cut where they stand.
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(text.slice(back, cut))
    ? cut
    : trimmed(text, back > 0 ? back : cut);
}

function trimmed(text: string, cut: number): number {
  return text.slice(0, cut).trimEnd().length;
}

/** What is laid on a line: a word or a piece of it, a space between words, or the end of a line. */
type Piece = { readonly at: number; readonly kind: 'word' | 'space' | 'break'; readonly columns: number };

function afterLines(text: string, lines: number, columns: number): number | null {
  let line = 1;
  let column = 0;
  for (const piece of piecesOf(text, columns)) {
    const wraps = piece.kind === 'word' && column > 0 && column + piece.columns > columns;
    if (piece.kind === 'break' || wraps) {
      line += 1;
      column = 0;
    }
    if (line > lines) return piece.at;
    column += piece.columns;
  }
  return null;
}

/** Words stay whole up to the length of a line; pictures and signs of two columns may stand at the end of any line. */
function* piecesOf(text: string, columns: number): Iterable<Piece> {
  let at = 0;
  let letters = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const own = columnsOf(segment);
    const isLetter = own === 1 && !/\s/u.test(segment);
    if (letters > 0 && (!isLetter || letters + 1 > columns)) {
      yield { at, kind: 'word', columns: letters };
      letters = 0;
    }
    if (!isLetter) yield { at: index, kind: kindOf(segment), columns: own };
    else if (letters === 0) at = index;
    if (isLetter) letters += 1;
  }
  if (letters > 0) yield { at, kind: 'word', columns: letters };
}

function kindOf(segment: string): Piece['kind'] {
  if (/[\n\r\u2028\u2029]/u.test(segment)) return 'break';
  return /\s/u.test(segment) ? 'space' : 'word';
}

/** East Asian signs and emoji take about the width of two letters. */
const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60]|\p{RGI_Emoji}/v;

function columnsOf(segment: string): number {
  if (/[\n\r\u2028\u2029]/u.test(segment)) return 0;
  return wide.test(segment) ? 2 : 1;
}
