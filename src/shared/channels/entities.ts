import twitterText from 'twitter-text';

/** A stretch of a text that means something to a network, from `start` up to `end`, in UTF-16 units. */
export type Entity = { readonly start: number; readonly end: number; readonly text: string };

type Found = { readonly indices: readonly [number, number] };

function entitiesOf<F extends Found>(found: readonly F[], textOf: (found: F) => string): readonly Entity[] {
  return found.map((one) => ({ start: one.indices[0], end: one.indices[1], text: textOf(one) }));
}

/**
 * The links of a text as X recognises them (twitter-text 3.1.0): also "example.com", which X makes a link of.
 * @param bare whether links without a protocol count
 */
export function linksIn(text: string, bare = true): readonly Entity[] {
  // Finding links is the dear part of counting, and most keystrokes have none in reach.
  if (!text.includes('.')) return [];
  const found = twitterText.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: bare });
  return entitiesOf(found, ({ url }) => url);
}

/** The accounts a text mentions, without "@", with the list where one is named ("user/list"). */
export function mentionsIn(text: string): readonly Entity[] {
  if (!/[@＠]/u.test(text)) return [];
  return entitiesOf(
    twitterText.extractMentionsOrListsWithIndices(text),
    ({ screenName, listSlug }) => `${screenName}${listSlug}`,
  );
}

/** The hashtags of a text, without "#". */
export function hashtagsIn(text: string): readonly Entity[] {
  if (!/[#＃]/u.test(text)) return [];
  return entitiesOf(twitterText.extractHashtagsWithIndices(text), ({ hashtag }) => hashtag);
}

/** The ticker symbols of a text, without "$". */
export function cashtagsIn(text: string): readonly Entity[] {
  if (!text.includes('$')) return [];
  return entitiesOf(twitterText.extractCashtagsWithIndices(text), ({ cashtag }) => cashtag);
}
