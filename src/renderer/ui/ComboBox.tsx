import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';
import type { SelectOption } from '#renderer/ui/Select.tsx';

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  readonly className?: string;
};

/** One of very many, found by typing: time zones, posts. */
export function ComboBox<Value extends string>(props: Props<Value>): ReactNode {
  const choose = (key: unknown): void => {
    const chosen = props.options.find((option) => option.value === key);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <AriaComboBox
      className={classNames('field', props.className)}
      defaultItems={props.options}
      value={props.value}
      onChange={choose}
      menuTrigger="input"
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <div className="relative">
        <Input className="input pr-8" spellCheck={false} />
        <Button className="btn btn-sm btn-icon btn-quiet absolute top-0.5 right-0.5">
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover min-w-(--trigger-width)" offset={4} maxHeight={280}>
        <ListBox className="listbox">
          {(option: SelectOption<Value>) => (
            <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
