import { type ReactNode, useMemo } from 'react';
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Values used before; those that hold what is typed are offered. */
  readonly suggestions: readonly string[];
  readonly suggestionsLabel: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isReadOnly?: boolean;
  /** What is wrong and what to do; shown under the field. */
  readonly error?: string | null;
};

/** How many are offered at once: more is a list to read, not a shortcut. */
const SHOWN = 8;

/** One line of free text that offers what was written there before: arrow keys choose, Esc keeps what was typed. */
export function SuggestField(props: Props): ReactNode {
  const { value, suggestions } = props;
  const items = useMemo(() => matching(suggestions, value), [suggestions, value]);
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={props.onChange}
      onSelectionChange={(key) => (typeof key === 'string' ? props.onChange(key) : undefined)}
      items={items.map((text) => ({ id: text }))}
      defaultFilter={() => true}
      isReadOnly={props.isReadOnly ?? false}
      isInvalid={typeof props.error === 'string'}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <Label className="field-label">{props.label}</Label>
      <Input
        className="input"
        placeholder={props.placeholder ?? ''}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      />
      <FieldError className="field-error">{props.error}</FieldError>
      <Popover className="popover min-w-(--trigger-width)" offset={4} maxHeight={280}>
        <ListBox className="listbox" aria-label={props.suggestionsLabel}>
          {({ id }: { readonly id: string }) => (
            <ListBoxItem id={id} textValue={id} className="menu-item">
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function matching(suggestions: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const fitting = suggestions.filter((text) => text.toLocaleLowerCase().includes(wanted) && text !== typed);
  return fitting.slice(0, SHOWN);
}
