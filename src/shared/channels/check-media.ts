import type { MessageKey, MessageValues } from '../messages/index.ts';
import { countText } from './counting.ts';
import { breaks, bySeverity, type ChannelFinding, type Place } from './finding.ts';
import {
  bytesWords,
  figureWords,
  ratioWords,
  ruleValueWords,
  secondsWords,
  sizeWords,
} from './quantities.ts';
import { figureOf, type NetworkRules, type RuleId, ruleIn, spanOf } from './rules.ts';

/** What is known of a picture or video of a post; null where a fact is not known. */
export type MediaFacts = {
  readonly kind: 'image' | 'gif' | 'video' | 'svg';
  readonly mime: string;
  readonly bytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Null too for what does not run. */
  readonly seconds: number | null;
  readonly alt: string;
};

/** What the checks of one post's media share. */
type Checked = { readonly rules: NetworkRules; readonly format: string | null };

/** Everything of a network's rules that the pictures and videos of a post break, the certain first. */
export function checkMedia(
  rules: NetworkRules | null,
  format: string | null,
  media: readonly MediaFacts[],
): readonly ChannelFinding[] {
  if (rules === null) return [];
  const checked = { rules, format };
  return bySeverity([
    ...amountFindings(checked, media),
    ...media.flatMap((one, index) => fileFindings(checked, one, index)),
    ...unknownFindings(checked, media),
  ]);
}

function amountFindings(checked: Checked, media: readonly MediaFacts[]): readonly ChannelFinding[] {
  const { rules, format } = checked;
  const value = (id: RuleId) => ruleIn(rules, format, id)?.value;
  const said = (id: RuleId, message: MessageKey): ChannelFinding =>
    breaks(rules, format, id, message, {}, { field: 'media' });
  if (media.length === 0)
    return value('mediaRequired') === true ? [said('mediaRequired', 'channels.finding.mediaRequired')] : [];
  return [
    ...(value('mediaMixed') === false && kindsIn(checked, media).size > 1
      ? [said('mediaMixed', 'channels.finding.mediaMixed')]
      : []),
    ...tooMany(checked, media, 'imagesMax', 'channels.finding.images'),
    ...tooMany(checked, media, 'gifsMax', 'channels.finding.gifs'),
    ...tooMany(checked, media, 'videosMax', 'channels.finding.videos'),
    ...albumFindings(checked, media),
  ];
}

/** Where a network has no word for moving pictures they count as pictures, and what is drawn always does. */
function countsAs({ rules, format }: Checked, { kind }: MediaFacts): 'image' | 'gif' | 'video' {
  if (kind === 'video') return 'video';
  const hasGifs = ruleIn(rules, format, 'gifsMax') ?? ruleIn(rules, format, 'gifBytesMax');
  return kind === 'gif' && hasGifs !== null ? 'gif' : 'image';
}

function kindsIn(checked: Checked, media: readonly MediaFacts[]): ReadonlySet<string> {
  return new Set(media.map((one) => countsAs(checked, one)));
}

const counted = { imagesMax: 'image', gifsMax: 'gif', videosMax: 'video' } as const;

function tooMany(
  checked: Checked,
  media: readonly MediaFacts[],
  id: keyof typeof counted,
  message: MessageKey,
): readonly ChannelFinding[] {
  const { rules, format } = checked;
  const limit = figureOf(ruleIn(rules, format, id));
  if (limit === null) return [];
  const places = media.flatMap((one, index) => (countsAs(checked, one) === counted[id] ? [index] : []));
  const first = places[limit];
  if (first === undefined) return [];
  const values = { limit, over: places.length - limit };
  return [breaks(rules, format, id, message, values, { field: 'media', index: first })];
}

/** How many lie in one album; where the format itself is one, a single picture is too few. */
function albumFindings({ rules, format }: Checked, media: readonly MediaFacts[]): readonly ChannelFinding[] {
  const span = spanOf(ruleIn(rules, format, 'carousel'));
  if (span === null) return [];
  const [least, most] = span;
  const isAlbum = format !== null && rules.formats?.[format]?.rules.carousel !== undefined;
  const isFew = isAlbum && media.length < least;
  if (!isFew && media.length <= most) return [];
  const values = { least, most, count: media.length };
  const place = { field: 'media', index: isFew ? null : most } as const;
  return [breaks(rules, format, 'carousel', 'channels.finding.album', values, place)];
}

function fileFindings(checked: Checked, media: MediaFacts, index: number): readonly ChannelFinding[] {
  const look: Look = {
    ...checked,
    media,
    said: (id, message, values, place = {}) => {
      const told = { kind: media.kind, number: index + 1, ...values };
      return breaks(checked.rules, checked.format, id, message, told, { field: 'media', index, ...place });
    },
  };
  const isVideo = media.kind === 'video';
  return [
    ...bytesFindings(look, countsAs(checked, media)),
    ...(isVideo ? secondsFindings(look) : imageSizeFindings(look)),
    ...leastSizeFindings(look, isVideo ? 'videoSizeMin' : 'imageSizeMin'),
    ...aspectFindings(look, isVideo ? 'videoAspect' : 'imageAspect'),
    ...altFindings(look),
  ];
}

/** One file under the rules of a network, and how a finding of it is said. */
type Look = Checked & {
  readonly media: MediaFacts;
  readonly said: (id: RuleId, message: MessageKey, values: MessageValues, place?: Place) => ChannelFinding;
};

const heaviest = { image: 'imageBytesMax', gif: 'gifBytesMax', video: 'videoBytesMax' } as const;

