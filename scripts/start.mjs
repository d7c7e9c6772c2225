// `npm start`: sets up what is missing, builds, and opens Masthead. `npm start -- --dev` reloads on every change.
import { buildApp } from './lib/build.mjs';
import { childEnvironment, electronEnvironment } from './lib/environment.mjs';
import { packageCommand, projectNode, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  const words = process.argv.slice(2);
  await setUp();
  const { executablePath, args } = electronEnvironment();
  const env = await childEnvironment();
  if (words.includes('--dev')) {
    const own = words.filter((word) => word !== '--dev');
    const command = [packageCommand('electron-vite'), 'dev', '--watch', '--', ...args, ...own];
    return (await run(projectNode(), command, { env, input: 'inherit' })).code;
  }
  await buildApp(env);
  say('Starting Masthead. Close its window, or press Ctrl-C here, to end it.');
  return (await run(executablePath, [...args, root, ...words], { env, input: 'inherit' })).code;
});
