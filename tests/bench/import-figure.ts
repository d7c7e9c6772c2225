import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { handleRequest } from '#core/handle-request.ts';
import { Session } from '#core/session.ts';
import { systemSources } from '#core/sources.ts';
import { projectedTables } from '#core/store/rows.ts';
import { openFile } from '#core/workspace/open.ts';
import { addDays } from '#shared/time/wall.ts';
import { noAssets } from '#tests/helpers/no-assets.ts';
import { type Figure, median } from './figures.ts';
import { type Seeded, textOf } from './seed.ts';

const ROWS = 10_000;

/** A plan as teams keep it: a day, a time, a network, a campaign and the words. */
function writePlan(file: string): void {
  const networks = ['Instagram', 'Facebook', 'X', 'LinkedIn'];
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    Date: addDays('2030-01-01', index % 700),
    Time: `${String(8 + (index % 10)).padStart(2, '0')}:30`,
    Channel: networks[index % networks.length],
    Text: `Row ${index}: ${textOf(index)}`,
    Campaign: `Campaign ${index % 5}`,
  }));
  writeFileSync(file, Papa.unparse(rows));
}

const chosen = { at: 0 };

/** The whole way of an import: read, recognise, dry run, save in one undoable step. */
async function importOurs(session: Session, brandId: string): Promise<number> {
  const faults: unknown[] = [];
  const ask = async (path: string, input: unknown): Promise<Record<string, unknown>> => {
    const response = await handleRequest(session, { path, type: 'mutation', input }, (fault) =>
      faults.push(fault),
    );
    if (!response.ok) throw new Error(`${path}: ${response.error.message} ${String(faults[0] ?? '')}`);
    return response.data as Record<string, unknown>;
  };
  const opened = await ask('imports.open', { brandId });
  const start = chosen.at;
  const { importId, mapping } = opened;
  const done = await ask('imports.commit', { importId, mapping, answers: {}, onlyIfAll: true });
  const time = performance.now() - start;
  if (done['posts'] !== ROWS) throw new Error(`${String(done['posts'])} of ${ROWS} rows came in.`);
  return time;
}

/** Papaparse, and the same posts and channels inserted with nothing around it. */
function importFloor(plan: string, database: string, brandId: string): number {
  const raw = new Database(database);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  const columns = projectedTables['post'] ?? [];
  const start = performance.now();
  const { data } = Papa.parse<Record<string, string>>(readFileSync(plan, 'utf8'), { header: true });
  const channel = raw.prepare(
    "INSERT INTO channel (id, brand_id, network, name, slots, archived) VALUES (?, ?, ?, ?, '[]', 0)",
  );
  const post = raw.prepare(
    `INSERT INTO post (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  raw.transaction(() => {
    const channels = new Map<string, string>();
    for (const row of data) {
      const network = row['Channel'] ?? '';
      const channelId = channels.get(network) ?? randomUUID();
      if (!channels.has(network)) channel.run(channelId, brandId, network, network);
      channels.set(network, channelId);
      const instant = Date.parse(`${row['Date']}T${row['Time']}:00Z`);
      const words = (row['Text'] ?? '').slice(0, 140);
      post.run(
        randomUUID(),
        brandId,
        words,
        row['Date'],
        row['Time'],
        'Europe/London',
        instant,
        'draft',
        JSON.stringify([channelId]),
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        instant,
        instant,
        null,
        0,
        null,
        '',
        '',
        '',
        '[]',
        null,
      );
    }
  })();
  const time = performance.now() - start;
  raw.close();
  return time;
}

/** An import of 10,000 rows into a file of this size, against papaparse and a bare insert. */
export async function importFigure(seeded: Seeded, folder: string, rounds: number): Promise<Figure> {
  const plan = join(folder, 'plan.csv');
  if (!existsSync(plan)) writePlan(plan);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const profile = join(folder, `import-${seeded.posts}-${round}`);
    mkdirSync(profile, { recursive: true });
    const file = join(profile, 'ours.masthead');
    const bare = join(profile, 'floor.masthead');
    for (const copy of [file, bare]) copyFileSync(seeded.file, copy);
    const session = sessionOn(profile, plan);
    openFile(session, file);
    ours.push(await importOurs(session, seeded.brandId));
    session.closeWorkspace();
    floor.push(importFloor(plan, bare, seeded.brandId));
  }
  const name = `import of 10,000 rows into ${seeded.posts.toLocaleString('en-GB')} posts`;
  return { name, unit: 'ms', ours: median(ours), floor: median(floor), goal: 2 };
}

function sessionOn(dataFolder: string, plan: string): Session {
  const project = resolve(import.meta.dirname, '..', '..');
  const worker = join(project, 'out', 'main', 'import-worker.js');
  const options = {
    dataFolder,
    resourcesFolder: join(project, 'resources'),
    locale: 'en-GB',
    zone: 'Europe/London',
    importWorker: existsSync(worker) ? worker : null,
  };
  const host = {
    // The dialog stands open for a moment, as it does for a person; the clock starts when the file is chosen.
    pickFile: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      chosen.at = performance.now();
      return plan;
    },
    pickSavePath: async () => null,
    printToPdf: async () => new Uint8Array(),
    notify: async () => undefined,
    revealFile: async () => undefined,
    ...noAssets,
    sealSecret: async (plain: Uint8Array) => plain,
    openSecret: async (sealed: Uint8Array) => sealed,
    keyStore: async () => 'file' as const,
  };
  return new Session(options, host, systemSources(), () => undefined);
}
