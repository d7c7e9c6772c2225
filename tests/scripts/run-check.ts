import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { packageCommand } from '../../scripts/lib/paths.mjs';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Path of a seeded bad sample. */
export function sample(name: string): string {
  return resolve(root, 'tests', 'fixtures', 'checks', name);
}

/** Runs a checker of `npm run check` as it is run there, but in `folder`; gives its exit code and what it printed. */
export function runChecker(
  command: readonly [packageName: string, command: string],
  words: readonly string[],
  folder: string,
): { readonly code: number | null; readonly output: string } {
  const program = packageCommand(...command);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
