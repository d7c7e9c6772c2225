// `npm run conformance:vale`: how many published alerts of Vale styles come out as published.
import { resolve } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  return (await run(projectNode(), [resolve(root, 'tests', 'conformance', 'vale-main.ts')])).code;
});
