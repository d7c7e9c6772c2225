import { textLength } from '../channels/check.ts';
import { countText } from '../channels/counting.ts';
import { splitTitle, type Titled, titledText } from '../channels/effective.ts';
import { linksIn } from '../channels/entities.ts';
import { linkInText, unmarkedLinkIn, withLink } from '../channels/link-in-text.ts';
import { type Network, networkName } from '../channels/networks.ts';
import { figureOf, type NetworkRules, ruleIn, spanOf } from '../channels/rules.ts';
import type { MessageKey, MessageValues } from '../messages/index.ts';
import { type ChannelText, linkAddress, type PostLink } from '../posts/composition.ts';
import { type FoldRule, foldAt } from './fold.ts';
import { layoutOf, type PreviewLayout } from './layout.ts';
import { type PreviewMedia, type PreviewPictures, picturesOf } from './pictures.ts';
import { cutRuns, type Run, runsOf } from './runs.ts';

/** A feed on a phone, or in a window on a desk. */
export const previewWidths = ['phone', 'wide'] as const;
export type PreviewWidth = (typeof previewWidths)[number];

/** What is to be drawn. */
export type PreviewInput = {
  readonly network: Network;
  /** A format of the network, for instance "reel"; null for its usual one. */
  readonly format: string | null;
  readonly content: ChannelText;
  readonly link: PostLink | null;
  readonly media: readonly PreviewMedia[];
  /** The rules in force for the channel; null where there are none. */
  readonly rules: NetworkRules | null;
  readonly width: PreviewWidth;
};

/** A text as it is seen: what stands there at once, and what "more" unfolds. */
export type PreviewText = {
  readonly shown: readonly Run[];
  readonly folded: readonly Run[];
};

/** The card of a link. What the page says of itself is not known: Masthead asks no network. */
export type LinkCard = { readonly host: string; readonly address: string };

/** What the drawing cannot show, in words. */
export type PreviewNote = { readonly message: MessageKey; readonly values: MessageValues };

/** How a post will look on a network, as far as its rules and its own pictures tell. */
export type Preview = {
  readonly network: Network;
  readonly format: string | null;
  readonly layout: PreviewLayout;
  readonly title: PreviewText | null;
  readonly text: PreviewText;
  /** The further posts of a thread. */
  readonly thread: readonly PreviewText[];
  /** The words on the cards of a carousel. */
  readonly cards: readonly string[];
  readonly comment: PreviewText | null;
  readonly linkCard: LinkCard | null;
  readonly pictures: PreviewPictures;
  readonly notes: readonly PreviewNote[];
};

/** Letters of a line: what stands on one of our drawing. Networks' own lines differ by device and font. */
const COLUMNS: { readonly [width in PreviewWidth]: number } = { phone: 42, wide: 76 };

/** A preview of a post. The one place that says what is seen of it, and where it is cut. */
export function previewOf(input: PreviewInput): Preview {
  const { network, content } = input;
  const format = input.format ?? content.format;
  const layout = layoutOf(network, format);
  const { title, titleFrom, text } = titled(layout, input.rules, { ...content, format });
  const facts = { ...input, format, layout };
  const pictures = picturesOf(input.media, layout, (id) => ruleIn(input.rules, format, id));
  const address = linkInText(input.rules, { ...content, format }, input.link);
  return {
    network,
    format,
    layout,
    title: title === null ? null : titleText(facts, title),
    text: layout.text ? textOf(facts, text, address) : textOf(facts, ''),
    thread: layout.parts === 'thread' ? content.parts.map((part) => textOf(facts, part)) : [],
    cards: layout.parts === 'cards' ? content.parts : [],
    comment: layout.comment && content.firstComment !== '' ? textOf(facts, content.firstComment) : null,
    linkCard: layout.link === 'dead' ? null : linkCardOf(facts, pictures),
    pictures,
    notes: notesOf(facts, pictures, titleFrom === null ? null : title),
  };
}

type Facts = PreviewInput & { readonly layout: PreviewLayout };

/** Where a network folds a text; a figure may be one for all widths, or one for the phone and one for the desk. */
export function foldRuleOf(
  rules: NetworkRules | null,
  network: Network,
  format: string | null,
  width: PreviewWidth,
): FoldRule {
  const rule = ruleIn(rules, format, 'foldAt');
  const graphemes = figureOf(rule) ?? spanOf(rule)?.[width === 'phone' ? 0 : 1] ?? null;
  const { lines } = layoutOf(network, format);
  // With a figure of the network's only the writer's own line breaks count: where its lines wrap is not known.
  const columns = graphemes === null ? COLUMNS[width] : Number.POSITIVE_INFINITY;
  return { graphemes, lines: graphemes === null || lines === null ? lines : Math.max(lines, 3), columns };
}

/** Where the screen has a title although no rule limits one, the first line stands in for it all the same. */
function titled(layout: PreviewLayout, rules: NetworkRules | null, content: ChannelText): Titled {
  if (!layout.title) return { title: null, titleFrom: null, text: content.text };
  const told = titledText(rules, content);
  return told.title === null ? splitTitle(content) : told;
}

