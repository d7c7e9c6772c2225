import { type ReactNode, useEffect, useRef } from 'react';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay, formatDayTime } from '#shared/time/format.ts';
import { daysBetween } from '#shared/time/wall.ts';
import { useDrag } from './drag-store.ts';

/** What follows the pointer while something is carried: how many, and what letting go would do. */
export function DragLayer(): ReactNode {
  const carried = useDrag((state) => state.carried);
  const cancelled = useDrag((state) => state.cancelled);
  if (carried === null || cancelled) return null;
  return <Followers count={carried.ids.length} />;
}

function Followers({ count }: { readonly count: number }): ReactNode {
  const layer = useRef<HTMLDivElement>(null);
  const text = useDrag(hintOf);
  useEffect(() => {
    // Written straight to the style: sixty positions a second are no state.
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      layer.current?.style.setProperty('translate', `${clientX}px ${clientY}px`);
    };
    document.addEventListener('pointermove', follow, { capture: true });
    return () => document.removeEventListener('pointermove', follow, { capture: true });
  }, []);
  return (
    <div ref={layer} className="drag-layer" aria-hidden="true">
      {count > 1 ? <span className="drag-count">{count}</span> : null}
      {text === null ? null : <span className="drag-hint">{text}</span>}
    </div>
  );
}

function hintOf({
  carried,
  over,
  overRail,
  copy,
  landings,
}: ReturnType<typeof useDrag.getState>): string | null {
  if (carried === null) return null;
  if (overRail) return carried.kind === 'tile' ? t('calendar.drag.off') : null;
  if (over === null) return null;
  if (copy && carried.kind === 'tile')
    return t('calendar.drag.copy', { day: formatDay(over, currentLocale()) });
  if (carried.kind === 'card' || carried.post.date === null) {
    return formatDayTime(over, landings.get(over)?.time ?? null, currentLocale());
  }
  const days = daysBetween(carried.post.date, over);
  return days < 0 ? t('calendar.drag.daysBack', { days: -days }) : t('calendar.drag.days', { days });
}
