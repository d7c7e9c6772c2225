const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A range of a text in UTF-16 units, its end not included. */
export type TextRange = { readonly from: number; readonly to: number };

/** The smallest range of whole characters, as people see them, around a range: an emoji is never cut in two. */
export function wholeCharacters(text: string, { from, to }: TextRange): TextRange {
  return { from: boundary(text, from, 'before'), to: boundary(text, to, 'after') };
}

/** The boundary at a place, or the next one before or after it. */
export function boundary(text: string, at: number, side: 'before' | 'after'): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return at;
  // A character never reaches over a line break, so the line is all that has to be looked at.
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end + 1);
  for (const { index, segment } of segmenter.segment(line)) {
    const from = start + index;
    const to = from + segment.length;
    if (from === at || to === at) return at;
    if (from < at && at < to) return side === 'before' ? from : to;
  }
  return at;
}

/** Latin letters, digits, signs and line feeds stand alone; a carriage return may belong to what follows. */
function isPlain(code: number): boolean {
  return code < 0x300 && code !== 0x0d;
}
