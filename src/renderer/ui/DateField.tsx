import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { t } from '#shared/messages/index.ts';
import type { WallDate } from '#shared/time/wall.ts';

type Props = {
  readonly label: string;
  readonly value: WallDate | null;
  /** Told when a whole date stands in the field, or when it was emptied. */
  readonly onChange: (value: WallDate | null) => void;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
};

/** Years below it are the first digits of one that is still being typed: 2, 20, 202, 2027. */
const FIRST_WHOLE_YEAR = 1000;

/** A day, typed part by part or picked from a small month. Wall dates in and out. */
export function DateField(props: Props): ReactNode {
  const [halfTyped, setHalfTyped] = useState<CalendarDate | null>(null);
  const take = (date: CalendarDate | null): void => {
    const isHalf = date !== null && date.year < FIRST_WHOLE_YEAR;
    setHalfTyped(isHalf ? date : null);
    if (!isHalf) props.onChange(date === null ? null : date.toString());
  };
  return (
    <DatePicker
      className="field"
      value={halfTyped ?? (props.value === null ? null : parseDate(props.value))}
      onChange={take}
      onBlur={() => setHalfTyped(null)}
      granularity="day"
      autoFocus={props.autoFocus ?? false}
      isDisabled={props.isDisabled ?? false}
      shouldForceLeadingZeros
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <Group className="input pr-0.5">
        <DateInput className="flex flex-1">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="btn btn-sm btn-icon btn-quiet">
          <CalendarDays size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </Group>
      <Popover className="popover" offset={4}>
        <Dialog className="p-2" aria-label={props.label}>
          <MonthPicker />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthPicker(): ReactNode {
  return (
    <Calendar>
      <header className="flex items-center justify-between gap-1 pb-1">
        <Button
          slot="previous"
          className="btn btn-sm btn-icon btn-quiet"
          aria-label={t('ui.date.previousMonth')}
        >
          <ChevronLeft size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Heading className="text-xs font-bold" />
        <Button slot="next" className="btn btn-sm btn-icon btn-quiet" aria-label={t('ui.date.nextMonth')}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className="text-xs">
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="size-7 text-2xs font-medium text-ink-3">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="month-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
