import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { handleRequest } from '#core/handle-request.ts';
import { Session } from '#core/session.ts';
import { systemSources } from '#core/sources.ts';
import { stateHash } from '#core/store/rebuild.ts';
import type { Host } from '#shared/contract/host.ts';
import type { RpcResponse, WindowEvent } from '#shared/contract/wire.ts';

/** The files that ship with the program. */
const resourcesFolder = resolve(import.meta.dirname, '..', '..', 'resources');

/** A core without a window around it, and what it asked and told. */
export type BareCore = {
  readonly session: Session;
  /** Names of the host's methods in the order in which the core called them. */
  readonly hostCalls: string[];
  readonly events: WindowEvent[];
  /** Errors nobody foresaw. */
  readonly faults: unknown[];
  readonly send: (request: unknown) => Promise<RpcResponse>;
  readonly ask: (path: string, type: 'query' | 'mutation', input?: unknown) => Promise<RpcResponse>;
};

/** Starts a core on a profile folder. Dialogs are cancelled, notifications and printing answer at once. */
export function startCore(dataFolder: string): BareCore {
  const hostCalls: string[] = [];
  const called = async <T>(name: keyof Host, answer: T): Promise<T> => {
    hostCalls.push(name);
    return answer;
  };
  const host: Host = {
    pickFile: () => called('pickFile', null),
    pickSavePath: () => called('pickSavePath', null),
    printToPdf: () => called('printToPdf', new Uint8Array()),
    notify: () => called('notify', undefined),
    revealFile: () => called('revealFile', undefined),
    pickAssets: () => called('pickAssets', []),
    offeredFiles: () => called('offeredFiles', []),
    assetJob: () => called('assetJob', { ok: false, code: 'gone', values: {} }),
    endAssetJobs: () => called('endAssetJobs', undefined),
    // Sealing asks nobody anything, and leaves no trace outside the workspace.
    sealSecret: async (plain) => plain.toReversed(),
    openSecret: async (sealed) => sealed.toReversed(),
    keyStore: async () => 'file',
  };
  const events: WindowEvent[] = [];
  const faults: unknown[] = [];
  const options = { dataFolder, resourcesFolder, locale: 'en-GB', zone: 'Europe/London', importWorker: null };
  const session = new Session(options, host, systemSources(), (event) => events.push(event));
  const send = (request: unknown): Promise<RpcResponse> =>
    handleRequest(session, request, (error) => faults.push(error));
  const ask: BareCore['ask'] = (path, type, input) => send({ path, type, input });
  return { session, hostCalls, events, faults, send, ask };
}

/** The data of an answer; fails with the refusal's words when it was one. */
export function dataOf<T>(response: RpcResponse): T {
  if (!response.ok) throw new Error(`${response.error.code}: ${response.error.message}`);
  return response.data as T;
}

/** Cheap proof that nothing was written: rows changed by the writing connection, operations, files, dialogs. */
export function traceOf(core: BareCore): string {
  const store = core.session.workspace?.store;
  const changes = store?.writer.prepare('SELECT total_changes()').pluck().get() ?? 'closed';
  const operations = store?.read.prepare('SELECT count(*) FROM log').pluck().get() ?? 'closed';
  const folder = core.session.options.dataFolder;
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
  return JSON.stringify([changes, operations, files, core.hostCalls.length, core.session.workspace?.actorId]);
}

/** Full proof that nothing was changed: one hash over every table. */
export function hashOf(core: BareCore): string {
  const store = core.session.workspace?.store;
  return store === undefined ? 'closed' : stateHash(store.read);
}
