import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { areaAfter, frameWords } from '#renderer/features/assets/crop-moves.ts';
import { type Corner, type CropArea, drawnArea, movedArea, type Ratio } from '#shared/assets/crop.ts';
import { t } from '#shared/messages/index.ts';
import type { Size } from '#shared/previews/crop.ts';

type Props = {
  readonly src: string;
  readonly size: Size;
  readonly ratio: Ratio;
  readonly area: CropArea;
  readonly onChange: (area: CropArea) => void;
};

const corners: readonly Corner[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
];

/** The picture under a frame that a pointer or arrow keys move and resize; what is outside is dimmed. */
export function CropFrame(props: Props): ReactNode {
  const { src, size, area } = props;
  const handlers = useFrameMoves(props);
  return (
    <div className="crop-stage">
      <div className="crop-picture" style={pictureStyle(size)} {...handlers.stage}>
        <img src={src} alt="" draggable={false} />
        <button
          type="button"
          className="crop-frame"
          style={frameStyle(area, size)}
          aria-label={frameWords(area, size)}
          aria-describedby="crop-hint"
          {...handlers.frame}
        >
          {corners.map((corner) => (
            <span
              key={`${corner.x} ${corner.y}`}
              className="crop-corner"
              data-corner={`${corner.x} ${corner.y}`}
            />
          ))}
        </button>
      </div>
      <p id="crop-hint" className="asset-said">
        {t('assetsCrop.frame.hint')}
      </p>
    </div>
  );
}

/** Highest that the picture stands in the dialog, as a share of the window. */
const STAGE_HEIGHT = 'min(440px, 48vh)';

function pictureStyle({ width, height }: Size) {
  const ratio = width / height;
  return { width: `min(100%, calc(${STAGE_HEIGHT} * ${ratio}))`, aspectRatio: ratio };
}

function frameStyle({ x, y, width, height }: CropArea, size: Size) {
  const share = (part: number, of: number): string => `${(part / of) * 100}%`;
  return {
    left: share(x, size.width),
    top: share(y, size.height),
    width: share(width, size.width),
    height: share(height, size.height),
  };
}

/** What a pointer holds: a corner, or all of the frame; where it began, and how the frame was then. */
type Held = { readonly corner: Corner | null; readonly from: PointerEvent; readonly area: CropArea };

function useFrameMoves({ size, ratio, area, onChange }: Props) {
  const held = useRef<Held | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element) || event.target.closest('.crop-frame') === null) return;
    const named = event.target.closest<HTMLElement>('[data-corner]')?.dataset['corner'];
    const corner = corners.find(({ x, y }) => `${x} ${y}` === named) ?? null;
    held.current = { corner, from: event, area };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (held.current === null) return;
    const { corner, from, area: began } = held.current;
    const scale = size.width / event.currentTarget.getBoundingClientRect().width;
    const by = {
      x: Math.round((event.clientX - from.clientX) * scale),
      y: Math.round((event.clientY - from.clientY) * scale),
    };
    onChange(corner === null ? movedArea(began, by, size) : drawnArea(began, corner, by, size, ratio));
  };
  const letGo = (): void => {
    held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = areaAfter(event.key, event, area, { size, ratio });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  // A key held down is one move: it is said when it is let go.
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key.startsWith('Arrow')) announce(frameWords(area, size));
  };
  return {
    stage: { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo },
    frame: { onKeyDown, onKeyUp },
  };
}
