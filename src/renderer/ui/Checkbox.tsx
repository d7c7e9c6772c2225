import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

type Props = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly label?: string;
};

/** A tick with its words. */
export function Checkbox(props: Props): ReactNode {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      <span className="checkbox-box">
        <Check size={12} strokeWidth={2.5} aria-hidden="true" />
      </span>
      {props.children}
    </AriaCheckbox>
  );
}
