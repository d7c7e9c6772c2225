import type { OpenImport } from '#shared/contract/imports.ts';
import type { DryRun } from '#shared/imports/dry-run-values.ts';
import type { Delimiter, Encoding, Reading } from '#shared/imports/table.ts';
import { t } from '#shared/messages/index.ts';

/** One fact of how the file was read: its name, what it is, and how that is known. */
export type Fact = { readonly name: string; readonly value: string; readonly how: string };

/** Characters as people know them; these are names, the same in every language. */
export const encodingNames: { readonly [encoding in Encoding]: string } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  gb18030: 'GB 18030',
  big5: 'Big5',
};

/** The separator in a word: the character itself is hard to see. */
export function delimiterName(delimiter: Delimiter): string {
  const words = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
  return t(`importScreen.reading.separator.${words[delimiter]}`);
}

/** How the file was read, as facts from the surest to the ones that may surprise. */
export function readingFacts(file: OpenImport, view: DryRun | OpenImport['view']): readonly Fact[] {
  const { reading, fileName } = file;
  return [
    {
      name: t('importScreen.reading.file'),
      value: t('importScreen.reading.fileRows', { name: fileName, rows: view.totals.rows }),
      how: '',
    },
    ...formatFacts(reading),
    dateOrderFact(view),
    ...noteFacts(reading, view.totals),
  ];
}

function formatFacts(reading: Reading): readonly Fact[] {
  const facts: Fact[] = [];
  if (reading.delimiter !== null)
    facts.push({
      name: t('importScreen.reading.separator'),
      value: delimiterName(reading.delimiter),
      how: '',
    });
  if (reading.encoding !== null) {
    const how = t(`importScreen.reading.by.${reading.encodingBy}`);
    facts.push({ name: t('importScreen.reading.characters'), value: encodingNames[reading.encoding], how });
  }
  if (reading.sheet !== null)
    facts.push({ name: t('importScreen.reading.sheet'), value: reading.sheet, how: '' });
  facts.push({ name: t('importScreen.reading.header'), value: headerText(reading.headerRow), how: '' });
  return facts;
}

function headerText(row: number | null): string {
  return row === null ? t('importScreen.reading.noHeader') : t('importScreen.reading.headerRow', { row });
}

function dateOrderFact({ dateOrder, questions }: Pick<DryRun, 'dateOrder' | 'questions'>): Fact {
  const name = t('importScreen.reading.dateOrder');
  if (dateOrder.order === null) {
    const asked = questions.some(({ kind }) => kind === 'dateOrder');
    return {
      name,
      value: t(asked ? 'importScreen.reading.order.asked' : 'importScreen.reading.order.open'),
      how: '',
    };
  }
  const value = t(`importScreen.reading.order.${dateOrder.order}`);
  if (dateOrder.contradicts) return { name, value, how: t('importScreen.reading.order.contradicts') };
  if (dateOrder.by === 'person') return { name, value, how: t('importScreen.reading.order.chosen') };
  const how =
    dateOrder.settledBy === '' ? '' : t('importScreen.reading.order.settled', { value: dateOrder.settledBy });
  return { name, value, how };
}

function noteFacts(reading: Reading, totals: DryRun['totals']): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, count: number, value: string): void => {
    if (count > 0) facts.push({ name, value, how: '' });
  };
  const { lineBreaksKept } = reading;
  const kept = t('importScreen.reading.lineBreaksKept', { count: lineBreaksKept });
  add(t('importScreen.reading.lineBreaks'), lineBreaksKept, kept);
  const seen = t('importScreen.reading.seenRows', { count: totals.seenBefore });
  add(t('importScreen.reading.seen'), totals.seenBefore, seen);
  add(
    t('importScreen.reading.past'),
    totals.past,
    t('importScreen.reading.pastRows', { count: totals.past }),
  );
  return facts;
}
