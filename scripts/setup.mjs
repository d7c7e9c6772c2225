// `npm run setup`: brings a fresh clone to the point where the app can be built, started and tested.
// Runs on the machine's own Node (18 or newer) with nothing installed, so it may use Node's built-ins only.
import { electronEnvironment } from './lib/environment.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  const { kind, version, executablePath } = electronEnvironment();
  const origin =
    kind === 'official' ? 'downloaded from GitHub' : 'from the npm registry, because GitHub is out of reach';
  say(`Ready: Electron ${version} (${origin})\n  ${executablePath}`);
});
