import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** An empty value is refused beside the field instead of being saved. */
  readonly required?: boolean;
  readonly className?: string;
};

/** A text edited where it stands: Enter or leaving saves, Esc takes back what was typed. */
export function InlineText(props: Props): ReactNode {
  const [typed, setTyped] = useState(props.value);
  useEffect(() => setTyped(props.value), [props.value]);
  const blank = props.required === true && typed.trim() === '';
  const commit = (): void => {
    if (!blank && typed.trim() !== props.value) props.onSave(typed.trim());
  };
  return (
    <TextField
      label={props.label}
      hideLabel
      seamless
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      maxLength={props.maxLength ?? 120}
      error={blank ? t('settings.nameMissing') : null}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.className === undefined ? {} : { className: props.className })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(props.value);
      }}
    />
  );
}
