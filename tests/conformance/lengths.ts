import type { Counter } from '#shared/channels/counting.ts';

/** A text and how long it is on a network, as its documentation has it. */
export type LengthCase = {
  readonly said: string;
  readonly counter: Counter;
  readonly text: string;
  readonly used: number;
};

const family = '👨‍👩‍👧‍👦';
const link = 'https://example.com/a/rather/long/path?with=query&and=more';

/** Written from the networks' own documentation; the sources stand beside the counters in shared/channels. */
export const lengthCases: readonly LengthCase[] = [
  { said: 'a letter', counter: 'graphemes', text: 'a', used: 1 },
  { said: 'nothing', counter: 'graphemes', text: '', used: 0 },
  { said: 'a family is one grapheme', counter: 'graphemes', text: family, used: 1 },
  { said: 'a letter with two accents is one', counter: 'graphemes', text: 'e\u0301\u0323', used: 1 },
  { said: 'Devanagari by clusters', counter: 'graphemes', text: 'नि', used: 1 },
  { said: 'a flag is one', counter: 'graphemes', text: '🇩🇪', used: 1 },
  { said: 'CR LF is one', counter: 'graphemes', text: 'a\r\nb', used: 3 },
  { said: 'links are counted whole', counter: 'graphemes', text: 'https://bsky.app', used: 16 },
  { said: '300 letters', counter: 'graphemes', text: 'x'.repeat(300), used: 300 },
  { said: 'Hangul syllables', counter: 'graphemes', text: '안녕하세요', used: 5 },
  { said: 'a link is 23', counter: 'mastodon', text: link, used: 23 },
  { said: 'a link after words', counter: 'mastodon', text: `Read ${link} now`, used: 5 + 23 + 4 },
  { said: 'http counts as https', counter: 'mastodon', text: 'http://example.com', used: 23 },
  { said: 'no protocol is no link', counter: 'mastodon', text: 'example.com', used: 11 },
  { said: 'two links', counter: 'mastodon', text: `${link} ${link}`, used: 47 },
  { said: 'of a remote mention the local part', counter: 'mastodon', text: '@alice@example.social', used: 6 },
  { said: 'a local mention', counter: 'mastodon', text: '@alice hello', used: 12 },
  { said: 'a mention in brackets', counter: 'mastodon', text: '(@alice@example.social)', used: 8 },
  { said: 'a mail address is no mention', counter: 'mastodon', text: 'alice@example.social', used: 20 },
  { said: 'a name with dots', counter: 'mastodon', text: '@alice.b@example.social hi', used: 11 },
  { said: 'a family is one', counter: 'mastodon', text: family, used: 1 },
  { said: '500 letters', counter: 'mastodon', text: 'y'.repeat(500), used: 500 },
  {
    said: '476 letters, a space and a link',
    counter: 'mastodon',
    text: `${'y'.repeat(476)} ${link}`,
    used: 500,
  },
  {
    said: '475 letters and a remote mention',
    counter: 'mastodon',
    text: `${'y'.repeat(475)} @alice@example.social`,
    used: 482,
  },
  { said: 'plain words', counter: 'threads', text: 'Slow bread', used: 10 },
  { said: 'an accent composed', counter: 'threads', text: 'é', used: 1 },
  { said: 'an emoji by its bytes', counter: 'threads', text: '😀', used: 4 },
  { said: 'a family by its bytes', counter: 'threads', text: family, used: 25 },
  { said: 'a heart with selector', counter: 'threads', text: '❤️', used: 6 },
  { said: 'a flag by its bytes', counter: 'threads', text: '🇩🇪', used: 8 },
  { said: 'CJK by characters', counter: 'threads', text: '新しい本', used: 4 },
  { said: 'words and an emoji', counter: 'threads', text: 'Fresh 🥖', used: 10 },
  { said: 'links are counted whole', counter: 'threads', text: 'https://threads.com', used: 19 },
  { said: 'a skin tone by its bytes', counter: 'threads', text: '👍🏽', used: 8 },
];
