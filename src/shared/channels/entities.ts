import twitterText from 'twitter-text';

/** A stretch of a text that means something to a network, from `start` up to `end`, in UTF-16 units. */
export type Entity = { readonly start: number; readonly end: number; readonly text: string };

type Found = { readonly indices: readonly [number, number] };

/** Longest piece of text that is remembered, in UTF-16 units; and how many are. */
const PIECE_MAX = 2000;
const PIECES_MAX = 1000;

/** Remembers what a pure function gave for a piece of text: typing changes one line, and one word of it. */
export function remembering<Value>(find: (piece: string) => Value): (piece: string) => Value {
  const seen = new Map<string, Value>();
  return (piece) => {
    const known = seen.get(piece);
    if (known !== undefined) return known;
    const value = find(piece);
    if (seen.size >= PIECES_MAX) seen.clear();
    if (piece.length <= PIECE_MAX) seen.set(piece, value);
    return value;
  };
}

/** Remembers the last answer: every network that caps something asks the same of the same text, one after the other. */
export function rememberingLast<Value>(find: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | null = null;
  return (text) => {
    if (last === null || last.text !== text) last = { text, value: find(text) };
    return last.value;
  };
}

/** The lines of a text, each with its end; no link, mention or grapheme reaches over it. */
export const linesOf = rememberingLast((text: string): readonly string[] => {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start) + 1;
    lines.push(text.slice(start, end === 0 ? text.length : end));
    start = end === 0 ? text.length : end;
  }
  return lines;
});

type Find = (text: string) => readonly Entity[];

function moved(found: readonly Entity[], by: number): readonly Entity[] {
  return by === 0 || found.length === 0
    ? found
    : found.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/**
 * Finds entities line by line and word by word, since looking for them is the dear part of counting. None of them
 * reaches over white space.
 */
function byWord(trigger: RegExp, find: Find): Find {
  const inWord = remembering(find);
  const inLine = remembering((line: string): readonly Entity[] => {
    if (!trigger.test(line)) return [];
    return Array.from(line.matchAll(/\S+/gu)).flatMap(({ 0: word, index }) =>
      trigger.test(word) ? moved(inWord(word), index) : [],
    );
  });
  const inText = (text: string): readonly Entity[] => {
    if (!trigger.test(text)) return [];
    let at = 0;
    return linesOf(text).flatMap((line) => {
      at += line.length;
      return moved(inLine(line), at - line.length);
    });
  };
  return rememberingLast(inText);
}

function entitiesOf<F extends Found>(found: readonly F[], textOf: (found: F) => string): readonly Entity[] {
  return found.map((one) => ({ start: one.indices[0], end: one.indices[1], text: textOf(one) }));
}

const allLinks = byWord(/\./u, (word) =>
  entitiesOf(
    twitterText.extractUrlsWithIndices(word, { extractUrlsWithoutProtocol: true }),
    ({ url }) => url,
  ),
);
const fullLinks = byWord(/\./u, (word) =>
  entitiesOf(
    twitterText.extractUrlsWithIndices(word, { extractUrlsWithoutProtocol: false }),
    ({ url }) => url,
  ),
);

/**
 * The links of a text as X recognises them (twitter-text 3.1.0): also "example.com", which X makes a link of.
 * @param bare whether links without a protocol count
 */
export function linksIn(text: string, bare = true): readonly Entity[] {
  return (bare ? allLinks : fullLinks)(text);
}

/** The accounts a text mentions, without "@", with the list where one is named ("user/list"). */
export const mentionsIn = byWord(/[@＠]/u, (word) =>
  entitiesOf(
    twitterText.extractMentionsOrListsWithIndices(word),
    ({ screenName, listSlug }) => `${screenName}${listSlug}`,
  ),
);

/** The hashtags of a text, without "#". */
export const hashtagsIn = byWord(/[#＃]/u, (word) =>
  entitiesOf(twitterText.extractHashtagsWithIndices(word), ({ hashtag }) => hashtag),
);

/** The ticker symbols of a text, without "$". */
export const cashtagsIn = byWord(/\$/u, (word) =>
  entitiesOf(twitterText.extractCashtagsWithIndices(word), ({ cashtag }) => cashtag),
);
