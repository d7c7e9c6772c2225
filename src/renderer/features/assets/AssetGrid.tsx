import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { AssetCard, AssetLine } from '#renderer/features/assets/AssetCard.tsx';
import {
  type Choice,
  type ChooseHow,
  chosen as chosenAfter,
  columnsIn,
  howOf,
  nothingChosen,
  placeAfter,
} from '#renderer/features/assets/grid-moves.ts';
import type { LibraryView } from '#renderer/features/assets/library-store.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { Id } from '#shared/ids.ts';

/** Least width of a card, the gap between two, what stands under the picture, and the height of a line, in px. */
const CARD = 140;
const GAP = 12;
const WORDS = 52;
const LINE = 45;

export type GridProps = {
  readonly label: string;
  readonly assets: readonly Asset[];
  readonly view: LibraryView;
  readonly choice: Choice;
  readonly focusId: Id | null;
  readonly onChoose: (choice: Choice, focusId: Id) => void;
  /** Enter or a double click. */
  readonly onOpen: (id: Id) => void;
  readonly onNearEnd?: () => void;
  /** Keys that the grid itself has no use for. */
  readonly onKey?: (event: KeyboardEvent, id: Id) => void;
  readonly onMenu?: (id: Id, at: { readonly x: number; readonly y: number }) => void;
  /** Puts what a drag carries into it. */
  readonly onLift?: (id: Id, data: DataTransfer) => void;
  /** A click adds and takes away, and the order counts (the picker). */
  readonly gathers?: boolean;
};

/** Assets as a grid or a list of lines. One of them has the focus; arrow keys go on from there. */
export function AssetGrid(props: GridProps): ReactNode {
  const { assets, view, choice, focusId, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const columns = view === 'list' ? 1 : columnsIn(width, CARD, GAP);
  const rowHeight = view === 'list' ? LINE : ((width - (columns - 1) * GAP) / columns) * 0.75 + WORDS + GAP;
  const virtual = useVirtualizer({
    count: Math.ceil(assets.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured anew when their height changes
  useEffect(() => virtual.measure(), [rowHeight]);
  useNearEnd(props, (virtual.getVirtualItems().at(-1)?.index ?? 0) * columns);
  const handlers = useGridHandlers(props, {
    columns,
    rowHeight,
    scroller,
    scrollTo: (row) => virtual.scrollToIndex(row),
  });
  const today = useTodayOfBrand();
  const stop = assets.some(({ id }) => id === focusId) ? focusId : (assets[0]?.id ?? null);
  const Item = view === 'list' ? AssetLine : AssetCard;
  return (
    <div ref={scroller} className={view === 'list' ? 'assets-scroll assets-scroll-list' : 'assets-scroll'}>
      <div
        className="assets-rows"
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        style={{ height: virtual.getTotalSize() }}
        {...handlers}
      >
        {virtual.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            role="presentation"
            className={view === 'list' ? 'assets-row assets-row-line' : 'assets-row'}
            style={{
              transform: `translateY(${start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {assets.slice(row * columns, (row + 1) * columns).map((asset, column) => (
              <Item
                key={asset.id}
                asset={asset}
                index={row * columns + column}
                count={assets.length}
                chosen={choice.ids.includes(asset.id)}
                number={props.gathers ? choice.ids.indexOf(asset.id) + 1 : null}
                isStop={asset.id === stop}
                today={today}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The inner width of an element, in px. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const found = element.current;
    if (found === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 640));
    observer.observe(found);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** So many before the end, further assets are asked for. */
const AHEAD = 60;

function useNearEnd({ assets, onNearEnd }: GridProps, reached: number): void {
  const isNear = reached >= assets.length - AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per end that comes near
  useEffect(() => {
    if (isNear) onNearEnd?.();
  }, [isNear, assets.length]);
}

type Place = {
  readonly columns: number;
  readonly rowHeight: number;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly scrollTo: (row: number) => void;
};

function idAt(target: EventTarget): Id | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-asset]')?.dataset['asset'] ?? null;
}

function useGridHandlers(props: GridProps, place: Place) {
  const order = props.assets.map(({ id }) => id);
  const choose = (id: Id, how: ChooseHow): void =>
    props.onChoose(
      chosenAfter(props.choice, order, id, props.gathers && how === 'only' ? 'toggle' : how),
      id,
    );
  const onClick = (event: MouseEvent): void => {
    const id = idAt(event.target);
    if (id !== null) choose(id, howOf(event));
  };
  return {
    onClick,
    onDoubleClick: (event: MouseEvent): void => {
      const id = idAt(event.target);
      if (id !== null) props.onOpen(id);
    },
    onContextMenu: (event: MouseEvent): void => {
      const id = idAt(event.target);
      if (id === null || props.onMenu === undefined) return;
      event.preventDefault();
      if (!props.choice.ids.includes(id)) choose(id, 'only');
      props.onMenu(id, { x: event.clientX, y: event.clientY });
    },
    onDragStart: (event: React.DragEvent): void => {
      const id = idAt(event.target);
      if (id === null || props.onLift === undefined) return event.preventDefault();
      props.onLift(id, event.dataTransfer);
    },
    onKeyDown: (event: KeyboardEvent): void => onGridKey(event, props, place, choose),
  };
}

function onGridKey(
  event: KeyboardEvent,
  props: GridProps,
  place: Place,
  choose: (id: Id, how: ChooseHow) => void,
): void {
  const id = idAt(event.target);
  const index = props.assets.findIndex((asset) => asset.id === id);
  if (id === null || index === -1) return;
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    return event.key === ' ' ? choose(id, event.shiftKey ? 'range' : 'toggle') : props.onOpen(id);
  }
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return props.onChoose({ ids: props.assets.map((asset) => asset.id), anchor: id }, id);
  }
  if (event.key === 'Escape' && props.choice.ids.length > 0 && !props.gathers) {
    event.preventDefault();
    return props.onChoose(nothingChosen, id);
  }
  const rows = Math.floor((place.scroller.current?.clientHeight ?? 0) / place.rowHeight);
  const to = placeAfter(event.key, index, { columns: place.columns, count: props.assets.length, rows });
  if (to === null) return props.onKey?.(event, id);
  event.preventDefault();
  moveTo(to, event, props, place, choose);
}

/** Arrow keys choose what they come to; with Ctrl, and where things are gathered, they only go there. */
function moveTo(
  to: number,
  held: KeyboardEvent,
  props: GridProps,
  { columns, scroller, scrollTo }: Place,
  choose: (id: Id, how: ChooseHow) => void,
): void {
  const next = props.assets[to]?.id;
  if (next === undefined) return;
  if (held.shiftKey && !props.gathers) choose(next, 'range');
  else if (held.ctrlKey || held.metaKey || props.gathers) props.onChoose(props.choice, next);
  else choose(next, 'only');
  scrollTo(Math.floor(to / columns));
  focusSoon(scroller, next, 4);
}

/** A row that was out of view is drawn a frame or two after it was scrolled to. */
function focusSoon(scroller: Place['scroller'], id: Id, frames: number): void {
  requestAnimationFrame(() => {
    const item = scroller.current?.querySelector<HTMLElement>(`[data-asset="${id}"]`);
    if (item != null) item.focus();
    else if (frames > 0) focusSoon(scroller, id, frames - 1);
  });
}
