import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { DocxWork } from './docx-worker.ts';

/** The thread's file: beside the bundle in the app, the source itself when running from source. */
function workerFile(): string {
  const here = import.meta.dirname;
  const bundled = [join(here, 'docx-worker.js'), join(here, '..', 'docx-worker.js')];
  return bundled.find((path) => existsSync(path)) ?? join(here, 'docx-worker.ts');
}

/**
 * Writes DOCX in a thread of its own: a busy month takes seconds, and the workspace must answer meanwhile.
 * An aborted signal ends the thread and rejects.
 */
export function writeDocxApart(tree: DocumentTree, signal: AbortSignal): Promise<Uint8Array> {
  const work: DocxWork = { tree, locale: currentLocale() };
  const worker = new Worker(workerFile(), { workerData: work });
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that writes DOCX ended early.')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return written.finally(() => worker.terminate());
}
