import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { announce } from '#renderer/app/announcer.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { wordsOf } from '../calendar/calendar-actions.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { dropCard } from './board-actions.ts';
import { onBoardClick, onBoardContextMenu, onBoardFocus, onBoardKeyDown } from './board-keys.ts';
import { cardKey, ofCardKey, useBoardUi } from './board-ui.ts';
import { CardFace } from './Card.tsx';
import { Column } from './Column.tsx';
import { isNarrow } from './column-names.ts';
import type { BoardColumn } from './use-board.ts';

type Props = {
  readonly columns: readonly BoardColumn[];
  readonly facts: ReadonlyMap<Id, CardFact>;
  readonly things: BrandThings;
};

/** How far the pointer travels before a press becomes a drag, in pixels: the same as on the calendar. */
const DRAG_DISTANCE = 5;
const silent = () => undefined;
const accessibility = {
  announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
  screenReaderInstructions: { draggable: '' },
};

/** The columns, and the card in the hand. */
export function Columns({ columns, facts, things }: Props): ReactNode {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }));
  const by = useBoardUi((state) => state.by);
  const stop = useStop(columns);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={accessibility}
      onDragStart={lift}
      onDragEnd={(event) => letGo(event)}
      onDragCancel={putBack}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the columns inside carry the roles; keys and clicks of all cards end here. */}
      <div
        className="board"
        onKeyDown={onBoardKeyDown}
        onClick={onBoardClick}
        onContextMenu={onBoardContextMenu}
        onFocus={onBoardFocus}
      >
        {columns.map((column) => (
          <Column key={column.key} column={column} by={by} things={things} facts={facts} stop={stop} />
        ))}
      </div>
      {createPortal(<Ghost things={things} facts={facts} />, document.body)}
    </DndContext>
  );
}

/** The one card that Tab comes to: where the keyboard last was, else the first. */
function useStop(columns: readonly BoardColumn[]): string | null {
  const focused = useBoardUi((state) => state.focused);
  const by = useBoardUi((state) => state.by);
  const opened = useBoardUi((state) => state.opened);
  return useMemo(() => {
    const open = columns.filter(({ key }) => !isNarrow(by, key) || opened.includes(key));
    const has = open.some(({ key, posts }) => posts.some(({ id }) => cardKey(key, id) === focused));
    if (has) return focused;
    const first = open.find(({ posts }) => posts.length > 0);
    return first?.posts[0] === undefined ? null : cardKey(first.key, first.posts[0].id);
  }, [columns, focused, by, opened]);
}

function Ghost({ things, facts }: Omit<Props, 'columns'>): ReactNode {
  const carried = useBoardUi((state) => state.carried);
  const post = usePosts((state) => (carried === null ? undefined : state.posts[carried.postId]));
  return (
    <DragOverlay dropAnimation={null} className="board-ghost">
      {post === undefined ? null : <CardFace post={post} fact={facts.get(post.id)} things={things} />}
    </DragOverlay>
  );
}

function lift({ active }: DragStartEvent): void {
  const carried = ofCardKey(String(active.id));
  usePosts.getState().freeze();
  useBoardUi.setState({ carried, refused: null, menu: null });
  const words = wordsOf(usePosts.getState().posts[carried.postId]);
  announce(t('calendar.said.picked', { count: 1, words }), 'assertive');
}

function putBack(): void {
  useBoardUi.setState({ carried: null });
  usePosts.getState().release();
  announce(t('calendar.said.cancelled'), 'assertive');
}

function letGo({ active, over }: DragEndEvent): void {
  const { column, postId } = ofCardKey(String(active.id));
  useBoardUi.setState({ carried: null });
  usePosts.getState().release();
  if (over === null) return;
  const box = active.rect.current.translated;
  const at = box === null ? undefined : { x: box.left, y: box.top, width: box.width };
  void dropCard(postId, column, String(over.id), at);
}
