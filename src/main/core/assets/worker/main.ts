import { assertNever } from '#shared/assert-never.ts';
import type { AssetAnswer, AssetJob } from '#shared/assets/jobs.ts';
import { pathIn } from '../files.ts';
import type { WorkshopSaid } from '../workshop.ts';
import { drawFile } from './draw.ts';
import { exportCopy } from './export.ts';
import { drawnAsPng } from './pictures.ts';
import { FileRefused } from './refused.ts';
import { takeIn, takePoster } from './take-in.ts';

/**
 * The process that touches files (decisions/0178): one job in, one answer out. In the app it is started by Electron,
 * which gives it `process.parentPort`; from source and in tests by Node, which gives it `process.send`.
 */
type ElectronPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};
const port = (process as { readonly parentPort?: ElectronPort }).parentPort;

async function done(job: AssetJob, copied: () => void): Promise<AssetAnswer> {
  switch (job.kind) {
    case 'takeIn':
      return { ok: true, kind: 'takeIn', file: await takeIn(job, copied) };
    case 'poster':
      copied();
      await takePoster(job.folder, job.hash, job.bytes, job.alone === true);
      return { ok: true, kind: 'poster' };
    case 'crop':
    case 'fit':
      copied();
      return { ok: true, kind: job.kind, file: await drawFile(job) };
    case 'draw':
      copied();
      return {
        ok: true,
        kind: 'draw',
        ...(await drawnAsPng(pathIn(job.folder, job.hash, 'view'), job.side)),
      };
    case 'export':
      return { ok: true, kind: 'export', stripped: await exportCopy(job, copied) };
    default:
      return assertNever(job);
  }
}

async function answerTo(job: AssetJob, copied: () => void): Promise<AssetAnswer> {
  try {
    return await done(job, copied);
  } catch (error) {
    const refused =
      error instanceof FileRefused
        ? error
        : new FileRefused('unreadable', { reason: String(error).slice(0, 200) });
    const { code, values, what } = refused;
    return { ok: false, code, values, ...(what === undefined ? {} : { what }) };
  }
}

// Jobs are sent by one who waits for each answer; the number tells which it is.
async function take({ id, job }: { readonly id: number; readonly job: AssetJob }): Promise<void> {
  // Once it is copied, whoever started this process counts how long it takes.
  const answer = await answerTo(job, () => tell({ id, copied: true }));
  // And ends it when it has come to hold too much.
  tell({ id, answer, held: process.memoryUsage.rss() });
}

function tell(said: WorkshopSaid): void {
  if (port === undefined) process.send?.(said);
  else port.postMessage(said);
}

type Numbered = Parameters<typeof take>[0];

// Whoever started it is gone: nobody is told what comes of the rest.
process.on('disconnect', () => process.exit());
if (port === undefined) process.on('message', (message) => void take(message as Numbered));
else port.on('message', ({ data }) => void take(data as Numbered));
