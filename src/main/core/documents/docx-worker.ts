import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentTree } from '#shared/documents/tree.ts';
import { setLocale } from '#shared/messages/index.ts';
import { writeDocx } from './docx.ts';

/** What the thread is given; it answers with the bytes, or dies with the error. */
export type DocxWork = { readonly tree: DocumentTree; readonly locale: string };

const { tree, locale } = workerData as DocxWork;
setLocale(locale);
const bytes = await writeDocx(tree);
parentPort?.postMessage(bytes);
