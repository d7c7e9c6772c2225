import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** Enter in a field goes to the next row, and adds one behind the last: for rows that are short lines. */
  readonly byEnter?: boolean;
  readonly children: (row: Row, change: (patch: Partial<Row>) => void, index: number) => ReactNode;
};

/** A list of rows that are written in, taken away and added; whoever adds one writes in it at once. */
export function Rows<Row extends object>(props: RowsProps<Row>): ReactNode {
  const { rows, onChange, fresh, add, nameOf, children } = props;
  const changed = (at: number, patch: Partial<Row>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  const { frame, goTo, goToAdded } = useRowFocus();
  const addOne = (): void => {
    goToAdded();
    onChange([...rows, fresh()]);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (!isEnterInLine(event)) return;
    event.preventDefault();
    if (index + 1 < rows.length) goTo(index + 1);
    else if (isBegun(event.currentTarget)) addOne();
  };
  return (
    <div className="voice-rows" ref={frame}>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter is heard for all the fields inside
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
          key={index}
          className={props.className ?? 'voice-row'}
          onKeyDown={(event) => (props.byEnter ? onKeyDown(event, index) : undefined)}
        >
          {children(row, (patch) => changed(index, patch), index)}
          <IconButton
            size="sm"
            label={t('voiceScreen.form.remove', { name: nameOf(row) })}
            icon={<X size={13} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button size="sm" icon={<Plus size={13} strokeWidth={1.75} aria-hidden="true" />} onPress={addOne}>
        {add}
      </Button>
    </div>
  );
}

/** Enter in a field of one line, and nothing else: in a box of several lines it begins the next, on a button it presses. */
function isEnterInLine(event: KeyboardEvent): boolean {
  const { key, target, nativeEvent } = event;
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (key !== 'Enter' || isHeld || nativeEvent.isComposing) return false;
  return target instanceof Element && target.matches('input.input');
}

/** The fields of a row, in their order. */
function fieldsIn(row: Element | undefined): readonly HTMLInputElement[] {
  return [...(row?.querySelectorAll<HTMLInputElement>('input.input, textarea.input') ?? [])];
}

/** Whether something stands in the first field of a row: a blank one is filled before another is added. */
function isBegun(row: Element): boolean {
  return fieldsIn(row)[0]?.value.trim() !== '';
}

type RowFocus = {
  readonly frame: { readonly current: HTMLDivElement | null };
  /** Brings the keyboard to the first field of a row. */
  readonly goTo: (index: number) => void;
  /** Brings it to the row that is being added, once that is there. */
  readonly goToAdded: () => void;
};

/** The keyboard's way from row to row. */
function useRowFocus(): RowFocus {
  const frame = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const goTo = (index: number): void => focusIn(frame.current, index);
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    focusIn(frame.current, -1);
  });
  return {
    frame,
    goTo,
    goToAdded: () => {
      isAdding.current = true;
    },
  };
}

/** Goes into the first field of a row; in a new one (the last) into the first that is blank: the others have a default. */
function focusIn(frame: HTMLElement | null, index: number): void {
  const row = [...(frame?.children ?? [])].filter((child) => child.tagName === 'DIV').at(index);
  const fields = fieldsIn(row);
  const field = index === -1 ? fields.find(({ value }) => value === '') : undefined;
  (field ?? fields[0])?.focus();
}
