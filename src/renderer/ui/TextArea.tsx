import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Label,
} from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
  readonly maxLength?: number;
  readonly minRows?: number;
  /** Classes of the box itself, for instance the reading size of composed text. */
  readonly inputClassName?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

/** Several lines of text; the box grows with what is written. */
export function TextArea(props: Props): ReactNode {
  const error = props.error ?? null;
  const box = useGrowing(props.value);
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== null}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="field-label">{props.label}</Label>}
      <AriaTextArea
        ref={(element) => {
          box.current = element;
          if (typeof props.inputRef === 'function') props.inputRef(element);
          else if (props.inputRef) props.inputRef.current = element;
        }}
        className={classNames('input', props.inputClassName)}
        rows={props.minRows ?? 2}
        placeholder={props.placeholder ?? ''}
        spellCheck
      />
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

function useGrowing(value: string): { current: HTMLTextAreaElement | null } {
  const box = useRef<HTMLTextAreaElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.height = 'auto';
    // The border is outside scrollHeight: without its 2 px the last line would scroll.
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return box;
}
