import { Draggable } from '@fullcalendar/react/interaction';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { usePosts } from '#renderer/app/posts-store.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatLongDay } from '#shared/time/format.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { useCalendarUi } from './calendar-ui.ts';
import { onGridContextMenu, onListClick, onListKeyDown } from './grid-keys.ts';
import { groupByDay } from './month-plan.ts';
import { Tile } from './Tile.tsx';
import { tileModel } from './tile-model.ts';
import type { BrandThings, Overview } from './use-calendar.ts';

type Props = {
  readonly date: WallDate;
  readonly anchor: Element;
  readonly things: BrandThings;
  readonly overview: Overview;
};

/** Every post of a crowded day. Its tiles can be dragged out like those of the grid. */
export function MorePopover({ date, anchor, things, overview }: Props): ReactNode {
  const trigger = useRef(anchor);
  const close = (): void => useCalendarUi.setState({ more: null });
  const day = formatLongDay(date, currentLocale());
  const posts = groupByDay(overview.filtered).get(date) ?? [];
  return (
    <Popover
      className="popover"
      triggerRef={trigger}
      placement="bottom end"
      isOpen
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Dialog className="popover-body more-day">
        <Heading slot="title" className="more-title">
          {t('calendar.more.title', { day, count: posts.length })}
        </Heading>
        <DayTiles posts={posts} things={things} overview={overview} />
      </Dialog>
    </Popover>
  );
}

function DayTiles({
  posts,
  things,
  overview,
}: Pick<Props, 'things' | 'overview'> & { readonly posts: Overview['posts'] }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const pictures = usePosts((state) => state.assets);
  const context = useMemo(
    () => ({
      channels: new Map(things.channels.map((channel) => [channel.id, channel])),
      campaigns: new Map(things.campaigns.map((campaign) => [campaign.id, campaign])),
      pictures,
    }),
    [things, pictures],
  );
  const clashing = new Set(overview.conflicts.flatMap(({ first, second }) => [first, second]));
  useDraggableOut(list);
  return (
    <ul
      ref={list}
      className="more-list"
      onClick={onListClick}
      onKeyDown={onListKeyDown}
      onContextMenu={onGridContextMenu}
    >
      {posts.map((post) => (
        <li key={post.id} data-drag-post={post.id}>
          <Tile model={tileModel({ ...post }, 'full', clashing.has(post.id), context)} tabbable />
        </li>
      ))}
    </ul>
  );
}

/** FullCalendar takes what comes from here for a stranger with a known id, which the calendar treats as a move. */
function useDraggableOut(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (list.current === null) return;
    const draggable = new Draggable(list.current, {
      itemSelector: '[data-drag-post]',
      minDistance: 5,
      eventData: (element) => ({ id: element.dataset['dragPost'] ?? '', title: element.textContent ?? '' }),
    });
    return () => draggable.destroy();
  }, [list]);
}
