// `npm run --silent verify -- FILE [WORKSPACE]`: proves a workspace, an audit file, a review package or a decision file.
import { resolve } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  // npm runs us in the project's folder, but FILE is meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const words = process.argv.slice(2).map((word) => (word.startsWith('-') ? word : resolve(typedIn, word)));
  return (await run(projectNode(), [resolve(root, 'scripts', 'verify.ts'), ...words])).code;
});
