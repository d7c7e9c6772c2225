import {
  DndContext,
  DragOverlay,
  type DragStartEvent,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { ThirdPartyDraggable } from '@fullcalendar/react/interaction';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePosts } from '#renderer/app/posts-store.ts';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { endCarry, startCarry } from '../calendar/drag-store.ts';
import { onGridContextMenu, onListClick, onListKeyDown } from '../calendar/grid-keys.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { CardFace, RailCard } from './RailCard.tsx';

type Props = { readonly posts: readonly PostSummary[]; readonly things: BrandThings };

/** How far the pointer travels before a press becomes a drag, in pixels: the same as on the calendar. */
const DRAG_DISTANCE = 5;
const CARD_HEIGHT = 74;
const noAnnouncements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
const accessibility = { announcements: noAnnouncements, screenReaderInstructions: { draggable: '' } };

/**
 * The cards. dnd-kit lifts them and draws what is carried; FullCalendar alone decides where it lands
 * (docs/decisions/0051-rail-drag.md), so that nothing is ever done twice.
 */
export function RailList({ posts, things }: Props): ReactNode {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }));
  const [lifted, setLifted] = useState<PostSummary | null>(null);
  useCalendarTakesCards();
  const lift = ({ active }: DragStartEvent): void => {
    const post = usePosts.getState().posts[String(active.id)] ?? null;
    setLifted(post);
    if (post !== null) startCarry({ kind: 'card', post, ids: [post.id] });
  };
  const settle = (): void => {
    setLifted(null);
    // FullCalendar hears of the same release after dnd-kit and must still find the drag.
    setTimeout(endCarry, 0);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={accessibility}
      autoScroll={false}
      onDragStart={lift}
      onDragEnd={settle}
      onDragCancel={settle}
    >
      <Cards posts={posts} things={things} />
      {createPortal(
        <DragOverlay dropAnimation={null} className="rail-ghost">
          {lifted === null ? null : <CardFace post={lifted} things={things} />}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}

function useCalendarTakesCards(): void {
  useEffect(() => {
    const draggable = new ThirdPartyDraggable(document, {
      itemSelector: '[data-card]',
      mirrorSelector: '.rail-ghost',
      // No duration: with one, a drop on a day of the month draws nothing.
      eventData: (element) => ({ id: element.dataset['card'] ?? '', title: element.dataset['words'] ?? '' }),
    });
    return () => draggable.destroy();
  }, []);
}

function Cards({ posts, things }: Props): ReactNode {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => posts[index]?.id ?? index,
    overscan: 6,
    gap: 6,
  });
  return (
    <section
      ref={scroller}
      className="rail-cards"
      aria-label={t('calendar.rail.list')}
      onClick={onListClick}
      onKeyDown={onListKeyDown}
      onContextMenu={onGridContextMenu}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const post = posts[index];
          if (post === undefined) return null;
          return (
            <li
              key={post.id}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RailCard post={post} things={things} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
