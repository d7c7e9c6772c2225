import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export type SegmentOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly SegmentOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

/** One of a few, all in view. Arrow keys move, Space chooses. */
export function SegmentedControl<Value extends string>(props: Props<Value>): ReactNode {
  const choose = (keys: Iterable<unknown>): void => {
    const chosen = props.options.find((option) => option.value === [...keys][0]);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={props.value === null ? [] : [props.value]}
      onSelectionChange={choose}
    >
      {props.options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="segment">
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