function bytesFindings({ rules, format, media, said }: Look, kind: keyof typeof heaviest) {
  const { bytes } = media;
  if (bytes === null) return [];
  const most = figureOf(ruleIn(rules, format, heaviest[kind]));
  const least = kind === 'image' ? figureOf(ruleIn(rules, format, 'imageBytesMin')) : null;
  const values = (limit: number) => ({ is: bytesWords(bytes), limit: bytesWords(limit) });
  return [
    ...(most !== null && bytes > most ? [said(heaviest[kind], 'channels.finding.heavy', values(most))] : []),
    ...(least !== null && bytes < least
      ? [said('imageBytesMin', 'channels.finding.light', values(least))]
      : []),
  ];
}

function secondsFindings({ rules, format, media: { seconds }, said }: Look): readonly ChannelFinding[] {
  const rule = ruleIn(rules, format, 'videoSeconds');
  const span = spanOf(rule);
  if (rule === null || span === null || seconds === null) return [];
  if (seconds >= span[0] && seconds <= span[1]) return [];
  const values = { is: secondsWords(seconds), limit: ruleValueWords('videoSeconds', rule.value) };
  return [said('videoSeconds', 'channels.finding.seconds', values)];
}

function imageSizeFindings({ rules, format, media, said }: Look): readonly ChannelFinding[] {
  const { width, height } = media;
  if (width === null || height === null) return [];
  const span = spanOf(ruleIn(rules, format, 'imageWidth'));
  const side = figureOf(ruleIn(rules, format, 'imageSideMax'));
  const area = figureOf(ruleIn(rules, format, 'imagePixelsMax'));
  const is = sizeWords(width, height);
  const limit = (id: RuleId, figure: number) => ({ is, limit: figureWords(id, figure) });
  return [
    ...(span !== null && width < span[0]
      ? [said('imageWidth', 'channels.finding.narrow', limit('imageWidth', span[0]))]
      : []),
    ...(span !== null && width > span[1]
      ? [said('imageWidth', 'channels.finding.wide', limit('imageWidth', span[1]))]
      : []),
    ...(side !== null && Math.max(width, height) > side
      ? [said('imageSideMax', 'channels.finding.side', limit('imageSideMax', side))]
      : []),
    ...(area !== null && width * height > area
      ? [said('imagePixelsMax', 'channels.finding.area', limit('imagePixelsMax', area))]
      : []),
  ];
}

function leastSizeFindings(
  { rules, format, media: { width, height }, said }: Look,
  id: 'imageSizeMin' | 'videoSizeMin',
): readonly ChannelFinding[] {
  const least = spanOf(ruleIn(rules, format, id));
  if (least === null || width === null || height === null) return [];
  if (width >= least[0] && height >= least[1]) return [];
  const values = { is: sizeWords(width, height), limit: sizeWords(...least) };
  return [said(id, 'channels.finding.small', values)];
}

/** A picture is whole pixels, so its ratio is seldom exact: what one pixel more or less would mend is no finding. */
function aspectFindings(
  { rules, format, media: { width, height }, said }: Look,
  id: 'imageAspect' | 'videoAspect',
): readonly ChannelFinding[] {
  const rule = ruleIn(rules, format, id);
  const span = spanOf(rule);
  if (rule === null || span === null || width === null || height === null || height === 0) return [];
  if ((width + 1) / height >= span[0] && (width - 1) / height <= span[1]) return [];
  const values = { is: ratioWords(width / height), limit: ruleValueWords(id, rule.value) };
  return [said(id, 'channels.finding.aspect', values)];
}

function altFindings({ rules, format, media: { alt }, said }: Look): readonly ChannelFinding[] {
  const limit = figureOf(ruleIn(rules, format, 'altMax'));
  if (limit === null || alt === '') return [];
  const { used, overFrom } = countText('graphemes', alt, limit);
  if (overFrom === null) return [];
  const place = { field: 'alt', from: overFrom } as const;
  return [said('altMax', 'channels.finding.alt', { limit, over: used - limit }, place)];
}

const sized: { readonly [kind in 'image' | 'gif' | 'video']: readonly RuleId[] } = {
  image: ['imageWidth', 'imageSideMax', 'imageSizeMin', 'imagePixelsMax', 'imageAspect'],
  gif: ['imageWidth', 'imageSideMax', 'imageSizeMin', 'imagePixelsMax', 'imageAspect'],
  video: ['videoAspect', 'videoSizeMin'],
};

/** A file whose facts are not known may break a rule: that is said, and not guessed. */
function unknownFindings(checked: Checked, media: readonly MediaFacts[]): readonly ChannelFinding[] {
  const places = media.flatMap((one, index) => (lacks(checked, one) ? [index] : []));
  const drawn = media.findIndex(({ kind }) => kind === 'svg');
  const info = (message: MessageKey, values: MessageValues, index: number): ChannelFinding => {
    return { severity: 'info', rule: 'unknown', message, values, field: 'media', index, from: null };
  };
  return [
    ...(places[0] === undefined
      ? []
      : [info('channels.finding.unknown', { count: places.length }, places[0])]),
    ...(drawn < 0 ? [] : [info('channels.finding.svg', { number: drawn + 1 }, drawn)]),
  ];
}

/** Whether a rule asks for a fact that is missing. Drawn pictures have no pixels of their own. */
function lacks(checked: Checked, media: MediaFacts): boolean {
  const { rules, format } = checked;
  const kind = countsAs(checked, media);
  const has = (id: RuleId): boolean => ruleIn(rules, format, id) !== null;
  const isUnsized = media.kind !== 'svg' && (media.width === null || media.height === null);
  return (
    (media.bytes === null && has(heaviest[kind])) ||
    (isUnsized && sized[kind].some(has)) ||
    (media.kind === 'video' && media.seconds === null && has('videoSeconds'))
  );
}
