import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { ReadOptions, TableReading } from '#shared/imports/table.ts';
import { buildTable } from './build-table.ts';
import { parseDelimited } from './delimited.ts';
import { decode } from './encoding.ts';
import { readIcs } from './ics.ts';
import { LIMITS, tooLarge } from './limits.ts';
import { readXlsx } from './xlsx.ts';

const TEXT_NAMES = /\.(?:csv|tsv|tab|txt)$/i;
const OTHER_NAMES = /\.(?:ics|ical|icalendar|xlsx|xlsm)$/i;

/**
 * Reads a plan from the bytes of a file. What the file is, its first bytes say; the name only helps.
 * Refuses, as `ImportRefusal`, files that cannot be read or go beyond the caps.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<TableReading> {
  if (bytes.length > LIMITS.bytes) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new ImportRefusal('empty');
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, fileName, options);
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportRefusal('oldExcel', { name: fileName });
  if (/\.xls[xm]?$/i.test(fileName)) throw new ImportRefusal('notWorkbook', { name: fileName });
  if (isCalendar(bytes) || /\.i(?:cs|cal|calendar)$/i.test(fileName))
    return readIcs(bytes, fileName, options);
  if (fileName.includes('.') && !TEXT_NAMES.test(fileName) && !OTHER_NAMES.test(fileName)) {
    throw new ImportRefusal('unsupported', { name: fileName });
  }
  return readDelimited(bytes, fileName, options);
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isCalendar(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function readDelimited(bytes: Uint8Array, fileName: string, options: ReadOptions): TableReading {
  const decoded = decode(bytes, options.encoding);
  if (decoded.text.trim() === '') throw new ImportRefusal('empty');
  const { lines, delimiter } = parseDelimited(decoded.text, options.delimiter);
  const table = buildTable(lines, options);
  return {
    kind: delimiter === '\t' ? 'tsv' : 'csv',
    fileName,
    reading: {
      encoding: decoded.encoding,
      encodingBy: decoded.by,
      delimiter,
      sheet: null,
      sheets: [],
      ...table.reading,
    },
    header: table.header,
    records: table.records,
  };
}
