import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useMedia } from '#renderer/app/use-media.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { titleOf } from './CalendarHead.tsx';
import { CalendarHost } from './CalendarHost.tsx';
import { EmptyMonth } from './EmptyMonth.tsx';
import { useGridFocus } from './grid-focus.ts';
import { onGridClick, onGridContextMenu, onGridKeyDown } from './grid-keys.ts';
import { MonthPlanContext } from './month-plan.ts';
import { type BrandThings, type Overview, type Standing, useGridContent } from './use-calendar.ts';

type Props = {
  readonly standing: Standing;
  readonly things: BrandThings;
  readonly overview: Overview;
  readonly isLoaded: boolean;
};

/** Height of the row of weekdays above the weeks. */
const HEAD_HEIGHT = 22;

/** Month, week or day: FullCalendar with our keys around it. */
export function CalendarGrid({ standing, things, overview, isLoaded }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const height = useHeight(box);
  const dense = useMedia('(max-height: 780px)');
  const content = useGridContent(standing, things, overview, {
    height: Math.max(0, height - HEAD_HEIGHT),
    dense,
  });
  useGridFocus(box, standing);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside it carries the roles; keys and menus of all tiles end here.
    <div
      ref={box}
      className={standing.view === 'month' ? 'cal-grid cal-month' : 'cal-grid cal-time'}
      data-view={standing.view}
      data-grid-label={t('calendar.grid', { title: titleOf(standing) })}
      onKeyDown={onGridKeyDown}
      onClick={onGridClick}
      onContextMenu={onGridContextMenu}
    >
      {height === 0 ? null : (
        <MonthPlanContext value={content.plan}>
          <CalendarHost
            events={content.events}
            view={standing.view}
            date={standing.date}
            locale={currentLocale()}
            weekStart={standing.weekStart}
          />
        </MonthPlanContext>
      )}
      {isLoaded && standing.view === 'month' ? (
        <EmptyMonth standing={standing} things={things} overview={overview} />
      ) : null}
    </div>
  );
}

function useHeight(box: { readonly current: HTMLDivElement | null }): number {
  const [height, setHeight] = useState(0);
  const measure = useCallback(() => setHeight(Math.floor(box.current?.clientHeight ?? 0)), [box]);
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, measure]);
  return height;
}
