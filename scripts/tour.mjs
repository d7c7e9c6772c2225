// `npm run tour`: drives the real app through a day of work and leaves screenshots in out/tour/.
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
    await run(projectNode(), [join(root, 'scripts', 'tour', 'main.ts'), ...process.argv.slice(2)], { env })
  ).code;
});
