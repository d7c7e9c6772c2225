import { memo, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '#renderer/ui/class-names.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay, formatMonthShort } from '#shared/time/format.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { CampaignBar } from './CampaignBar.tsx';
import { useDrag } from './drag-store.ts';
import type { Landing } from './landings.ts';
import { type DayInfo, MonthPlanContext } from './month-plan.ts';

type Props = { readonly date: WallDate; readonly isToday: boolean; readonly isOther: boolean };

/** The head of a day in the month: its date, "+2 more", the bars that begin here, and free usual times. */
export function DayTop(props: Props): ReactNode {
  const info = useContext(MonthPlanContext).get(props.date);
  return (
    <>
      <DayLine {...props} hidden={info?.hidden ?? 0} isEdge={info?.isEdge ?? false} />
      {info === undefined ? null : <DayBars info={info} />}
      {info?.slots.map((slot) => (
        <FreeSlotButton key={`${slot.channelId}${slot.time}`} date={props.date} slot={slot} />
      ))}
      <LandingMark date={props.date} />
    </>
  );
}

type LineProps = Props & { readonly hidden: number; readonly isEdge: boolean };

const DayLine = memo(function DayLine(props: LineProps): ReactNode {
  const { date, isToday, isOther, hidden, isEdge } = props;
  const number = Number(date.slice(8));
  // A month that begins or ends inside the grid says its name: "30 Nov", "1 Jan".
  const named = isOther && (number === 1 || isEdge);
  return (
    <div className="day-line">
      <span
        aria-hidden="true"
        className={classNames('day-number', isOther && 'day-other', isToday && 'day-today')}
      >
        {named ? `${number} ${formatMonthShort(date, currentLocale())}` : number}
      </span>
      {hidden === 0 ? null : (
        <button
          type="button"
          className="day-more"
          data-more={date}
          tabIndex={-1}
          aria-haspopup="dialog"
          aria-label={t('calendar.more.label', { count: hidden, day: formatDay(date, currentLocale()) })}
        >
          {t('calendar.more', { count: hidden })}
        </button>
      )}
    </div>
  );
});

function DayBars({ info }: { readonly info: DayInfo }): ReactNode {
  if (info.levels === 0) return null;
  return (
    <div className="day-bars" style={{ height: `calc(var(--bar-row) * ${info.levels})` }}>
      {info.bars.map((bar) => (
        <CampaignBar key={bar.key} bar={bar} />
      ))}
    </div>
  );
}

function FreeSlotButton({
  date,
  slot,
}: {
  readonly date: WallDate;
  readonly slot: DayInfo['slots'][number];
}): ReactNode {
  return (
    <button
      type="button"
      className="day-slot"
      data-slot={date}
      data-time={slot.time}
      data-channel={slot.channelId}
      tabIndex={-1}
    >
      <span className="channel-mark">{slot.mark}</span>
      {slot.time}
    </button>
  );
}

/** Where something that is carried will land, with the time it keeps. It belongs to the whole cell, not to its head. */
function LandingMark({ date }: { readonly date: WallDate }): ReactNode {
  const landing = useDrag((state) => state.landings.get(date));
  const [cell, setCell] = useState<Element | null>(null);
  if (landing === undefined) return null;
  // The cell is FullCalendar's; it is found once, from a place inside it.
  const find = (here: HTMLElement | null): void => {
    if (here !== null) setCell(here.closest('[data-date]'));
  };
  if (cell === null) return <span hidden ref={find} />;
  return createPortal(
    <>
      <div className="day-landing-ring" />
      <div className="day-landing">{landingText(landing)}</div>
    </>,
    cell,
  );
}

function landingText({ count, time }: Landing): string {
  if (count > 1) return t('calendar.drag.landsMany', { count });
  return time === null ? t('calendar.drag.landsNoTime') : t('calendar.drag.lands', { time });
}
