import { sayRefusal } from './say.ts';

export type RefusalParams = { readonly [name: string]: string | number };

/** A file that cannot be imported at all. `code` is stable; the message is a sentence for the person. */
export class ImportRefusal extends Error {
  readonly code: string;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(sayRefusal(code, params));
    this.name = 'ImportRefusal';
    this.code = code;
    this.params = params;
  }
}

export const refusalCodes = [
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
  'quoteNotClosed',
  'empty',
  'noRecords',
  'noEvents',
  'notText',
  'unsupported',
  'oldExcel',
  'notWorkbook',
  'inflatesTooMuch',
  'noSheet',
  'notCalendar',
  'unreadable',
  'tookTooLong',
  'tooMuchMemory',
  'stopped',
  'failed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Whether a text is one of the codes above; what comes from a worker is checked before it is believed. */
export function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}
