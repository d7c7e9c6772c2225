import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FileSize } from '#shared/assets/address.ts';
import type { ServedFile } from '#shared/contract/host.ts';

/** Who knows where a stored file lies, and whether whoever works here may see it. */
export type FindFile = (hash: string, size: FileSize) => Promise<ServedFile | null>;

/** Answers with a stored file, or the part of it that was asked for: a video is read where it is played. */
export async function fileResponse(
  file: ServedFile | null,
  range: string | null,
  headers: (type: string) => Headers,
): Promise<Response> {
  // Gone since the core looked is the same as never there.
  const found = file === null ? null : await stat(file.path).catch(() => null);
  if (file === null || found === null || !found.isFile())
    return new Response(null, { status: 404, headers: headers('text/plain; charset=utf-8') });
  const given = headers(file.type);
  given.set('accept-ranges', 'bytes');
  // The name of a file is its hash: it never changes.
  given.set('cache-control', 'private, max-age=31536000, immutable');
  const part = range === null ? null : partOf(range, found.size);
  if (part === 'beyond') {
    given.set('content-range', `bytes */${found.size}`);
    return new Response(null, { status: 416, headers: given });
  }
  const { start, end } = part ?? { start: 0, end: found.size - 1 };
  given.set('content-length', String(Math.max(0, end - start + 1)));
  if (part !== null) given.set('content-range', `bytes ${start}-${end}/${found.size}`);
  const body = found.size === 0 ? null : bodyOf(file.path, start, end);
  return new Response(body, { status: part === null ? 200 : 206, headers: given });
}

function bodyOf(path: string, start: number, end: number): ReadableStream {
  // Both are the web's stream; Node's type and the page's differ in name only.
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream;
}

type Part = { readonly start: number; readonly end: number };

/** The part that a `Range` header asks for (RFC 9110, 14.2): one part of bytes; anything else means the whole file. */
export function partOf(range: string, size: number): Part | 'beyond' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(range.trim());
  const [, from = '', to = ''] = found ?? [];
  if (found === null || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'beyond' : { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (start >= size) return 'beyond';
  return end < start ? null : { start, end };
}
