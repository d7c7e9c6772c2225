import type { TextRange } from './graphemes.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The range widened to whole words, as the language of the text has them: nobody comments on half a word. */
export function wholeWords(text: string, { from, to }: TextRange): TextRange {
  if (from >= to) return { from, to };
  return { from: edgeOf(text, from, 'before'), to: edgeOf(text, to, 'after') };
}

function edgeOf(text: string, at: number, side: 'before' | 'after'): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  for (const { index, segment, isWordLike } of segmenter.segment(line)) {
    const from = start + index;
    const to = from + segment.length;
    if (from < at && at < to) return isWordLike ? (side === 'before' ? from : to) : at;
    if (to >= at) return at;
  }
  return at;
}
