import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What is wrong and what to do; shown under the field. */
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly isReadOnly?: boolean;
  /** No outline until hovered or focused, for editing in place. */
  readonly seamless?: boolean;
  readonly className?: string;
  readonly inputMode?: 'text' | 'numeric';
  /** `password` shows dots and keeps the words out of spelling and suggestions. */
  readonly type?: 'text' | 'password';
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** One line of text with its label, hint and error. */
export function TextField(props: TextFieldProps): ReactNode {
  const error = props.error ?? null;
  return (
    <AriaTextField
      className={classNames('field', props.className)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== null}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.type ?? 'text'}
      {...(props.type === 'password' ? { autoComplete: 'off' } : {})}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <Input
        className={classNames('input', props.seamless && 'input-seamless')}
        placeholder={props.placeholder ?? ''}
        spellCheck={false}
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      />
      {props.hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
