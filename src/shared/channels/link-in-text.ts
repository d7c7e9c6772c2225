import { type ChannelText, linkAddress, type PostLink } from '../posts/composition.ts';
import { linksIn } from './entities.ts';
import { type NetworkRules, ruleIn } from './rules.ts';

/**
 * The address that stands at the end of a channel's text when it goes out. Null where there is none: the post has no
 * link, the network has another place for it (a card or a button), or the words hold it already.
 */
export function linkInText(
  rules: NetworkRules | null,
  content: ChannelText,
  link: PostLink | null,
): string | null {
  if (rules === null || link === null) return null;
  if (ruleIn(rules, content.format, 'linkInText')?.value !== true) return null;
  const isHeld = [content.text, ...content.parts].some((text) => holds(rules, text, link.url));
  return isHeld ? null : linkAddress(link, rules.network);
}

/** A text as it goes out with an address at its end. */
export function withLink(text: string, address: string | null): string {
  if (address === null) return text;
  return text === '' || /\s$/u.test(text) ? `${text}${address}` : `${text} ${address}`;
}

/** An address in the words of a channel that goes out as it stands, without campaign parameters. */
export type UnmarkedLink = {
  readonly address: string;
  /** It leads where the post's link leads, which has them. */
  readonly isPostsLink: boolean;
};

/**
 * The first address in the words of a channel that has no campaign parameters, the post's own link before others. Words
 * go out as they were written: nothing adds parameters to them.
 */
export function unmarkedLinkIn(
  rules: NetworkRules | null,
  { text, firstComment, parts }: Pick<ChannelText, 'text' | 'firstComment' | 'parts'>,
  link: PostLink | null,
): UnmarkedLink | null {
  if (rules === null) return null;
  const words = [text, firstComment, ...parts].filter((some) => some.includes('.'));
  const plain = words.flatMap((some) => addressesIn(rules, some)).filter((found) => !isMarked(found));
  const linked = link !== null && isMarked(linkAddress(link, rules.network)) ? plainAddress(link.url) : null;
  const own = plain.find((found) => plainAddress(found) === linked);
  const address = own ?? plain[0];
  return address === undefined ? null : { address, isPostsLink: own !== undefined };
}

function isMarked(address: string): boolean {
  return (
    URL.canParse(address) && [...new URL(address).searchParams.keys()].some((name) => name.startsWith('utm_'))
  );
}

/** Whether a text holds an address, with or without its campaign's parameters. */
function holds(rules: NetworkRules, text: string, url: string): boolean {
  if (!text.includes('.')) return false;
  const address = plainAddress(url);
  return addressesIn(rules, text).some((found) => plainAddress(found) === address);
}

/** Signs that end an address when nothing follows them. */
const trailing = /[.,;:!?…)\]}'"»”’]+$/u;

function addressesIn(rules: NetworkRules, text: string): readonly string[] {
  const full = Array.from(
    text.matchAll(/https?:\/\/[^\s<>"“”「」『』（）【】、。！？，]+/giu),
    ([found]) => found,
  );
  // X makes a link of "example.com" too.
  const bare = rules.counter === 'weighted' ? linksIn(text).map((link) => `https://${link.text}`) : [];
  return [...full.map((found) => found.replace(trailing, '')), ...full, ...bare];
}

function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  return `${url.host}${url.pathname.replace(/\/$/u, '')}${url.search}${url.hash}`;
}
