import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { t } from '#shared/messages/index.ts';

type ToggleProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly label?: string;
};

/** A choice that is on or off: a channel of a post. */
export function Chip(props: ToggleProps): ReactNode {
  return (
    <ToggleButton
      className="chip"
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </ToggleButton>
  );
}

type FilterProps = {
  readonly label: string;
  /** What it is filtered to, for instance "5 of 6"; null while everything is shown. */
  readonly value: string | null;
  readonly onClear: () => void;
  readonly icon?: ReactNode;
};

/**
 * A filter's button, for use as the trigger of a Popover or MenuButton. While it filters it is blue and a second
 * button beside it clears it.
 */
export function FilterChip({ label, value, icon }: Omit<FilterProps, 'onClear'>): ReactNode {
  return (
    <Button className={value === null ? 'chip' : 'chip chip-on'}>
      {icon}
      {value === null ? label : t('ui.filter.value', { label, value })}
      <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
    </Button>
  );
}

/** Clears the filter it stands beside. */
export function ClearFilter({ label, onClear }: Pick<FilterProps, 'label' | 'onClear'>): ReactNode {
  return (
    <Button
      className="btn btn-sm btn-icon btn-quiet"
      aria-label={t('ui.filter.clear', { label })}
      onPress={onClear}
    >
      <X size={12} strokeWidth={1.75} aria-hidden="true" />
    </Button>
  );
}
