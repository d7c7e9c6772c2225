import { join } from 'node:path';
import { nodeWorkshop } from '#core/assets/node-workshop.ts';
import { handleRequest } from '#core/handle-request.ts';
import { Session } from '#core/session.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Host } from '#shared/contract/host.ts';
import type { RpcResponse, WindowEvent } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from './store.ts';

/** A host without a system: it answers what the test puts in, and keeps what it was asked. */
export type TestHost = Host & {
  savePath: string | null;
  filePath: string | null;
  /** What is chosen, dropped or pasted as pictures and videos. */
  assetPaths: readonly string[];
  readonly printed: { html: string; landscape: boolean }[];
  readonly revealed: string[];
};

/** The system's part of a program without a system. */
export function testHost(): TestHost {
  const printed: TestHost['printed'] = [];
  const revealed: string[] = [];
  const workshop = nodeWorkshop();
  return {
    savePath: null,
    filePath: null,
    assetPaths: [],
    printed,
    revealed,
    async pickFile() {
      return this.filePath;
    },
    async pickSavePath() {
      return this.savePath;
    },
    printToPdf: async (html, { landscape }) => {
      printed.push({ html, landscape });
      return new TextEncoder().encode('%PDF-1.7 from the test');
    },
    notify: async () => undefined,
    // Nothing is kept from a test: what is sealed is only turned round.
    sealSecret: async (plain) => plain.toReversed(),
    openSecret: async (sealed) => sealed.toReversed(),
    keyStore: async () => 'file',
    revealFile: async (path) => void revealed.push(path),
    async pickAssets() {
      return this.assetPaths;
    },
    async offeredFiles() {
      return this.assetPaths;
    },
    assetJob: (job) => workshop.run(job),
    endAssetJobs: async () => workshop.end(),
  };
}

/** A core with a small team's workspace open, asked as a window asks it. */
export type CoreSession = {
  readonly session: Session;
  readonly host: TestHost;
  readonly team: Team;
  readonly folder: string;
  readonly events: readonly WindowEvent[];
  /** The answer's data; throws the refusal's words. */
  readonly ask: <Data>(path: string, type: 'query' | 'mutation', input?: unknown) => Promise<Data>;
  readonly request: (path: string, type: 'query' | 'mutation', input?: unknown) => Promise<RpcResponse>;
  readonly actAs: (person: Id) => void;
  readonly close: () => void;
};

/** The workspace that is open in a core. */
export function storeOf({ session }: Pick<CoreSession, 'session'>): WorkspaceFile {
  const open = session.workspace;
  if (open === null) throw new Error('No workspace is open.');
  return open.store;
}

/** Opens a fresh workspace with its team; Mara, the SMM, acts until told otherwise. */
export function openCore(seed = 1, sources = testSources(seed)): CoreSession {
  const folder = temporaryFolder();
  const host = testHost();
  const events: WindowEvent[] = [];
  const options = {
    dataFolder: folder.path,
    resourcesFolder: folder.path,
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    importWorker: null,
  };
  const session = new Session(options, host, sources, (event) => events.push(event));
  const { workspace, team } = freshWorkspace(join(folder.path, 'test.masthead'), seed, sources);
  session.use({ store: workspace, actorId: team.mara.id, sample: false, signer: null });
  const request = (path: string, type: 'query' | 'mutation', input?: unknown): Promise<RpcResponse> =>
    handleRequest(session, { path, type, input }, (fault) => {
      throw fault;
    });
  return {
    session,
    host,
    team,
    folder: folder.path,
    events,
    request,
    ask: async <Data>(path: string, type: 'query' | 'mutation', input?: unknown) => {
      const response = await request(path, type, input);
      if (!response.ok) throw new Error(response.error.message);
      return response.data as Data;
    },
    actAs: (person) => {
      const open = session.workspace;
      if (open !== null) open.actorId = person;
    },
    close: () => {
      host.endAssetJobs();
      session.closeWorkspace();
      folder.remove();
    },
  };
}
