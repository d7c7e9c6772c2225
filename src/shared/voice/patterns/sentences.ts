/** A stretch of a text: UTF-16 units, the end not included. */
export type Stretch = { readonly from: number; readonly to: number };

// Short forms after which English goes on in the same sentence. Names and titles before a capital, or plainly inside.
const SHORT_FORMS = new Set(
  (
    'mr mrs ms dr prof sr jr st vs etc eg ie cf al inc ltd co corp dept est fig no vol approx min max gen col sgt capt ' +
    'lt rev hon pres gov sen rep jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

const END = /([.!?…]+|[。！？｡]+)(["'”’»)\]]*)(?=\s|$|[。！？｡])|[。！？｡]+["'”’»）」』]*/gu;

/**
 * The sentences of a text, without the space around them. A line break alone ends none: prose is often broken into
 * lines. An empty line does.
 */
export function sentencesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const paragraph of paragraphsOf(text)) split(text, paragraph, found);
  return found;
}

const GAP = /\n[^\S\n]*\n\s*/gu;

/** The paragraphs of a text: what empty lines divide. */
export function paragraphsOf(text: string): readonly Stretch[] {
  if (text === '') return [];
  if (!text.includes('\n')) return [{ from: 0, to: text.length }];
  const found: Stretch[] = [];
  let from = 0;
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(text); gap !== null; gap = GAP.exec(text)) {
    if (gap.index > from) found.push({ from, to: gap.index });
    from = GAP.lastIndex;
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found;
}

function split(text: string, { from, to }: Stretch, found: Stretch[]): void {
  let start = from;
  END.lastIndex = from;
  for (let end = END.exec(text); end !== null && end.index < to; end = END.exec(text)) {
    const after = end.index + end[0].length;
    if (!endsSentence(text, start, end.index, after, end[0])) continue;
    push(text, start, after, found);
    start = after;
  }
  push(text, start, to, found);
}

function push(text: string, from: number, to: number, found: Stretch[]): void {
  let first = from;
  let last = to;
  while (first < last && isSpace(text, first)) first += 1;
  while (last > first && isSpace(text, last - 1)) last -= 1;
  if (first < last) found.push({ from: first, to: last });
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function endsSentence(text: string, start: number, at: number, after: number, marks: string): boolean {
  if (/[。！？｡]/u.test(marks)) return true;
  const next = /^\s*["'“‘«([]*(\p{L}|\p{N})?/u.exec(text.slice(after, after + 12))?.[1] ?? '';
  // What goes on in small letters was no end: “e.g. this”, “Hmm ... I guess” is one, “What? said he” too.
  if (next !== '' && next === next.toLowerCase() && next !== next.toUpperCase()) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  if (next === '') return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return after >= text.length;
  return !SHORT_FORMS.has(word.toLowerCase().replace(/\./g, ''));
}
