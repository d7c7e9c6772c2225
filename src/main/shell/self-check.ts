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

/** Opens the sample workspace through the core and says in one value whether everything it takes is there. */
export async function selfCheck(core: Pick<CoreHost, 'request'>): Promise<SelfCheckResult> {
  let sqlite: string | null = null;
  try {
    sqlite = await sqliteVersion();
    return { ok: true, sqlite, workspace: await openedWorkspace(core) };
  } catch (error) {
    return {
      ok: false,
      sqlite,
      workspace: null,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}
