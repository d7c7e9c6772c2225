import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type WordsProps = {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  /** One a line, where a word may hold a comma. */
  readonly lines?: boolean;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
};

/** Several words in one field, parted by commas or by lines; what is typed stays as it is typed. */
export function WordsField(props: WordsProps): ReactNode {
  const { label, words, onChange, lines = false, hideLabel = false, hint, placeholder } = props;
  const [typed, setTyped] = useState(() => joined(words, lines));
  const same = joined(parted(typed, lines), lines) === joined(words, lines);
  const field = {
    label,
    hideLabel,
    value: same ? typed : joined(words, lines),
    onChange: (text: string): void => {
      setTyped(text);
      onChange(parted(text, lines));
    },
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return lines ? <TextArea {...field} /> : <TextField {...field} {...(hint === undefined ? {} : { hint })} />;
}

function joined(words: readonly string[], lines: boolean): string {
  return words.join(lines ? '\n' : ', ');
}

function parted(text: string, lines: boolean): readonly string[] {
  const words = text.split(lines ? '\n' : ',').map((word) => word.trim());
  return [...new Set(words.filter(Boolean))];
}

type RowsProps<Row> = {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly fresh: () => Row;
  readonly add: string;
  /** What a row is called where it is taken away. */
  readonly nameOf: (row: Row) => string;
  readonly className?: string;
  readonly children: (row: Row, change: (patch: Partial<Row>) => void, index: number) => ReactNode;
};

/** A list of rows that are written in, taken away and added. */
export function Rows<Row extends object>(props: RowsProps<Row>): ReactNode {
  const { rows, onChange, fresh, add, nameOf, children } = props;
  const changed = (at: number, patch: Partial<Row>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <div className="voice-rows">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
        <div key={index} className={props.className ?? 'voice-row'}>
          {children(row, (patch) => changed(index, patch), index)}
          <IconButton
            size="sm"
            label={t('voiceScreen.form.remove', { name: nameOf(row) })}
            icon={<X size={13} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={<Plus size={13} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => onChange([...rows, fresh()])}
      >
        {add}
      </Button>
    </div>
  );
}
