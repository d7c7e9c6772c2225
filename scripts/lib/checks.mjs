import { join } from 'node:path';
import { packageCommand, projectNode, root } from './paths.mjs';
import { run } from './run.mjs';

/** The checks of `npm run check`, by name: each is a program that exits 0 when all is well. */
export const checks = [
  {
    name: 'format and lint',
    program: () => [packageCommand('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'],
  },
  { name: 'types', program: () => [packageCommand('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'layers',
    program: () => [
      packageCommand('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ],
  },
  {
    name: 'dead code',
    program: () => [packageCommand('knip', 'knip'), '--no-progress', '--no-config-hints'],
  },
  { name: 'size', program: () => [join(root, 'scripts', 'check-size.ts')] },
];

function report(name, { code, output }) {
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}\n`);
  if (code !== 0) process.stdout.write(`${output.trim()}\n\n`);
}

/** Runs all checks at once, shows the findings of those that fail, and gives `{ passed, failed }`. */
export async function runChecks() {
  const started = checks.map(({ program }) => run(projectNode(), program(), { capture: true }));
  let passed = 0;
  for (const [index, { name }] of checks.entries()) {
    const result = await started[index];
    report(name, result);
    if (result.code === 0) passed += 1;
  }
  return { passed, failed: checks.length - passed };
}
