import twitterText from 'twitter-text';

/** A stretch of a text that means something to a network, from `start` up to `end`, in UTF-16 units. */
export type Entity = { readonly start: number; readonly end: number; readonly text: string };

type Found = { readonly indices: readonly [number, number] };

/** Longest word that is remembered, in UTF-16 units; and how many are. */
const WORD_MAX = 200;
const WORDS_MAX = 2000;

/**
 * Finds entities word by word, and remembers what a word held: none of them reaches over white space, looking for
 * them is the dear part of counting, and typing changes one word of a text.
 */
function byWord(
  trigger: RegExp,
  find: (word: string) => readonly Entity[],
): (text: string) => readonly Entity[] {
  const seen = new Map<string, readonly Entity[]>();
  const inWord = (word: string): readonly Entity[] => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const found = find(word);
    if (seen.size >= WORDS_MAX) seen.clear();
    if (word.length <= WORD_MAX) seen.set(word, found);
    return found;
  };
  return (text) => {
    if (!trigger.test(text)) return [];
    return Array.from(text.matchAll(/\S+/gu)).flatMap(({ 0: word, index }) =>
      trigger.test(word)
        ? inWord(word).map(({ start, end, text: own }) => ({
            start: index + start,
            end: index + end,
            text: own,
          }))
        : [],
    );
  };
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
