import type { FileRefusal } from '#shared/assets/jobs.ts';
import type { ForeignKind } from '#shared/assets/sniff.ts';

/** A file that is not taken in, and why. */
export class FileRefused extends Error {
  readonly code: FileRefusal;
  readonly values: { readonly [name: string]: string | number };
  readonly what: ForeignKind | undefined;

  constructor(code: FileRefusal, values: FileRefused['values'] = {}, what?: ForeignKind) {
    super(code);
    this.name = 'FileRefused';
    this.code = code;
    this.values = values;
    this.what = what;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a failure while reading somebody's file means. */
export function whileReading(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESTALE') return new FileRefused('gone');
  return new FileRefused('unreadable', { reason: code === '' ? String(error) : code });
}

const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What a failure while writing beside the workspace means. */
export function whileWriting(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : String(error);
  // The picture library says it in words of its own when a disk is full.
  if (noRoom.includes(code) || /no space left|file too large|quota exceeded/iu.test(words))
    return new FileRefused('diskFull');
  return new FileRefused('cannotWrite', { reason: code === '' ? words.slice(0, 200) : code });
}
