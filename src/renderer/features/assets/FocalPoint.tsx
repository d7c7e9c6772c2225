import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { cropsOf, focalAfter, focalAt } from '#renderer/features/assets/crops.ts';
import { ratioText } from '#renderer/features/assets/file-facts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Network } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { type Crop, cropTo, type FocalPoint as Point, type Size } from '#shared/previews/crop.ts';

export const middle: Point = { x: 0.5, y: 0.5 };

type Props = {
  readonly src: string;
  readonly alt: string;
  readonly size: Size;
  readonly focal: Point | null;
  readonly locked: boolean;
  /** Where the point is while it is being moved; null while it rests. */
  readonly moving: Point | null;
  readonly onMove: (point: Point | null) => void;
  /** Told when a click, a drag or a run of arrow keys has come to rest. */
  readonly onSet: (focal: Point) => void;
};

/** The picture with the point that every crop keeps in view: a click or drag puts it, arrow keys move it. */
export function FocalStage(props: Props): ReactNode {
  const { src, alt, size, focal, locked, moving } = props;
  const at = moving ?? focal ?? middle;
  const handlers = useFocalMoves(at, props);
  const label = t('assetsScreen.focal.at', { x: Math.round(at.x * 100), y: Math.round(at.y * 100) });
  return (
    <div className="asset-stage">
      <div className="asset-stage-picture" style={stageOf(size)} {...handlers.stage}>
        <img src={src} alt={alt} draggable={false} />
        {locked ? (
          focal === null ? null : (
            <span className="asset-focal" style={placeOf(at)} aria-hidden="true" />
          )
        ) : (
          <button
            type="button"
            className="asset-focal"
            data-set={focal !== null || moving !== null || undefined}
            style={placeOf(at)}
            aria-label={label}
            aria-describedby="asset-focal-hint"
            {...handlers.point}
          />
        )}
      </div>
    </div>
  );
}

/** Highest that the picture stands in the pane, in px. */
const STAGE_HEIGHT = 300;

/** As wide as the pane, or as its height allows: the whole picture is seen, and the point is where it says. */
function stageOf({ width, height }: Size): { readonly width: string; readonly aspectRatio: number } {
  const ratio = width / height;
  return { width: `min(100%, ${Math.round(STAGE_HEIGHT * ratio)}px)`, aspectRatio: ratio };
}

function placeOf({ x, y }: Point): { readonly left: string; readonly top: string } {
  return { left: `${x * 100}%`, top: `${y * 100}%` };
}

type Stage = Partial<
  Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp', (event: PointerEvent<HTMLElement>) => void>
>;
type Handle = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
};

function useFocalMoves(
  at: Point,
  { moving, onMove, locked, onSet }: Props,
): { readonly stage: Stage; readonly point: Handle } {
  const dragging = useRef(false);
  const settle = (point: Point | null): void => {
    if (point !== null) onSet(point);
  };
  const put = (event: PointerEvent<HTMLElement>): Point => {
    const point = focalAt(event.currentTarget.getBoundingClientRect(), event);
    onMove(point);
    return point;
  };
  const stage: Stage = {
    onPointerDown: (event) => {
      dragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      put(event);
    },
    onPointerMove: (event) => {
      if (dragging.current) put(event);
    },
    onPointerUp: (event) => {
      if (!dragging.current) return;
      dragging.current = false;
      settle(put(event));
    },
  };
  const point: Handle = {
    onKeyDown: (event) => {
      const next = focalAfter(event.key, event, at);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(next);
    },
    // A key held down is one move: it is saved when it is let go.
    onKeyUp: () => settle(moving),
    onBlur: () => settle(moving),
  };
  return { stage: locked ? {} : stage, point };
}

type CropsProps = {
  readonly src: string;
  readonly size: Size;
  readonly focal: Point | null;
  readonly networks: readonly Network[];
};

/** What each network's shape leaves of the picture. */
export function CropStrip({ src, size, focal, networks }: CropsProps): ReactNode {
  const { cuts, whole } = cropsOf(networks, size, focal);
  return (
    <div className="asset-crops">
      {cuts.length === 0 ? null : (
        <ul aria-label={t('assetsScreen.crops')}>
          {cuts.map((cut) => (
            <li key={cut.ratio}>
              <CropView src={src} size={size} ratio={cut.ratio} focal={focal} />
              <span className="asset-crop-words">
                <b>{ratioText(cut.ratio)}</b>{' '}
                {t('assetsScreen.crop.lost', { percent: Math.round(cut.lost * 100) })}
                <span className="asset-crop-names">{cut.names.join(', ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {whole.length === 0 ? null : (
        <p className="asset-said">{t('assetsScreen.crop.whole', { names: whole.join(', ') })}</p>
      )}
    </div>
  );
}

type ViewProps = {
  readonly src: string;
  readonly size: Size;
  readonly ratio: number;
  readonly focal: Point | null;
};

/** A picture cut to a ratio around its focal point. */
export function CropView({ src, size, ratio, focal }: ViewProps): ReactNode {
  const crop = cropTo(size, ratio, focal);
  return (
    <span className="asset-crop" style={{ aspectRatio: ratio }}>
      <img src={src} alt="" draggable={false} style={{ objectPosition: positionOf(crop) }} />
    </span>
  );
}

/** CSS counts the place of an image in shares of what does not fit. */
export function positionOf(crop: Crop): string {
  const part = (start: number, length: number): number => (length < 1 ? (start / (1 - length)) * 100 : 50);
  return `${part(crop.x, crop.width)}% ${part(crop.y, crop.height)}%`;
}

type ResetProps = { readonly focal: Point | null; readonly onSet: (focal: Point | null) => void };

/** What the point is for, how it is moved, and the way back to the middle. */
export function FocalHint({ focal, onSet }: ResetProps): ReactNode {
  return (
    <p id="asset-focal-hint" className="asset-said asset-focal-hint">
      {t(focal === null ? 'assetsScreen.focal.none' : 'assetsScreen.focal.set')}
      {focal === null ? null : (
        <Button size="sm" variant="quiet" onPress={() => onSet(null)}>
          {t('assetsScreen.focal.reset')}
        </Button>
      )}
    </p>
  );
}
