import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onSave: (value: number) => void;
  readonly hideLabel?: boolean;
};

/** A whole number within bounds, saved on Enter and on leaving; anything else is said and not saved. */
export function NumberField(props: Props): ReactNode {
  const { value, least, most } = props;
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const number = Number(typed);
  const wrong = !/^\d{1,6}$/.test(typed.trim()) || number < least || number > most;
  const commit = (): void => {
    if (!wrong && number !== value) props.onSave(number);
  };
  return (
    <TextField
      label={props.label}
      hideLabel={props.hideLabel ?? false}
      className="number-field"
      inputMode="numeric"
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
      error={wrong ? t('ui.number.wrong', { least, most }) : null}
    />
  );
}
