import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means, in one sentence. */
  readonly said: string;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, each with the sentence that explains it; arrow keys move and choose. */
export function RadioList<Value extends string>(props: Props<Value>): ReactNode {
  const choose = (value: string): void => {
    const chosen = props.options.find((option) => option.value === value);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <RadioGroup className="field" value={props.value} onChange={choose}>
      <Label className="field-label">{props.label}</Label>
      {props.options.map((option) => (
        <Radio key={option.value} value={option.value} className="radio">
          <span className="radio-dot" aria-hidden="true" />
          <span className="min-w-0">
            <span className="block font-medium">{option.label}</span>
            <span className="block text-xs text-ink-2">{option.said}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
