import { type Network, networkName, networks } from '#shared/channels/networks.ts';
import { fold, rememberByText } from './fold.ts';

/** How people write a network in their plans, beside its own name. */
const WORDS: { readonly [network in Network]?: readonly string[] } = {
  instagram: ['instagram', 'insta', 'ig', 'instagramm', 'instgram'],
  facebook: ['facebook', 'fb', 'face', 'meta', 'facebook page'],
  x: ['x', 'twitter', 'twitter x', 'x twitter', 'x com', 'tw', 'x formerly twitter'],
  linkedin: ['linkedin', 'linked in', 'li', 'in', 'lnkd'],
  tiktok: ['tiktok', 'tik tok', 'tt'],
  youtube: ['youtube', 'you tube', 'yt', 'youtube shorts', 'yt shorts'],
  pinterest: ['pinterest', 'pin', 'pins'],
  threads: ['threads', 'threads net'],
  bluesky: ['bluesky', 'blue sky', 'bsky'],
  mastodon: ['mastodon', 'fediverse'],
  reddit: ['reddit'],
  discord: ['discord'],
  telegram: ['telegram', 'tg'],
  google_business: ['gbp', 'gmb', 'google business', 'google my business', 'google business profile'],
  blog: ['blog', 'website', 'web site', 'sitio web', 'site web', 'webseite', 'sito web', 'blogue'],
  newsletter: [
    'newsletter',
    'email',
    'e mail',
    'mailing',
    'boletin',
    'infolettre',
    'nieuwsbrief',
    'rundbrief',
  ],
};

const BY_WORD = new Map<string, Network>();
for (const network of networks) {
  if (network === 'other') continue;
  for (const word of [fold(networkName(network)), ...(WORDS[network] ?? [])]) BY_WORD.set(word, network);
}

/** The network that a word stands for ("insta" is instagram), or null. */
export function networkOfWord(word: string): Network | null {
  return BY_WORD.get(fold(word)) ?? null;
}

/** What a cell of channels says, part by part; `all` for "all channels". */
export type NetworkReading = {
  readonly parts: readonly { readonly written: string; readonly network: Network | null }[];
  readonly all: boolean;
};

const ALL = new Set(
  [
    'all',
    'all channels',
    'all platforms',
    'all networks',
    'everywhere',
    'todos',
    'todas',
    'todas las redes',
    'todos los canales',
    'tous',
    'toutes',
    'alle',
    'alle kanale',
    'tutti',
    'tutte',
    'todas as redes',
    'alle kanalen',
  ].map(fold),
);
const PARTED = /[,;|+&\n\r•·/\\]+|\s(?:and|und|et|en|y|e)\s/iu;

/** Reads a cell such as "insta, fb", "Twitter/X" or "Instagram Story"; a name nobody knows has no network. */
export const readNetworks: (text: string) => NetworkReading = rememberByText((text) => {
  const whole = text.trim();
  if (whole === '') return { parts: [], all: false };
  if (ALL.has(fold(whole))) return { parts: [], all: true };
  const direct = networkOfWord(whole) ?? networkOfAddress(whole);
  if (direct !== null) return { parts: [{ written: whole, network: direct }], all: false };
  const parts = whole
    .split(PARTED)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((written) => ({ written, network: networkOfPart(written) }));
  return { parts: joinKinds(parts), all: false };
});

const ADDRESS = /^https?:\/\/(?:[\w-]+\.)*([\w-]+)\.[a-z]{2,}(?:[/?#].*)?$/i;

/** "https://www.instagram.com/hollin" is Instagram. */
function networkOfAddress(text: string): Network | null {
  const host = ADDRESS.exec(text)?.[1];
  return host === undefined ? null : networkOfWord(host);
}

/** "Instagram Story", "IG (Reels)", "LinkedIn: Hollin & Rye", "Hollin on Instagram": one network among more words. */
function networkOfPart(part: string): Network | null {
  const exact = networkOfWord(part);
  if (exact !== null) return exact;
  const words = fold(part.replace(/\([^)]*\)/g, ' ').replace(/@\S+/g, ' ')).split(' ');
  const all = networkOfWord(words.join(' '));
  if (all !== null) return all;
  const pair = networkOfWord(words.slice(0, 2).join(' '));
  if (pair !== null) return pair;
  const named = new Set(
    words.filter((word) => word.length > 1 && word !== 'in').map((word) => BY_WORD.get(word)),
  );
  named.delete(undefined);
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

const KINDS = new Set([
  'story',
  'stories',
  'reel',
  'reels',
  'feed',
  'post',
  'posts',
  'short',
  'shorts',
  'carousel',
]);

/** In "Instagram Feed + Story" the second part is a kind of post on the network before it, not a network. */
function joinKinds(
  parts: readonly { readonly written: string; readonly network: Network | null }[],
): NetworkReading['parts'] {
  return parts.filter(
    (part, index) => index === 0 || part.network !== null || !KINDS.has(fold(part.written)),
  );
}

const YES = new Set(
  [
    'true',
    'yes',
    'y',
    'x',
    '1',
    'on',
    'si',
    'oui',
    'ja',
    'sim',
    'wahr',
    'vrai',
    'verdadero',
    'vero',
    'waar',
  ].map(fold),
);

/** Whether a flag cell (one column per network, as Metricool writes) says yes. */
export function isYes(text: string): boolean {
  const plain = text.trim();
  return plain === '✓' || plain === '✔' || plain === '✅' || plain === '☑' || YES.has(fold(plain));
}
