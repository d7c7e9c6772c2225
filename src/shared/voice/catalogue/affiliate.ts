import { type Passage, passagesOf, type VoiceDocument } from '../document.ts';
import { matchesIn } from '../matches.ts';
import type { Stretch } from '../patterns/sentences.ts';

/** An address by which somebody seems to earn, and where it stands; without a place it is the post's link. */
export type EarningAddress = {
  readonly address: string;
  readonly at: (Stretch & { readonly passage: Passage }) | null;
};

/** Parameters of partner programmes: Awin, Impact, Rakuten, and what shops of their own call it. */
const parameters = new Set([
  'aff',
  'aff_id',
  'affid',
  'affiliate',
  'affiliate_id',
  'awc',
  'irclickid',
  'ranmid',
]);
/** Amazon's own parameter is an everyday word, so it counts on Amazon's addresses alone. */
const amazonParameter = 'tag';
const amazon = /^(?:[a-z0-9-]+\.)*amazon\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/u;
/** Short links of the known programmes. */
const hosts = new Set([
  'amzn.to',
  'awin1.com',
  'shareasale.com',
  'rstyle.me',
  'shopstyle.it',
  'go.skimresources.com',
  'liketk.it',
]);

/** Without one of these nothing is looked at closely: most texts have no address, and most addresses no parameters. */
const sign =
  /[?&;](?:tag|aff|aff_id|affid|affiliate|affiliate_id|awc|irclickid|ranmid)=|(?:amzn\.to|awin1\.com|shareasale\.com|rstyle\.me|shopstyle\.it|skimresources\.com|liketk\.it)[/:?]/iu;
const address =
  /(?<![\p{L}\p{N}@./-])(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,24}(?::\d{1,5})?[/?][^\s<>"“”«»]*/giu;

/** Whether somebody earns by an address, as far as the address says so. */
function earns(words: string): boolean {
  const whole = /^https?:\/\//iu.test(words) ? words : `https://${words}`;
  if (!URL.canParse(whole)) return false;
  const { hostname, pathname, searchParams } = new URL(whole);
  const host = hostname.replace(/^www\./u, '');
  if (hosts.has(host)) return pathname !== '/' || searchParams.size > 0;
  return [...searchParams].some(([name, value]) => {
    const lower = name.toLowerCase();
    return value !== '' && (parameters.has(lower) || (lower === amazonParameter && amazon.test(host)));
  });
}

function mayEarn(text: string): boolean {
  // No such address is without one of the two.
  return (text.includes('/') || text.includes('?')) && sign.test(text);
}

function earningInWords(passage: Passage, text: string): readonly EarningAddress[] {
  if (!mayEarn(text)) return [];
  return matchesIn(text, address).flatMap((match): readonly EarningAddress[] => {
    // What closes the sentence is not the address's.
    const words = match[0].replace(/[.,;:!?…)\]}'’]+$/u, '');
    const at = { passage, from: match.index, to: match.index + words.length };
    return earns(words) ? [{ address: words, at }] : [];
  });
}

/** Several rules ask it of the same post one after the other, and it is found by going through all its words. */
let last: { readonly document: VoiceDocument; readonly found: readonly EarningAddress[] } | null = null;

/** The addresses of a post, in all its words and its link, by which somebody seems to earn. A guess: an address states nothing. */
export function earningAddresses(document: VoiceDocument): readonly EarningAddress[] {
  if (last?.document !== document) last = { document, found: earningIn(document) };
  return last.found;
}

function earningIn(document: VoiceDocument): readonly EarningAddress[] {
  const { text, firstComment, parts, link } = document;
  const written = [text, firstComment, ...parts].some(mayEarn)
    ? passagesOf(document).flatMap(([passage, words]) =>
        passage.of === 'alt' ? [] : earningInWords(passage, words),
      )
    : [];
  return link !== null && earns(link) ? [...written, { address: link, at: null }] : written;
}
