import { Check, Film, ImageOff, Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { durationText } from '#renderer/features/assets/file-facts.ts';
import type { Asset } from '#shared/assets/asset.ts';

type Props = {
  readonly asset: Pick<Asset, 'thumb' | 'kind' | 'current'>;
  readonly chosen?: boolean;
  /** A number in place of the tick: the place in an order. */
  readonly number?: number | null;
  /** How long a video is stands on it. */
  readonly small?: boolean;
};

/** The small picture of an asset; a sign where there is none. */
export function AssetThumb({ asset, chosen, number, small }: Props): ReactNode {
  const { thumb, kind, current } = asset;
  const [broken, setBroken] = useState<string | null>(null);
  const seconds = current?.seconds ?? null;
  const Sign = kind === 'video' ? Film : ImageOff;
  return (
    <span
      className="asset-thumb"
      aria-hidden="true"
      data-drawing={current?.mime === 'image/svg+xml' || undefined}
    >
      {thumb === '' || broken === thumb ? (
        <Sign size={small ? 14 : 22} strokeWidth={1.5} />
      ) : (
        <img
          src={thumb}
          alt=""
          draggable={false}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(thumb)}
        />
      )}
      {kind === 'video' && seconds !== null && !small ? (
        <span className="asset-length">
          <Play size={9} fill="currentColor" />
          {durationText(seconds)}
        </span>
      ) : null}
      {chosen ? <span className="asset-tick">{number ?? <Check size={12} strokeWidth={3} />}</span> : null}
    </span>
  );
}
