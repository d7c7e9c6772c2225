import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Everything a fresh clone lacks, in order; each step looks first and does nothing when it is done already. */
export async function setUp() {
  await ensureDependencies();
  await ensureElectron();
  await ensureSystemLibraries();
  await ensureSqlite();
}
