// `node scripts/with-electron.mjs COMMAND ...`: runs a command on Node 24 with everything set that it needs to
// start Electron here. `electron` and `node` as COMMAND mean the project's own.
import { childEnvironment, electronEnvironment } from './lib/environment.mjs';
import { projectNode } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  const { executablePath, args } = electronEnvironment();
  const [command = 'node', ...rest] = process.argv.slice(2);
  const env = await childEnvironment();
  const options = { env, input: 'inherit', cwd: process.cwd() };
  if (command === 'electron') return (await run(executablePath, [...args, ...rest], options)).code;
  return (await run(command === 'node' ? projectNode() : command, rest, options)).code;
});
