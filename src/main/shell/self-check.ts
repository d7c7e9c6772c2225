import type { CoreHost } from './core-host.ts';

/** Whether this start only proves that the program works here: `--self-check`. */
export function isSelfCheck(argv: readonly string[] = process.argv): boolean {
  return argv.includes('--self-check');
}

/** What a self-check found; what could not be had is null. */
export type SelfCheckResult = {
  readonly ok: boolean;
  readonly sqlite: string | null;
  readonly workspace: string | null;
  /** What a picture was drawn as, by the process that draws them. */
  readonly pictures: string | null;
  readonly error?: string;
};

/** Prints a result as one JSON line, for whoever packages or installs the program. */
export function printSelfCheck({ ok, ...found }: SelfCheckResult): void {
  const electron = process.versions['electron'] ?? 'none';
  process.stdout.write(`${JSON.stringify({ ok, electron, ...found })}\n`);
}

async function sqliteVersion(): Promise<string> {
  // Loaded here only, so that a usual start never touches it on the main thread.
  const { default: Database } = await import('better-sqlite3');
  const memory = new Database(':memory:');
  try {
    return String(memory.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    memory.close();
  }
}

async function openedWorkspace(core: Pick<CoreHost, 'request'>): Promise<string> {
  const answer = await core.request({
    path: 'workspace.openSample',
    type: 'mutation',
    input: { reset: false },
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const status = answer.data;
  if (typeof status === 'object' && status !== null && 'file' in status && typeof status.file === 'string')
    return status.file;
  throw new Error('The sample workspace did not open.');
}

/** A drawing of one red point: what reads it reads SVG, and writes PNG's neighbour. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1" fill="red"/></svg>';

/** Brings a drawing into the sample's library: the process for pictures, and what it needs of the system, are there. */
async function drawnPicture(core: Pick<CoreHost, 'request'>): Promise<string> {
  const snapshot = await core.request({ path: 'workspace.snapshot', type: 'query', input: undefined });
  const { brands } = (snapshot.ok ? snapshot.data : { brands: [] }) as {
    readonly brands: readonly { id: string }[];
  };
  const base64 = Buffer.from(drawing).toString('base64');
  const input = { brandId: brands[0]?.id, folder: '', name: 'check.svg', base64 };
  const answer = await core.request({ path: 'assets.importBytes', type: 'mutation', input });
  if (!answer.ok) throw new Error(answer.error.message);
  const { files } = answer.data as { readonly files: readonly { outcome: string; message: string }[] };
  if (files[0]?.outcome !== 'stored') throw new Error(files[0]?.message ?? 'No picture was drawn.');
  return 'drawn';
}

/** Opens the sample workspace through the core and says in one value whether everything it takes is there. */
export async function selfCheck(core: Pick<CoreHost, 'request'>): Promise<SelfCheckResult> {
  let sqlite: string | null = null;
  let workspace: string | null = null;
  try {
    sqlite = await sqliteVersion();
    workspace = await openedWorkspace(core);
    return { ok: true, sqlite, workspace, pictures: await drawnPicture(core) };
  } catch (error) {
    return {
      ok: false,
      sqlite,
      workspace,
      pictures: null,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}
