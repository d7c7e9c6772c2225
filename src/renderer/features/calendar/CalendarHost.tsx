import FullCalendar, {
  type CalendarRef,
  type DayCellInfo,
  type DayHeaderInfo,
  type DayLaneInfo,
  type EventDisplayInfo,
  type EventInput,
} from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import formaTheme from '@fullcalendar/react/themes/forma';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/forma/theme.css';
import './calendar.css';
import './tile.css';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { type CalendarView, useView } from '#renderer/app/view-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { DayTop } from './DayTop.tsx';
import { brandZone } from './free-slot.ts';
import { Tile } from './Tile.tsx';
import { onDateClick, onDragStart, onDragStop, onDrop, onEventClick, onReceive } from './tile-gestures.ts';
import type { TileModel } from './tile-model.ts';

const plugins = [formaTheme, dayGridPlugin, timeGridPlugin, interactionPlugin];

/** FullCalendar's names of our views; the list is our own. */
const viewTypes: { readonly [view in CalendarView]: string } = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  list: 'dayGridMonth',
};

const isoDay = (date: Date): WallDate => date.toISOString().slice(0, 10);
const isWeekend = (dow: number): boolean => dow === 0 || dow === 6;

function dayClass(base: string, info: { readonly dow: number; readonly isToday: boolean }): string {
  return classNames(base, isWeekend(info.dow) && 'cal-weekend', info.isToday && 'cal-today');
}

const views = {
  dayGridMonth: { dayHeaderFormat: { weekday: 'short' } },
  timeGrid: { dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'short' } },
} as const;

const dayCellTop = (info: DayCellInfo): ReactNode => (
  <DayTop date={isoDay(info.date)} isToday={info.isToday} isOther={info.isOther} />
);
const dayCellClass = (info: DayCellInfo): string => dayClass('cal-cell', info);
const dayLaneClass = (info: DayLaneInfo): string => dayClass('cal-lane', info);
const dayHeaderClass = (): string => 'cal-dayheader';
const dayHeaderInnerClass = (info: DayHeaderInfo): string =>
  classNames(
    'cal-dayheader-inner',
    info.isToday && info.view.type !== 'dayGridMonth' && 'cal-dayheader-today',
  );
const dayHeader = (info: DayHeaderInfo): string =>
  info.view.type === 'dayGridMonth' ? info.text : formatDay(isoDay(info.date), currentLocale());
const weekNumber = (info: { readonly num?: number }): string => String(info.num ?? '');
const eventClass = (info: EventDisplayInfo): string =>
  info.event.extendedProps['campaign'] === undefined
    ? tileClass(info)
    : `bar-ev hue-${info.event.extendedProps['campaign']}`;
const tileClass = (info: EventDisplayInfo): string =>
  classNames('tile-ev', info.isDragging && !info.isMirror && 'tile-ev-lifted');

function eventContent(info: EventDisplayInfo): ReactNode {
  if (info.event.extendedProps['campaign'] !== undefined)
    return <span className="day-bar-name">{info.event.title}</span>;
  const model: TileModel | undefined = info.event.extendedProps['model'];
  return model === undefined ? (
    <span className="tile-words">{info.event.title}</span>
  ) : (
    <Tile model={model} />
  );
}

/** What time it is on the brand's clock, as FullCalendar's UTC takes it. */
function now(): string {
  const { date, time } = wallAt(Date.now(), brandZone());
  return `${date}T${time}:00Z`;
}

type Props = {
  readonly events: EventInput[];
  readonly view: CalendarView;
  readonly date: WallDate;
  readonly locale: string;
  /** ISO weekday the week begins with. */
  readonly weekStart: number;
};

/**
 * FullCalendar, mounted once. Nothing it is given changes identity but the events, and those are frozen while a drag
 * is live (docs/decisions/0050-calendar-host.md).
 */
export const CalendarHost = memo(function CalendarHost({
  events,
  view,
  date,
  locale,
  weekStart,
}: Props): ReactNode {
  const calendar = useRef<CalendarRef>(null);
  useFollowView(calendar);
  return (
    <FullCalendar
      ref={calendar}
      plugins={plugins}
      class="cal-root"
      viewClass="cal-view"
      headerToolbar={false}
      borderless
      initialView={viewTypes[view]}
      initialDate={date}
      views={views}
      events={events}
      locale={locale}
      firstDay={weekStart % 7}
      timeZone="UTC"
      now={now}
      height="100%"
      expandRows
      fixedWeekCount={false}
      weekNumbers
      weekNumberCalculation="ISO"
      inlineWeekNumberClass="cal-week"
      inlineWeekNumberContent={weekNumber}
      weekNumberHeaderContent={weekNumber}
      weekNumberHeaderInnerClass="cal-slot-header"
      dayHeaderClass={dayHeaderClass}
      dayHeaderInnerClass={dayHeaderInnerClass}
      dayHeaderContent={dayHeader}
      dayHeaderAlign="start"
      dayCellClass={dayCellClass}
      dayCellTopClass="cal-top"
      dayCellTopInnerClass="cal-top-inner"
      dayCellTopContent={dayCellTop}
      dayCellBottomClass="cal-cell-bottom"
      dayLaneClass={dayLaneClass}
      slotHeaderInnerClass="cal-slot-header"
      allDayHeaderInnerClass="cal-allday-header"
      allDayText={t('calendar.allDay')}
      slotDuration="00:30"
      slotMinHeight={22}
      slotHeaderInterval="01:00"
      snapDuration="00:15"
      scrollTime="07:30"
      nowIndicator
      slotEventOverlap={false}
      eventMinHeight={22}
      nextDayThreshold="23:59:59"
      defaultTimedEventDuration="01:00"
      eventDisplay="list-item"
      eventOrder="rank"
      eventClass={eventClass}
      eventInnerClass="tile-ev-inner"
      eventContent={eventContent}
      // With a click handler FullCalendar would make each tile a button of its own around ours.
      eventInteractive={false}
      editable
      eventDurationEditable={false}
      droppable
      dragRevertDuration={0}
      eventDragMinDistance={5}
      eventDragStart={onDragStart}
      eventDragStop={onDragStop}
      eventDrop={onDrop}
      eventReceive={onReceive}
      eventClick={onEventClick}
      dateClick={onDateClick}
    />
  );
});

/** Goes where the view store goes, in the same turn, so that the new days and their tiles are one commit. */
function useFollowView(calendar: { readonly current: CalendarRef | null }): void {
  useEffect(
    () =>
      useView.subscribe((state, before) => {
        const api = calendar.current?.getApi();
        if (api === undefined || state.date === null) return;
        if (state.calendarView === before.calendarView && state.date === before.date) return;
        if (state.calendarView !== 'list') api.changeView(viewTypes[state.calendarView], state.date);
      }),
    [calendar],
  );
}
