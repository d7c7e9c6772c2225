// `npm run bench`: measures the built app and the core, each figure beside the floor it is compared with.
import { join } from 'node:path';
import { buildApp } from './lib/build.mjs';
import { childEnvironment } from './lib/environment.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  const env = await childEnvironment();
  await buildApp(env);
  return (
    await run(projectNode(), [join(root, 'tests', 'bench', 'main.ts'), ...process.argv.slice(2)], { env })
  ).code;
});
