import { open } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { ImportRefusal, type RefusalParams } from '#shared/imports/refusal.ts';
import type { ReadOptions, TableReading } from '#shared/imports/table.ts';
import { LIMITS, tooLarge } from './limits.ts';
import { readTable } from './read-table.ts';

/** What the worker is asked, once: a path to read, or the bytes themselves. */
export type ParseRequest = {
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  readonly fileName: string;
  readonly options: ReadOptions;
};

/** What it answers, once. */
export type ParseAnswer =
  | { readonly ok: true; readonly table: TableReading }
  | { readonly ok: false; readonly code: string; readonly params: RefusalParams };

/** Reads a file of at most the cap; a device or a growing file is never read further than that. */
async function readCapped(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > LIMITS.bytes) throw tooLarge(size);
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

async function answer(request: ParseRequest): Promise<ParseAnswer> {
  try {
    const bytes = 'path' in request.source ? await readCapped(request.source.path) : request.source.bytes;
    return { ok: true, table: await readTable(bytes, request.fileName, request.options) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { ok: false, code: error.code, params: error.params };
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      return { ok: false, code: 'unreadable', params: { reason: String(error.code) } };
    }
    return {
      ok: false,
      code: 'failed',
      params: { reason: error instanceof Error ? error.message : String(error) },
    };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  console.warn = () => {
    // node-ical warns about malformed calendars here; the dry run says it in its own words.
  };
  // Asked by a message and not at its start, so that it can be loaded while a person still chooses the file.
  port.once('message', (request: ParseRequest) => {
    void answer(request).then((result) => port.postMessage(result));
  });
}
