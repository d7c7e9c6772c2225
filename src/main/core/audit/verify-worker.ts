import { parentPort, workerData } from 'node:worker_threads';
import type { JournalVerdict } from '#shared/audit/verdict.ts';
import { setLocale } from '#shared/messages/index.ts';
import { verifyWorkspace } from './verify-workspace.ts';

/** What the thread is given. */
export type VerifyWork = { readonly file: string; readonly locale: string };
/** It tells how many operations it has checked, and in the end what it found; or dies with the error. */
export type VerifyNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'verdict'; readonly verdict: JournalVerdict };

const { file, locale } = workerData as VerifyWork;
setLocale(locale);
const tell = (news: VerifyNews): void => parentPort?.postMessage(news);
const verdict = await verifyWorkspace(file, (done) => tell({ kind: 'progress', done }));
tell({ kind: 'verdict', verdict });
