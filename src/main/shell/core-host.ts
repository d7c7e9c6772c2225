import { Worker } from 'node:worker_threads';
import { assertNever } from '#shared/assert-never.ts';
import type { CoreOptions, FromCore, Host, ToCore } from '#shared/contract/host.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { pendingRequests } from './core-link.ts';
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
  /** The machine slept or the person came back: time may have jumped. */
  readonly wake: () => void;
  /** Closes the file and ends the thread, by force after two seconds. */
  readonly stop: () => Promise<void>;
};

/** Starts the core's thread at once, so that it loads while Electron gets ready; `begin` gives it its folders. */
export function startCore(surroundings: CoreSurroundings): CoreHost {
  const pending = pendingRequests();
  let options: CoreOptions | null = null;
  let isStopping = false;
  let crashes = 0;
  let lastError = '';
  let worker: Worker | null = launch();

  function post(message: ToCore): void {
    worker?.postMessage(message);
  }

  function launch(): Worker {
    const fresh = new Worker(surroundings.workerFile);
    fresh.on('message', (message: FromCore) => receive(message));
    fresh.on('messageerror', (error) => log('A message of the core could not be read.', error));
    fresh.on('error', (error) => {
      lastError = error instanceof Error ? error.message : String(error);
      log('The core failed.', error);
    });
    fresh.on('exit', (code) => void ended(fresh, code));
    return fresh;
  }

  function receive(message: FromCore): void {
    switch (message.kind) {
      case 'ready':
        surroundings.onReady();
        if (crashes > 0) surroundings.onRestarted();
        return;
      case 'reply':
        pending.settle(message.id, checked(message.response));
        return;
      case 'event':
        surroundings.onEvent(message.event);
        return;
      case 'hostCall':
        void answerHostCall(surroundings.host, message).then(post);
        return;
      case 'stopped':
        return;
      default:
        assertNever(message);
    }
  }

  async function ended(which: Worker, code: number): Promise<void> {
    if (worker !== which) return;
    worker = null;
    pending.failAll();
    if (isStopping) return;
    crashes += 1;
    const reason = lastError === '' ? `exit ${code}` : lastError;
    if (crashes > 1 && !(await surroundings.askToRestart(reason))) return;
    worker = launch();
    if (options !== null) post({ kind: 'start', options });
  }

  async function stop(): Promise<void> {
    isStopping = true;
    const last = worker;
    if (last === null) return;
    const gone = new Promise<void>((done) => last.once('exit', () => done()));
    last.on('message', (message: FromCore) => {
      if (message.kind === 'stopped') void last.terminate();
    });
    post({ kind: 'stop' });
    const timer = setTimeout(() => void last.terminate(), stopMilliseconds);
    await gone;
    clearTimeout(timer);
  }

  return {
    begin: (given) => {
      options = given;
      post({ kind: 'start', options: given });
    },
    request: (request) =>
      worker === null || isStopping
        ? refuse('stopped')
        : pending.open((id) => post({ kind: 'request', id, request })),
    wake: () => post({ kind: 'wake' }),
    stop,
  };
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
