import { z } from 'zod';
import { checkMedia } from '../channels/check-media.ts';
import { figureOf, type NetworkRules, type RuleId, ruleIn, spanOf } from '../channels/rules.ts';
import type { Size } from '../previews/crop.ts';
import type { Asset, AssetVersion } from './asset.ts';
import { uncroppable } from './crop.ts';
import { ASSET_LIMITS } from './limits.ts';

const side = z.number().int().min(1).max(ASSET_LIMITS.side);

/** The most that a picture may be when it is made smaller: a box in pixels, and bytes where those are limited. */
export const fitTargetSchema = z.strictObject({
  width: side,
  height: side,
  bytes: z.number().int().min(1).nullable(),
  /** How wide it has to stay, whatever its bytes. */
  leastWidth: z.exactOptional(side),
});
export type FitTarget = Readonly<z.infer<typeof fitTargetSchema>>;

/** Where a picture is shown: the rules in force there, in a format. */
export type FitPlace = { readonly rules: NetworkRules | null; readonly format: string | null };

/** Rules that a smaller picture keeps. */
export const smallerMends: readonly RuleId[] = [
  'imageWidth',
  'imageSideMax',
  'imagePixelsMax',
  'imageBytesMax',
];
/** What a picture can break by its size alone. */
const ofSize: readonly string[] = ['imageWidth', 'imageSideMax', 'imagePixelsMax', 'imageSizeMin'];

/** The longer side of a drawing when pixels are made of it; it has none of its own. */
const DRAWN_SIDE = 2048;

type Still = Pick<Asset, 'kind'> & { readonly version: AssetVersion | null };

/** Why a file cannot be made smaller here, or null where it can: of a drawing pixels are made. */
export function unshrinkable({ kind, version }: Still): 'video' | 'moving' | 'unknown' | null {
  const isDrawn = version?.mime === 'image/svg+xml' && version.width > 0 && version.height > 0;
  const why = isDrawn ? null : uncroppable({ kind, version });
  return why === 'drawing' ? 'unknown' : why;
}

/**
 * What a picture has to become so that each of these places takes it; null where they do already, or where no size of it
 * is right for all of them.
 */
export function fitTarget({ kind, version }: Still, places: readonly FitPlace[]): FitTarget | null {
  if (version === null || unshrinkable({ kind, version }) !== null) return null;
  const isDrawing = version.mime === 'image/svg+xml';
  const from = isDrawing ? scaled(version, DRAWN_SIDE / Math.max(version.width, version.height)) : version;
  const size = scaled(from, Math.min(1, ...places.map((place) => shareFor(place, from))));
  const heaviest = places.flatMap(
    (place) => figureOf(ruleIn(place.rules, place.format, 'imageBytesMax')) ?? [],
  );
  const bytes = heaviest.length === 0 ? null : Math.min(...heaviest);
  const narrowest = Math.min(size.width, Math.max(1, ...places.map((place) => leastWidthFor(place, size))));
  const leastWidth = bytes === null || narrowest === 1 ? {} : { leastWidth: narrowest };
  const isRight = size.width === version.width && (bytes === null || version.bytes <= bytes);
  return (isRight && !isDrawing) || places.some((place) => isBrokenBy(size, place))
    ? null
    : { ...size, bytes, ...leastWidth };
}

/**
 * What becomes of a picture in a box of pixels: a drawing is made as large as that, any other stays as large as it is
 * at most.
 */
export function fittedSize(version: AssetVersion, box: Size): Size {
  const share = Math.min(box.width / version.width, box.height / version.height);
  return scaled(version, version.mime === 'image/svg+xml' ? share : Math.min(1, share));
}

function scaled({ width, height }: Size, share: number): Size {
  const of = (side: number): number => Math.max(1, Math.floor(side * share + 1e-6));
  return { width: of(width), height: of(height) };
}

/** How large a picture may stay in a place, as a share of what it is. */
function shareFor({ rules, format }: FitPlace, { width, height }: Size): number {
  const widest = spanOf(ruleIn(rules, format, 'imageWidth'))?.[1] ?? width;
  const longest = figureOf(ruleIn(rules, format, 'imageSideMax')) ?? Math.max(width, height);
  const most = figureOf(ruleIn(rules, format, 'imagePixelsMax')) ?? width * height;
  return Math.min(widest / width, longest / Math.max(width, height), Math.sqrt(most / (width * height)));
}

/** How narrow a picture of this form may be in a place. */
function leastWidthFor({ rules, format }: FitPlace, { width, height }: Size): number {
  const narrowest = spanOf(ruleIn(rules, format, 'imageWidth'))?.[0] ?? 1;
  const least = spanOf(ruleIn(rules, format, 'imageSizeMin'));
  return least === null ? narrowest : Math.max(narrowest, least[0], Math.ceil((least[1] * width) / height));
}

function isBrokenBy(size: Size, { rules, format }: FitPlace): boolean {
  const facts = { kind: 'image', mime: '', bytes: null, ...size, seconds: null, alt: '' } as const;
  return checkMedia(rules, format, [facts]).some(({ rule }) => ofSize.includes(rule));
}
