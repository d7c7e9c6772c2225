import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';
import { t } from '#shared/messages/index.ts';

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A small mark before the label: a swatch, a glyph. */
  readonly mark?: ReactNode;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly seamless?: boolean;
};

/** One of many, in a list that opens. */
export function Select<Value extends string>(props: Props<Value>): ReactNode {
  const choose = (key: unknown): void => {
    const chosen = props.options.find((option) => option.value === key);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <AriaSelect
      className={classNames('field', props.className)}
      value={props.value}
      onChange={choose}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? t('ui.select.choose')}
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <Button className={classNames('input', props.seamless && 'input-seamless')}>
        <SelectValue className="flex min-w-0 flex-1 items-center gap-1.5 truncate data-[placeholder]:text-ink-3" />
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover min-w-(--trigger-width)" offset={4}>
        <ListBox className="listbox" items={props.options}>
          {(option) => <SelectItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function SelectItem({ option }: { readonly option: SelectOption<string> }): ReactNode {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="menu-item group">
      {option.mark}
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      <Check
        className="ml-auto hidden group-data-[selected]:block"
        size={14}
        strokeWidth={1.75}
        aria-hidden="true"
      />
    </ListBoxItem>
  );
}
