import { isChannelWords } from '#shared/documents/channel-words.ts';
import { isFactsCell } from '#shared/documents/facts-cell.ts';
import { LINE_MAX } from '#shared/posts/particulars.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';
import { type Columns, textOf } from './columns.ts';
import { fold, rememberByText } from './fold.ts';
import type { ColumnRole } from './roles.ts';
import { cellText, type TableRecord } from './table.ts';

/** What a row says, put together as a person would have typed it. */
export type RowText = {
  readonly text: string;
  readonly title: string;
  readonly link: string;
  readonly media: readonly string[];
  readonly firstComment: string;
  /** Of our own export; empty for a cell that is not. */
  readonly channelTexts: string;
  /** Of our own export; empty for a cell that is not. */
  readonly facts: string;
  /** What readers are to do; empty for more than a line holds, which goes into the note. */
  readonly callToAction: string;
};

const LINE_END = /\r\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is taken out; SQLite would end the text there
const NUL = /\u0000/g;

/** A text as it can be stored: line feeds only, no NUL, no half of a surrogate pair. */
export function cleanText(text: string): string {
  const plain = text.includes('\r') ? text.replace(LINE_END, '\n') : text;
  const whole = plain.includes('\u0000') ? plain.replace(NUL, '') : plain;
  return (whole.isWellFormed() ? whole : whole.toWellFormed()).trim();
}

/** Text, title, link and media of a row: hook first, then the caption, then the hashtags it does not have yet. */
export function rowTextOf(record: TableRecord, columns: Columns): RowText {
  const title = cleanText(textOf(record, columns, 'title'));
  const hook = cleanText(textOf(record, columns, 'hook'));
  const caption = cleanText(textOf(record, columns, 'text'));
  const channelTexts = cleanText(textOf(record, columns, 'channelTexts'));
  const facts = cleanText(textOf(record, columns, 'facts'));
  const body = withHook(caption, hook) || title;
  return {
    text: withHashtags(body, textsOf(record, columns, 'hashtags').join(' ')),
    title,
    link: cleanText(textOf(record, columns, 'link')),
    media: textsOf(record, columns, 'media'),
    firstComment: cleanText(textOf(record, columns, 'firstComment'))
      .slice(0, POST_TEXT_MAX)
      .toWellFormed(),
    channelTexts: isChannelWords(channelTexts) ? channelTexts : '',
    facts: isFactsCell(facts) ? facts : '',
    callToAction: callToActionOf(record, columns),
  };
}

function callToActionOf(record: TableRecord, columns: Columns): string {
  const [first = ''] = textsOf(record, columns, 'cta');
  return isLine(first) ? first : '';
}

const isLine = (text: string): boolean => text.length <= LINE_MAX && !text.includes('\n');

function textsOf(record: TableRecord, columns: Columns, role: ColumnRole): readonly string[] {
  const texts: string[] = [];
  for (const index of columns.of(role)) {
    const text = cleanText(cellText(record.cells[index]));
    if (text !== '') texts.push(text);
  }
  return texts;
}

function withHook(caption: string, hook: string): string {
  if (hook === '' || caption === '') return caption || hook;
  if (caption.includes(hook)) return caption;
  // The hook is often typed again with other quotes or full stops: compared by its words alone.
  const opening = fold(caption.slice(0, hook.length + 40));
  return opening.startsWith(fold(hook)) ? caption : `${hook}\n\n${caption}`;
}

/** The hashtags of a cell; words without the mark get it. A cell of dashes holds none. */
const tagsOf = rememberByText((hashtags: string): readonly string[] => {
  if (!/[\p{L}\p{N}]/u.test(hashtags)) return [];
  if (hashtags.includes('#')) return hashtags.split(/[\s,;]+/).filter((tag) => tag !== '');
  return hashtags.split(/[\s,;|]+/).flatMap((tag) => (tag === '' ? [] : `#${tag}`));
});

/** Appends as a paragraph of its own those hashtags that the text lacks; an empty text stays empty. */
function withHashtags(text: string, hashtags: string): string {
  if (text === '' || hashtags === '') return text;
  const lower = text.includes('#') ? text.toLowerCase() : '';
  const missing = tagsOf(hashtags).filter((tag) => !lower.includes(tag.toLowerCase()));
  return missing.length === 0 ? text : `${text}\n\n${missing.join(' ')}`;
}

/** Roles that a post has no field for: kept in the internal note under their headings, so that nothing is lost. */
const KEPT_IN_NOTES: readonly ColumnRole[] = ['title', 'format', 'media', 'link', 'tags', 'owner'];
const KEPT_WHILE_DATELESS: readonly ColumnRole[] = ['date', 'dateTime', 'time', 'weekLabel', 'dayLabel'];

/** Columns whose cells only our own export fills as they are read. */
const ownCells = [
  ['channelTexts', isChannelWords],
  ['facts', isFactsCell],
] as const;

/** The internal note of a row. `dateless` keeps what the file said about the day for whoever plans it. */
export function notesOf(record: TableRecord, columns: Columns, text: string, dateless: boolean): string {
  const notes = columns.of('notes');
  const lines: string[] = [];
  for (const index of notes) addNote(lines, record, index, notes.length > 1 ? columns.header[index] : '', '');
  for (const role of KEPT_IN_NOTES) {
    for (const index of columns.of(role)) addNote(lines, record, index, columns.header[index] ?? '', text);
  }
  addCallsToAction(lines, record, columns, text);
  addForeignCells(lines, record, columns, text);
  if (dateless) {
    for (const role of KEPT_WHILE_DATELESS) {
      for (const index of columns.of(role)) addNote(lines, record, index, columns.header[index] ?? '', '');
    }
  }
  return lines.join('\n');
}

/** A post has one call to action, of a line: any further ones, and what is longer, are kept here. */
function addCallsToAction(lines: string[], record: TableRecord, columns: Columns, text: string): void {
  const said = callToActionOf(record, columns);
  for (const index of columns.of('cta')) {
    if (said !== '' && cleanText(cellText(record.cells[index])) === said) continue;
    addNote(lines, record, index, columns.header[index] ?? '', text);
  }
}

/** What stands under a heading of our own export and is not of it has no other place. */
function addForeignCells(lines: string[], record: TableRecord, columns: Columns, text: string): void {
  for (const [role, isOurs] of ownCells) {
    for (const index of columns.of(role)) {
      if (isOurs(cleanText(cellText(record.cells[index])))) continue;
      addNote(lines, record, index, columns.header[index] ?? '', text);
    }
  }
}

function addNote(lines: string[], record: TableRecord, index: number, heading = '', text: string): void {
  const value = cleanText(cellText(record.cells[index]));
  if (value === '' || (text !== '' && text.includes(value))) return;
  lines.push(heading.trim() === '' ? value : `${heading.trim()}: ${value}`);
}
