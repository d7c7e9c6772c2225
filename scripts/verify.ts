/** `npm run --silent verify -- FILE [WORKSPACE]`: says what was checked, and whether FILE is as it was written. */
import { basename } from 'node:path';
import { verifyAny } from '#core/audit/verify-any.ts';

/** Exit codes: intact, changed, and a file or a call that nothing can be said of. */
const INTACT = 0;
const CHANGED = 1;
const REFUSED = 2;

const kinds = {
  workspace: 'workspace',
  audit: 'audit file',
  package: 'review package',
  decision: 'decision file',
} as const;

async function main(file: string, workspace: string | null): Promise<number> {
  const proof = await verifyAny(file, workspace);
  if (proof === null) {
    process.stderr.write(`${basename(file)} is none of the files that Masthead writes, or is not there.\n`);
    return REFUSED;
  }
  const lines = [`${basename(file)} (${kinds[proof.kind]})`, ...proof.sentences.map((each) => `  ${each}`)];
  process.stdout.write(`${lines.join('\n')}\n${proof.intact ? 'intact' : 'NOT INTACT'}\n`);
  return proof.intact ? INTACT : CHANGED;
}

const [file, workspace, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0 || [file, workspace].some((word) => word?.startsWith('-'))) {
  process.stderr.write('Say which file: npm run --silent verify -- FILE [WORKSPACE]\n');
  process.exitCode = REFUSED;
} else {
  process.exitCode = await main(file, workspace ?? null);
}
