// `npm run package`: the app as a folder in dist/ that runs without this project; `-- --installers` for installers.
import { buildApp } from './lib/build.mjs';
import { childEnvironment, electronEnvironment } from './lib/environment.mjs';
import { packageApp } from './lib/package-app.mjs';
import { packagedExecutable, provePackagedApp, provePackagedFuses } from './lib/packaged.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  const electron = electronEnvironment();
  const env = await childEnvironment();
  await buildApp(env);
  await packageApp({ electron, env, installers: process.argv.includes('--installers') });
  await provePackagedApp(env, electron.args);
  await provePackagedFuses();
  say(`Packed with Electron ${electron.version}:\n  ${packagedExecutable()}`);
});
