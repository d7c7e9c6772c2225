import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ImportRefusal, isRefusalCode } from '#shared/imports/refusal.ts';
import type { ReadOptions, TableReading } from '#shared/imports/table.ts';
import { LIMITS, tooLarge } from './limits.ts';
import type { ParseAnswer, ParseRequest } from './parse-worker.ts';

/** How an `ImportReader` runs its worker; each has a default for running from source. */
export type ReaderSettings = {
  /** The worker's file; where the program is bundled, the bundled one. */
  readonly workerPath?: string | URL;
  /** Milliseconds after which a file is given up. */
  readonly timeout?: number;
  /** Heap of the worker, MB. */
  readonly heap?: number;
};

/**
 * Reads files in a thread of their own, one per file, that is ended when it takes too long or needs too much
 * memory: a hostile file costs a sentence, not the program. Every failure is an `ImportRefusal`.
 */
export class ImportReader {
  readonly #settings: Required<ReaderSettings>;
  readonly #running = new Set<Worker>();
  #ready: Worker | null = null;

  constructor(settings: ReaderSettings = {}) {
    this.#settings = {
      workerPath: settings.workerPath ?? new URL('./parse-worker.ts', import.meta.url),
      timeout: settings.timeout ?? LIMITS.time,
      heap: settings.heap ?? LIMITS.heap,
    };
  }

  /** Starts the thread that will read the next file, while somebody is still choosing it. */
  prepare(): void {
    this.#ready ??= this.#start();
  }

  /** Reads a file from disk, or bytes with their name. */
  async open(source: string | Uint8Array, options: ReadOptions = {}, name?: string): Promise<TableReading> {
    const fileName = name ?? (typeof source === 'string' ? basename(source) : '');
    if (typeof source === 'string') await checkFile(source);
    else if (source.length > LIMITS.bytes) throw tooLarge(source.length);
    return this.#run({
      source: typeof source === 'string' ? { path: source } : { bytes: source },
      fileName,
      options,
    });
  }

  /** Ends every file being read; each is refused as stopped. */
  async close(): Promise<void> {
    const ready = this.#ready === null ? [] : [this.#ready];
    this.#ready = null;
    await Promise.all([...ready, ...this.#running].map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const { workerPath, heap } = this.#settings;
    const worker = new Worker(workerPath, { resourceLimits: { maxOldGenerationSizeMb: heap } });
    // A thread that fails while it waits is replaced when it is needed, and never ends the program.
    worker.on('error', () => this.#forget(worker));
    return worker;
  }

  #forget(worker: Worker): void {
    if (this.#ready === worker) this.#ready = null;
  }

  #run(request: ParseRequest): Promise<TableReading> {
    const { timeout } = this.#settings;
    const worker = this.#ready ?? this.#start();
    this.#ready = null;
    this.#running.add(worker);
    worker.postMessage(request);
    const result = new Promise<TableReading>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new ImportRefusal('tookTooLong', { seconds: timeout / 1000 })),
        timeout,
      );
      worker.once('message', (message: ParseAnswer) => settle(message, resolve, reject));
      worker.once('error', (error) => reject(refusalOf(error)));
      worker.once('exit', () => {
        clearTimeout(timer);
        reject(new ImportRefusal('stopped'));
      });
    });
    return result.finally(() => {
      this.#running.delete(worker);
      return worker.terminate();
    });
  }
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefusal('unreadable', { reason: error.code ?? error.message });
  });
  if (!found.isFile()) throw new ImportRefusal('unreadable', { reason: 'EISDIR' });
  if (found.size > LIMITS.bytes) throw tooLarge(found.size);
}

function settle(
  answer: ParseAnswer,
  resolve: (table: TableReading) => void,
  reject: (refusal: ImportRefusal) => void,
): void {
  if (answer.ok) resolve(answer.table);
  else reject(new ImportRefusal(isRefusalCode(answer.code) ? answer.code : 'failed', answer.params));
}

function refusalOf(error: unknown): ImportRefusal {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new ImportRefusal(
    outOfMemory ? 'tooMuchMemory' : 'failed',
    outOfMemory ? {} : { reason: String(error) },
  );
}