function titleText({ width, rules, format }: Facts, title: string): PreviewText {
  const limit = figureOf(ruleIn(rules, format, 'titleMax'));
  const { overFrom } = countText(rules?.counter ?? 'graphemes', title, limit);
  const runs = runsOf(title, [], 'plain', overFrom);
  const cut = foldAt(title, { graphemes: null, lines: 2, columns: COLUMNS[width] - 6 });
  return folded(runs, cut);
}

/** @param link the address that goes out at its end */
function textOf(facts: Facts, text: string, link: string | null = null): PreviewText {
  const { network, width, rules, format, layout, media } = facts;
  const { overFrom } = textLength(rules, text, { format, caption: media.length > 0, link });
  const said = withLink(text, link);
  const runs = runsOf(said, layout.marks, layout.mention, overFrom);
  return folded(runs, foldAt(said, foldRuleOf(rules, network, format, width)));
}

function folded(runs: readonly Run[], cut: number | null): PreviewText {
  if (cut === null) return { shown: runs, folded: [] };
  const [shown, rest] = cutRuns(runs, cut);
  return { shown, folded: rest };
}

/** A button where the network has one; else a card, which networks make only where no picture takes its place. */
function linkCardOf({ link, layout, content }: Facts, pictures: PreviewPictures): LinkCard | null {
  if (layout.link === 'card' && pictures.shown.length > 0) return null;
  if (link !== null) return cardOf(linkAddress(link));
  const first = layout.link === 'card' ? linksIn(content.text)[0] : undefined;
  return first === undefined ? null : cardOf(first.text);
}

function cardOf(address: string): LinkCard | null {
  const full = /^https?:\/\//iu.test(address) ? address : `https://${address}`;
  if (!URL.canParse(full)) return null;
  return { host: new URL(full).host.replace(/^www\./u, ''), address: full };
}

function notesOf(facts: Facts, pictures: PreviewPictures, title: string | null): readonly PreviewNote[] {
  const { network, content, layout } = facts;
  const named = { network: networkName(network) };
  const note = (holds: boolean, message: MessageKey, values: MessageValues = {}): readonly PreviewNote[] =>
    holds ? [{ message, values: { ...named, ...values } }] : [];
  return [
    ...note(/[\u202A-\u202E\u2066-\u2069]/u.test(content.text), 'previews.note.direction'),
    ...note(!layout.text && content.text !== '', 'previews.note.noText'),
    ...note(title !== null && title !== '', 'previews.note.title'),
    ...note(title === '', 'previews.note.titleMissing'),
    ...note(layout.parts === 'none' && content.parts.length > 0, 'previews.note.noParts', {
      parts: content.parts.length,
    }),
    ...note(layout.parts === 'cards' && content.parts.length > 0, 'previews.note.cards'),
    ...note(!layout.comment && content.firstComment !== '', 'previews.note.noComment'),
    ...linkNotes(facts, pictures, note),
    ...pictureNotes(facts, pictures, note),
  ];
}

type Note = (holds: boolean, message: MessageKey, values?: MessageValues) => readonly PreviewNote[];

function linkNotes(
  { link, layout, content, rules, format }: Facts,
  pictures: PreviewPictures,
  note: Note,
): readonly PreviewNote[] {
  const host = link === null ? null : (cardOf(linkAddress(link))?.host ?? link.url);
  if (host === null) return [];
  const standsInText = ruleIn(rules, format, 'linkInText')?.value === true;
  return [
    ...note(unmarkedLinkIn(rules, content, link)?.isPostsLink === true, 'previews.note.linkUnmarked', {
      host,
    }),
    ...note(layout.link === 'dead', 'previews.note.linkDead', { host }),
    ...note(
      layout.link === 'card' && pictures.shown.length > 0 && !standsInText && !content.text.includes(host),
      'previews.note.linkInText',
      { host },
    ),
  ];
}

function pictureNotes(
  { rules, format }: Facts,
  { shown, left, total }: PreviewPictures,
  note: Note,
): readonly PreviewNote[] {
  const needed = ruleIn(rules, format, 'mediaRequired')?.value === true;
  return [
    ...note(needed && total === 0, 'previews.note.noPicture'),
    ...note(left > 0, 'previews.note.picturesLeft', { left, taken: total - left }),
    ...croppedNote(shown, note),
  ];
}

/** Of several pictures the one that loses most is named; the button beside the note shows all. */
function croppedNote(shown: PreviewPictures['shown'], note: Note): readonly PreviewNote[] {
  const losses = shown.map(({ lost }) => Math.round(lost * 100));
  const percent = Math.max(0, ...losses);
  if (percent === 0) return [];
  if (shown.length === 1) return note(true, 'previews.note.cropped', { percent });
  const cut = losses.filter((loss) => loss > 0).length;
  const values = { cut, of: shown.length, number: losses.indexOf(percent) + 1, percent };
  return note(true, 'previews.note.croppedSome', values);
}
