import { memo, type ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { TileModel } from './tile-model.ts';

type Props = {
  readonly model: TileModel;
  /** In a list of its own the tile is a stop of Tab; in the grid the grid moves the focus. */
  readonly tabbable?: boolean;
};

/**
 * A post on the calendar. Its keys, clicks and menu are handled once by the grid around it (`data-post`,
 * `data-tile-menu`), so that a month of tiles carries no closures of its own.
 */
export const Tile = memo(function Tile({ model, tabbable }: Props): ReactNode {
  const selected = useView((state) => state.selection.includes(model.post.id));
  const open = useView((state) => state.openPostId === model.post.id);
  const tabIndex = tabbable ? 0 : -1;
  const pictured = model.picture !== null && model.form === 'full';
  return (
    <div
      className={classNames(
        `tile tile-${model.post.status}`,
        model.form === 'slim' && 'tile-slim',
        pictured && 'tile-pictured',
        model.conflict && 'tile-conflict',
      )}
      data-hue={model.hue ?? 'none'}
      data-selected={selected || undefined}
      data-open={open || undefined}
    >
      <button
        type="button"
        className="tile-main"
        data-post={model.post.id}
        tabIndex={tabIndex}
        aria-pressed={selected}
      >
        <TileHead model={model} />
        <span className="tile-words">{model.words}</span>
        <span className="visually-hidden">{model.spoken}</span>
      </button>
      {pictured ? <img className="tile-picture" src={model.picture ?? ''} alt="" draggable={false} /> : null}
      <button
        type="button"
        className="tile-menu"
        data-tile-menu={model.post.id}
        tabIndex={tabIndex}
        aria-label={model.menuLabel}
      />
    </div>
  );
});

function TileHead({ model }: { readonly model: TileModel }): ReactNode {
  return (
    <span className="tile-head">
      <StatusGlyph status={model.post.status} />
      <span>{model.time}</span>
      {model.note === null ? null : (
        <span className="tile-note" data-status={model.post.status} aria-hidden="true">
          {model.note}
        </span>
      )}
      {model.form === 'slim' ? null : (
        <span className="tile-marks" aria-hidden="true">
          {model.marks.map((mark) => (
            <span key={mark} className="channel-mark">
              {mark}
            </span>
          ))}
        </span>
      )}
      {model.conflict ? <SeverityGlyph severity="warn" /> : null}
    </span>
  );
}
