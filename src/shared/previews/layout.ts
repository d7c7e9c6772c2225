import type { Network } from '../channels/networks.ts';
import type { MentionStyle, RunKind } from './runs.ts';

/** How a post lies on the screen; each shape is one drawing in the renderer. */
export type PreviewShape =
  | 'note'
  | 'page'
  | 'photo'
  | 'full'
  | 'watch'
  | 'pin'
  | 'forum'
  | 'message'
  | 'bubble';

/** Width divided by height of the place a picture stands in: always the same, or the picture's own within limits. */
export type PreviewFrame = {
  readonly least: number;
  readonly most: number;
  /** `cover` cuts what does not fit around the focal point; `contain` leaves bars. */
  readonly fit: 'cover' | 'contain';
};

/** How a network shows a post. Drawn from what its own screens show; only figures of the rules have a source. */
export type PreviewLayout = {
  readonly shape: PreviewShape;
  /** Lines of text that are seen before "more" where the rules have no figure; null where nothing is folded. */
  readonly lines: number | null;
  /** The words that unfold the text. */
  readonly more: 'dots' | 'see' | 'show' | 'read';
  readonly frame: PreviewFrame;
  /** `grid`: up to four at once; `swipe`: one after another; `single`: the first alone. */
  readonly arrange: 'grid' | 'swipe' | 'single';
  /** What a link becomes: a card, a button, or nothing that could be pressed. */
  readonly link: 'card' | 'button' | 'dead';
  /** What further parts become: posts of a thread, words on the cards of a carousel, or nothing. */
  readonly parts: 'thread' | 'cards' | 'none';
  readonly comment: boolean;
  readonly marks: readonly Exclude<RunKind, 'text'>[];
  readonly mention: MentionStyle;
  /** It has a title; the first line of the text stands in for it. */
  readonly title: boolean;
  /** Readers answer under it: those signs are drawn. */
  readonly actions: boolean;
  /** A text belongs to it; a story has none. */
  readonly text: boolean;
};

const square: PreviewFrame = { least: 0.8, most: 1.91, fit: 'cover' };
const upright: PreviewFrame = { least: 9 / 16, most: 9 / 16, fit: 'cover' };
const whole: PreviewFrame = { least: 0.5, most: 2.4, fit: 'contain' };

/** What is drawn of a network that has no entry: its text in full, and its pictures whole. */
const plain: PreviewLayout = {
  shape: 'page',
  lines: null,
  more: 'dots',
  frame: whole,
  arrange: 'grid',
  link: 'card',
  parts: 'none',
  comment: false,
  marks: ['link'],
  mention: 'plain',
  title: false,
  actions: false,
  text: true,
};

type Entry = Partial<PreviewLayout> & {
  readonly formats?: { readonly [format: string]: Partial<PreviewLayout> };
};

const full: Partial<PreviewLayout> = {
  shape: 'full',
  lines: 2,
  more: 'dots',
  frame: upright,
  arrange: 'swipe',
  link: 'dead',
};
const story: Partial<PreviewLayout> = { ...full, text: false, comment: false, parts: 'none' };
const note: Partial<PreviewLayout> = {
  shape: 'note',
  frame: { least: 0.75, most: 2, fit: 'cover' },
  parts: 'thread',
  marks: ['link', 'mention', 'hashtag'],
};

/** A network whose posts look like none of the shapes' usual ones has its entry here. */
const entries: { readonly [network in Network]?: Entry } = {
  x: { ...note, lines: 10, more: 'show', marks: ['link', 'mention', 'hashtag', 'cashtag'] },
  threads: {
    ...note,
    frame: whole,
    arrange: 'swipe',
    mention: 'dotted',
    marks: ['link', 'mention', 'hashtag'],
  },
  bluesky: { ...note, frame: { least: 0.5, most: 3, fit: 'cover' }, mention: 'dotted' },
  mastodon: {
    ...note,
    lines: 20,
    more: 'read',
    frame: { least: 0.6, most: 3, fit: 'cover' },
    mention: 'server',
  },
  instagram: {
    shape: 'photo',
    lines: 2,
    frame: square,
    arrange: 'swipe',
    link: 'dead',
    parts: 'cards',
    comment: true,
    marks: ['mention', 'hashtag'],
    mention: 'dotted',
    formats: { reel: full, story },
  },
  facebook: {
    lines: 5,
    more: 'see',
    actions: true,
    frame: square,
    parts: 'cards',
    comment: true,
    marks: ['link', 'hashtag'],
    formats: { reel: full, story },
  },
  linkedin: {
    lines: 3,
    more: 'see',
    actions: true,
    frame: square,
    parts: 'cards',
    comment: true,
    marks: ['link', 'hashtag'],
  },
  tiktok: {
    ...full,
    frame: { ...upright, fit: 'contain' },
    parts: 'cards',
    marks: ['mention', 'hashtag'],
    mention: 'dotted',
  },
  youtube: {
    shape: 'watch',
    lines: 2,
    frame: { least: 16 / 9, most: 16 / 9, fit: 'contain' },
    arrange: 'single',
    link: 'dead',
    comment: true,
    marks: ['link', 'hashtag', 'mention'],
    mention: 'dotted',
    title: true,
    formats: { short: { ...full, arrange: 'single', marks: ['hashtag', 'mention'] } },
  },
  pinterest: {
    shape: 'pin',
    lines: 2,
    frame: { least: 2 / 3, most: 2, fit: 'cover' },
    arrange: 'swipe',
    link: 'button',
    parts: 'cards',
    marks: ['hashtag'],
    title: true,
  },
  reddit: { shape: 'forum', lines: 6, frame: whole, arrange: 'single', comment: true, title: true },
  discord: { shape: 'message', parts: 'thread' },
  telegram: {
    shape: 'bubble',
    parts: 'thread',
    frame: { least: 0.6, most: 2, fit: 'cover' },
    marks: ['link', 'mention', 'hashtag'],
  },
  google_business: {
    lines: 4,
    frame: { least: 4 / 3, most: 4 / 3, fit: 'cover' },
    arrange: 'single',
    link: 'button',
    marks: [],
  },
};

/** The layout of a network's format; a network or format without one of its own gets the plain one. */
export function layoutOf(network: Network, format: string | null): PreviewLayout {
  const { formats, ...own } = entries[network] ?? {};
  return { ...plain, ...own, ...(format === null ? {} : formats?.[format]) };
}

/** The formats that a network shows each in its own way, its usual one first; empty where there is but one. */
export function formatsDrawn(network: Network): readonly string[] {
  const own: { readonly [network in Network]?: readonly string[] } = {
    instagram: ['feed', 'carousel', 'reel', 'story'],
    facebook: ['feed', 'reel', 'story'],
    youtube: ['video', 'short'],
    tiktok: ['video', 'photo'],
  };
  return own[network] ?? [];
}
