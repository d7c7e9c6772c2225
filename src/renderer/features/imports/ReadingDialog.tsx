import { type ReactNode, useState } from 'react';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { delimiterName, encodingNames } from '#renderer/features/imports/reading-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { OpenImport } from '#shared/contract/imports.ts';
import { delimiterSchema, encodingSchema } from '#shared/imports/table.ts';
import { t } from '#shared/messages/index.ts';

/** What may be chosen by hand; everything is text because a list holds text. */
type Choice = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: string;
  readonly sheet: string;
};
type Order = 'auto' | 'dmy' | 'mdy';

/** How many rows from the top are offered as the one with the column names. */
const HEADER_ROWS = 15;
const NO_HEADER = 'none';

/** Characters, separator, header row, sheet and date order, each corrected by hand. */
export function ReadingDialog({
  file,
  onClose,
}: {
  readonly file: OpenImport;
  readonly onClose: () => void;
}): ReactNode {
  const { reading } = file;
  const now: Choice = {
    encoding: reading.encoding ?? '',
    delimiter: reading.delimiter ?? '',
    header: reading.headerRow === null ? NO_HEADER : String(reading.headerRow),
    sheet: reading.sheet ?? '',
  };
  const [choice, setChoice] = useState(now);
  const answered = useImport((state) => state.answers.dateOrder);
  const [order, setOrder] = useState<Order>(answered ?? 'auto');
  const apply = (): void => {
    onClose();
    void applyChoice(now, choice, order);
  };
  return (
    <Dialog
      title={t('importScreen.reading.changeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('importScreen.foot.cancel')}</Button>
          <Button variant="primary" onPress={apply}>
            {t('importScreen.reading.again')}
          </Button>
        </>
      }
    >
      <div className="import-reading-form">
        <p>{t('importScreen.reading.changeLead')}</p>
        <FormatFields file={file} choice={choice} onChange={setChoice} />
        <OrderField order={order} onChange={setOrder} />
      </div>
    </Dialog>
  );
}

/** Reads again only what reading depends on; the order of day and month is an answer and needs no second reading. */
async function applyChoice(now: Choice, choice: Choice, order: Order): Promise<void> {
  const { reread, settle } = useImport.getState();
  if (JSON.stringify(now) !== JSON.stringify(choice)) await reread(optionsOf(choice));
  const { mapping, answers } = useImport.getState();
  const { dateOrder, ...rest } = answers;
  if ((dateOrder ?? 'auto') === order) return;
  await settle(mapping, order === 'auto' ? rest : { ...rest, dateOrder: order });
}

function optionsOf(choice: Choice): Parameters<ReturnType<typeof useImport.getState>['reread']>[0] {
  const encoding = encodingSchema.safeParse(choice.encoding).data;
  const delimiter = delimiterSchema.safeParse(choice.delimiter).data;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(choice.sheet === '' ? {} : { sheet: choice.sheet }),
    headerRow: choice.header === NO_HEADER ? null : Number(choice.header),
  };
}

type FieldsProps = {
  readonly file: OpenImport;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
};

function FormatFields({ file, choice, onChange }: FieldsProps): ReactNode {
  const { reading, kind } = file;
  const encodings = encodingSchema.options.map((value) => ({ value, label: encodingNames[value] }));
  const delimiters = delimiterSchema.options.map((value) => ({ value, label: delimiterName(value) }));
  const sheets = reading.sheets.map((value) => ({ value, label: value }));
  const set = (part: keyof Choice) => (value: string) => onChange({ ...choice, [part]: value });
  return (
    <>
      {reading.encoding === null ? null : (
        <Select
          label={t('importScreen.reading.characters')}
          options={encodings}
          value={choice.encoding}
          onChange={set('encoding')}
        />
      )}
      {reading.delimiter === null ? null : (
        <Select
          label={t('importScreen.reading.separator')}
          options={delimiters}
          value={choice.delimiter}
          onChange={set('delimiter')}
        />
      )}
      {sheets.length < 2 ? null : (
        <Select
          label={t('importScreen.reading.sheet')}
          options={sheets}
          value={choice.sheet}
          onChange={set('sheet')}
        />
      )}
      {kind === 'ics' ? null : (
        <Select
          label={t('importScreen.reading.header')}
          options={headerOptions(choice)}
          value={choice.header}
          onChange={set('header')}
        />
      )}
    </>
  );
}

function headerOptions(choice: Choice): readonly { readonly value: string; readonly label: string }[] {
  const rows = Array.from({ length: HEADER_ROWS }, (_, index) => index + 1);
  const chosen = Number(choice.header);
  const all = chosen > HEADER_ROWS ? [...rows, chosen] : rows;
  return [
    { value: NO_HEADER, label: t('importScreen.reading.noHeaderRow') },
    ...all.map((row) => ({ value: String(row), label: t('importScreen.reading.row', { row }) })),
  ];
}

function OrderField({
  order,
  onChange,
}: {
  readonly order: Order;
  readonly onChange: (order: Order) => void;
}): ReactNode {
  const options = [
    { value: 'auto', label: t('importScreen.reading.orderAuto') },
    { value: 'dmy', label: t('importScreen.reading.order.dmy') },
    { value: 'mdy', label: t('importScreen.reading.order.mdy') },
  ] as const;
  return (
    <Select
      label={t('importScreen.reading.orderLabel')}
      options={options}
      value={order}
      onChange={onChange}
    />
  );
}
