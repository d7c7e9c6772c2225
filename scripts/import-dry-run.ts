/** `npm run --silent import:dry-run -- FILE`: what an import of the file would bring, as JSON, saving nothing. */
import { resolve } from 'node:path';
import { ImportReader } from '#core/imports/reader.ts';
import { dryRun } from '#shared/imports/dry-run.ts';
import { proposeMapping } from '#shared/imports/mapping.ts';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import { summarise } from '#shared/imports/summary.ts';
import { wallAt } from '#shared/time/instant.ts';

/** Exit code for a file that cannot be read, and for a call without one. */
const REFUSED = 2;

async function run(path: string): Promise<string> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = wallAt(Date.now(), zone).date;
  const table = await new ImportReader().open(resolve(process.env.INIT_CWD ?? process.cwd(), path), {
    today,
  });
  const context = { today, zone, channels: [], campaigns: [], pillars: [], posts: [] };
  return JSON.stringify(
    summarise(dryRun({ table, mapping: proposeMapping(table), answers: {}, context })),
    null,
    2,
  );
}

const [path, ...more] = process.argv.slice(2);
if (path === undefined || more.length > 0) {
  process.stderr.write('Say which file: npm run --silent import:dry-run -- FILE\n');
  process.exitCode = REFUSED;
} else {
  try {
    process.stdout.write(`${await run(path)}\n`);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = REFUSED;
  }
}
