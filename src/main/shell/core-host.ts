import { Worker } from 'node:worker_threads';
import { assertNever } from '#shared/assert-never.ts';
import type { CoreOptions, FromCore, Host, ServedFile, ToCore } from '#shared/contract/host.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import type { FindFile } from './asset-files.ts';
import { type PendingReplies, type PendingRequests, pendingReplies, pendingRequests } from './core-link.ts';
import { answerHostCall } from './host-calls.ts';
import { log } from './log.ts';
import { refuse } from './refuse.ts';

/** How long quitting waits for the core to close its file. Committed work does not depend on it. */
const stopMilliseconds = 2_000;

/** What the core host needs from the program around it. */
export type CoreSurroundings = {
  readonly workerFile: string;
  /** Asked for when the core first calls, because dialogs need words and words take time to load. */
  readonly host: () => Promise<Host>;
  /** Something happened in the core: for every window. Not yet checked. */
  readonly onEvent: (event: unknown) => void;
  readonly onReady: () => void;
  /** The core is running again after a crash: whatever windows hold may be stale. */
  readonly onRestarted: () => void;
  /** The core crashed again; true starts it once more, false leaves it stopped. */
  readonly askToRestart: (reason: string) => Promise<boolean>;
};

/** The thread that owns the data, as the shell sees it. */
export type CoreHost = {
  /** Tells the thread where things are; requests made before wait for it. */
  readonly begin: (options: CoreOptions) => void;
  /** Answers one request of a window; never rejects. */
  readonly request: (request: RpcRequest) => Promise<RpcResponse>;
  /** Where a stored file lies; null when there is none for whoever works here. Never rejects. */
  readonly findFile: FindFile;
  /** The machine slept or the person came back: time may have jumped. */
  readonly wake: () => void;
  /** The person left the machine: a window whose person has a passphrase is locked. */
  readonly lock: () => void;
  /** Closes the file and ends the thread, by force after two seconds. */
  readonly stop: () => Promise<void>;
};

type Supervised = {
  worker: Worker | null;
  options: CoreOptions | null;
  isStopping: boolean;
  crashes: number;
  lastError: string;
};

/** Starts the core's thread at once, so that it loads while Electron gets ready; `begin` gives it its folders. */
export function startCore(surroundings: CoreSurroundings): CoreHost {
  const pending = pendingRequests();
  const state: Supervised = { worker: null, options: null, isStopping: false, crashes: 0, lastError: '' };
  const post = (message: ToCore): void => state.worker?.postMessage(message);
  const pendingFiles = pendingReplies<ServedFile | null>(async () => null);
  const receive = receiver(surroundings, pending, pendingFiles, post, () => state.crashes > 0);

  function launch(): void {
    const worker = new Worker(surroundings.workerFile);
    state.worker = worker;
    worker.on('message', receive);
    worker.on('messageerror', (error) => log('A message of the core could not be read.', error));
    worker.on('error', (error) => {
      state.lastError = error instanceof Error ? error.message : String(error);
      log('The core failed.', error);
    });
    worker.on('exit', (code) => void ended(code));
    if (state.options !== null) post({ kind: 'start', options: state.options });
  }

  async function ended(code: number): Promise<void> {
    state.worker = null;
    pending.failAll();
    pendingFiles.failAll();
    if (state.isStopping) return;
    state.crashes += 1;
    const reason = state.lastError === '' ? `exit ${code}` : state.lastError;
    if (state.crashes === 1 || (await surroundings.askToRestart(reason))) launch();
  }

  launch();
  return {
    begin: (options) => {
      state.options = options;
      post({ kind: 'start', options });
    },
    request: (request) =>
      state.worker === null || state.isStopping
        ? refuse('stopped')
        : pending.open((id) => post({ kind: 'request', id, request })),
    findFile: (hash, size) =>
      state.worker === null || state.isStopping
        ? Promise.resolve(null)
        : pendingFiles.open((id) => post({ kind: 'file', id, hash, size })),
    wake: () => post({ kind: 'wake' }),
    lock: () => post({ kind: 'lock' }),
    stop: async () => {
      state.isStopping = true;
      if (state.worker !== null) await stopped(state.worker);
    },
  };
}

/** What is done with each message of the core. */
function receiver(
  surroundings: CoreSurroundings,
  pending: PendingRequests,
  pendingFiles: PendingReplies<ServedFile | null>,
  post: (message: ToCore) => void,
  isRestart: () => boolean,
): (message: FromCore) => void {
  return (message) => {
    switch (message.kind) {
      case 'ready':
        surroundings.onReady();
        if (isRestart()) surroundings.onRestarted();
        return;
      case 'reply':
        return pending.settle(message.id, checked(message.response));
      case 'fileReply':
        return pendingFiles.settle(message.id, message.file);
      case 'event':
        return surroundings.onEvent(message.event);
      case 'hostCall':
        return void answerHostCall(surroundings.host, message).then(post);
      case 'stopped':
        return;
      default:
        assertNever(message);
    }
  };
}

/** Asks a thread to close its file, and ends it when it has, or when it takes too long. */
async function stopped(worker: Worker): Promise<void> {
  const gone = new Promise<void>((done) => worker.once('exit', () => done()));
  worker.on('message', (message: FromCore) => {
    if (message.kind === 'stopped') void worker.terminate();
  });
  worker.postMessage({ kind: 'stop' } satisfies ToCore);
  const timer = setTimeout(() => void worker.terminate(), stopMilliseconds);
  await gone;
  clearTimeout(timer);
}

function isRpcResponse(value: unknown): value is RpcResponse {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'data' in value;
  return value.ok === false && 'error' in value && typeof value.error === 'object';
}

function checked(response: unknown): RpcResponse | Promise<RpcResponse> {
  // Each procedure's output was checked by its schema in the core; here only the envelope counts.
  if (isRpcResponse(response)) return response;
  log('The core gave an answer of the wrong shape.');
  return refuse('internal');
}
