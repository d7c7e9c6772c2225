import { parentPort } from 'node:worker_threads';
import type { AssetAnswer } from '#shared/assets/jobs.ts';
import type { FromCore, Host, HostMethod, ServedFile, ToCore } from '#shared/contract/host.ts';
import { setLocale } from '#shared/messages/index.ts';
import { servedFile } from './assets/serve.ts';
import { FileKeeper } from './assets/tidy.ts';
import { handleRequest } from './handle-request.ts';
import { EffectiveDays } from './jobs/effective-days.ts';
import { Reminders } from './jobs/reminders.ts';
import { Scheduler } from './jobs/scheduler.ts';
import { Neighbours } from './neighbours.ts';
import { Session, together } from './session.ts';
import { systemSources } from './sources.ts';
import { AsideNotices } from './voice/aside-notices.ts';
import { VoiceWatch } from './voice/watch.ts';
import { openLast } from './workspace/open.ts';

/** The core's thread: one message in, one message out; the shell and the core know each other only through these. */
if (parentPort === null) throw new Error('The core runs as a worker thread of the program.');
const port = parentPort;

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
let nextCall = 1;
let session: Session | null = null;

function send(message: FromCore): void {
  port.postMessage(message);
}

function callHost(method: HostMethod, args: readonly unknown[]): Promise<unknown> {
  const id = nextCall++;
  send({ kind: 'hostCall', id, method, args });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

const host: Host = {
  pickFile: (purpose) => callHost('pickFile', [purpose]) as Promise<string | null>,
  pickSavePath: (suggestedName) => callHost('pickSavePath', [suggestedName]) as Promise<string | null>,
  printToPdf: (html, options) => callHost('printToPdf', [html, options]) as Promise<Uint8Array>,
  notify: (notice) => callHost('notify', [notice]) as Promise<void>,
  sealSecret: (plain) => callHost('sealSecret', [plain]) as Promise<Uint8Array>,
  openSecret: (sealed) => callHost('openSecret', [sealed]) as Promise<Uint8Array | null>,
  keyStore: () => callHost('keyStore', []) as Promise<'system' | 'file'>,
  pickAssets: (what) => callHost('pickAssets', [what]) as Promise<readonly string[]>,
  offeredFiles: (offer) => callHost('offeredFiles', [offer]) as Promise<readonly string[]>,
  assetJob: (job) => callHost('assetJob', [job]) as Promise<AssetAnswer>,
  endAssetJobs: () => callHost('endAssetJobs', []) as Promise<void>,
  revealFile: (path) => callHost('revealFile', [path]) as Promise<void>,
};

function report(error: unknown): void {
  process.stderr.write(`core: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function start(message: Extract<ToCore, { kind: 'start' }>): void {
  setLocale(message.options.locale);
  session = new Session(message.options, host, systemSources(), (event) => send({ kind: 'event', event }));
  const opened = session;
  opened.attach((store) =>
    together(
      // Before the scheduler: what a new rule stops does not go out in the same moment.
      new EffectiveDays(
        store,
        opened.discreetHost,
        (left) => opened.emitChanged({ concepts: ['voice', 'posts'], postIds: [] }, left),
        report,
      ),
      new Scheduler(store, opened.discreetHost, report),
      new Reminders(store, opened.discreetHost, () => opened.actor, report),
      new FileKeeper(store, report),
      new VoiceWatch(store, report),
      new AsideNotices(
        store,
        opened.discreetHost,
        () => opened.actor,
        () => opened.emitChanged({ concepts: ['voice'], postIds: [] }),
        report,
      ),
      new Neighbours(store, (changed) => opened.emitChanged(changed)),
    ),
  );
  openLast(session);
  send({ kind: 'ready' });
}

async function answer(message: Extract<ToCore, { kind: 'request' }>): Promise<void> {
  if (session === null) throw new Error('The core was asked before it was started.');
  const response = await handleRequest(session, message.request, report);
  send({ kind: 'reply', id: message.id, response });
}

/** A window's picture that cannot be found is a missing picture, never a failed program. */
function fileFor(from: Session | null, { hash, size }: Extract<ToCore, { kind: 'file' }>): ServedFile | null {
  try {
    return from === null ? null : servedFile(from, hash, size);
  } catch (error) {
    report(error);
    return null;
  }
}

function settleHostCall(message: Extract<ToCore, { kind: 'hostReply' }>): void {
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) call?.resolve(message.value);
  else call?.reject(new Error(String(message.value)));
}

port.on('message', (message: ToCore) => {
  switch (message.kind) {
    case 'start':
      return start(message);
    case 'request':
      return void answer(message).catch(report);
    case 'hostReply':
      return settleHostCall(message);
    case 'file':
      return send({ kind: 'fileReply', id: message.id, file: fileFor(session, message) });
    case 'wake':
      return session?.wake();
    case 'lock':
      return session?.lockAway();
    case 'stop':
      session?.closeWorkspace();
      return send({ kind: 'stopped' });
  }
});
