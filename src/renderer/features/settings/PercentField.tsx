import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly onSave: (value: number) => void;
  readonly hideLabel?: boolean;
};

/** A whole number from 0 to 100; anything else is said beside the field and not saved. */
export function PercentField({ label, value, onSave, hideLabel }: Props): ReactNode {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const wrong = !/^\d{1,3}$/.test(typed.trim()) || Number(typed) > 100;
  const commit = (): void => {
    if (!wrong && Number(typed) !== value) onSave(Number(typed));
  };
  return (
    <TextField
      label={label}
      hideLabel={hideLabel ?? false}
      className="percent-field"
      inputMode="numeric"
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
      error={wrong ? t('settings.percentWrong') : null}
    />
  );
}
