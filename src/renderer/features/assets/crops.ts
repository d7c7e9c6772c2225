import { placeName } from '#renderer/features/assets/checks.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { Network } from '#shared/channels/networks.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';
import type { Crop, FocalPoint, Size } from '#shared/previews/crop.ts';
import { formatsDrawn, layoutOf } from '#shared/previews/layout.ts';
import { type PreviewMedia, picturesOf } from '#shared/previews/pictures.ts';

/** How a picture is cut somewhere, and where that is. */
export type CropPlace = {
  /** Width divided by height of what is seen. */
  readonly ratio: number;
  readonly crop: Crop;
  /** The share that is cut off, from 0 to 1. */
  readonly lost: number;
  /** "Instagram reel", "TikTok video": all the places that cut it alike. */
  readonly names: readonly string[];
};

/** The cuts that networks make of a picture, each once, the deepest first; and the places that show it whole. */
export type Crops = { readonly cuts: readonly CropPlace[]; readonly whole: readonly string[] };

/** What a lost share below this is called: nothing a reader would miss. */
const BARELY = 0.005;

/** Whether there is a still picture of known size to be cropped. */
export function canCrop({ kind, current }: Pick<Asset, 'kind' | 'current'>): boolean {
  return kind === 'image' && current !== null && current.width > 0 && current.height > 0;
}

/** How the networks of a brand cut a picture of this size around this point. */
export function cropsOf(networks: readonly Network[], size: Size, focal: FocalPoint | null): Crops {
  const cuts = new Map<string, CropPlace>();
  const whole: string[] = [];
  for (const { network, format } of placesOf(networks)) {
    const [shown] = picturesOf([mediaOf(size, focal)], layoutOf(network, format), (id) => {
      const rules = rulesOf(network);
      return (format === null ? undefined : rules?.formats?.[format]?.rules[id]) ?? rules?.rules[id] ?? null;
    }).shown;
    const name = placeName(network, format);
    if (shown === undefined) continue;
    if (shown.crop === null || shown.lost < BARELY) whole.push(name);
    else {
      const key = shown.ratio.toFixed(2);
      const known = cuts.get(key);
      const { ratio, crop, lost } = shown;
      cuts.set(key, { ratio, crop, lost, names: [...(known?.names ?? []), name] });
    }
  }
  return { cuts: [...cuts.values()].sort((a, b) => b.lost - a.lost), whole };
}

type Place = { readonly network: Network; readonly format: string | null };

function placesOf(networks: readonly Network[]): readonly Place[] {
  return [...new Set(networks)].flatMap((network): Place[] => {
    const formats = formatsDrawn(network);
    return formats.length === 0
      ? [{ network, format: null }]
      : formats.map((format) => ({ network, format }));
  });
}

function mediaOf(size: Size, focal: FocalPoint | null): PreviewMedia {
  return { id: '', kind: 'image', src: '', alt: '', size, focal };
}

/** How far an arrow key moves the focal point, as a share of the picture; with Shift ten times as far. */
const STEP = 0.01;

const directions: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key moves the focal point; null for another key. */
export function focalAfter(
  key: string,
  held: { readonly shiftKey: boolean },
  { x, y }: FocalPoint,
): FocalPoint | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  const step = held.shiftKey ? STEP * 10 : STEP;
  return { x: share(x + direction[0] * step), y: share(y + direction[1] * step) };
}

/** A place in a box of the window as shares of it, kept inside and as exact as a person can mean it. */
export function focalAt(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  point: { readonly clientX: number; readonly clientY: number },
): FocalPoint {
  return {
    x: share((point.clientX - box.left) / box.width),
    y: share((point.clientY - box.top) / box.height),
  };
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
