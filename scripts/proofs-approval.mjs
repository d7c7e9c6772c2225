// `npm run --silent proofs:approval`: tries what approving promises, and prints what was tried and what was right.
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  return (await run(projectNode(), [join(root, 'tests', 'proofs', 'main.ts'), ...process.argv.slice(2)]))
    .code;
});
