import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JournalVerdict } from '#shared/audit/verdict.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { Session } from '../session.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { VerifyNews, VerifyWork } from './verify-worker.ts';

export const VERIFY_TASK = 'audit.verify';

/** The thread's file: beside the bundle in the app, the source itself when running from source. */
function workerFile(): string {
  const here = import.meta.dirname;
  const bundled = [join(here, 'audit-worker.js'), join(here, '..', 'audit-worker.js')];
  return bundled.find((path) => existsSync(path)) ?? join(here, 'verify-worker.ts');
}

/** Checks a workspace in a thread of its own: half a million operations take seconds, and the window goes on. */
export function verifyApart({ file, readAll }: WorkspaceFile, session: Session): Promise<JournalVerdict> {
  const total = Number(prepared(readAll, 'SELECT count(*) FROM log').pluck().get());
  const work: VerifyWork = { file, locale: currentLocale() };
  const worker = new Worker(workerFile(), { workerData: work });
  const verdict = new Promise<JournalVerdict>((resolve, reject) => {
    worker.on('message', (news: VerifyNews) => {
      if (news.kind === 'verdict') resolve(news.verdict);
      else session.emitProgress(VERIFY_TASK, news.done, total);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that checks the journal ended early.')));
  });
  return verdict.finally(() => worker.terminate());
}
