import { parseTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { TimeField as AriaTimeField, DateInput, DateSegment, Label } from 'react-aria-components';
import type { WallTime } from '#shared/time/wall.ts';

type Props = {
  readonly label: string;
  readonly value: WallTime | null;
  readonly onChange: (value: WallTime | null) => void;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
};

/** A time of day to the minute, on the clock of the locale. Wall times in and out. */
export function TimeField(props: Props): ReactNode {
  return (
    <AriaTimeField
      className="field"
      value={props.value === null ? null : parseTime(props.value)}
      // "12:00:00" cut to the minute: a plan has no seconds.
      onChange={(time) => props.onChange(time === null ? null : time.toString().slice(0, 5))}
      granularity="minute"
      autoFocus={props.autoFocus ?? false}
      isDisabled={props.isDisabled ?? false}
      shouldForceLeadingZeros
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <DateInput className="input">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </DateInput>
    </AriaTimeField>
  );
}
