// `npm run --silent voice:lint -- --styles DIR FILE…`: what the rules of Vale styles find in texts, a line each.
import { resolve } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  // npm runs us in the project's folder, but paths are meant from where the command was typed.
  const env = { ...process.env, VOICE_LINT_FROM: process.env.INIT_CWD ?? process.cwd() };
  const words = process.argv.slice(2);
  return (await run(projectNode(), [resolve(root, 'scripts', 'voice-lint.ts'), ...words], { env })).code;
});
