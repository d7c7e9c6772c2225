// `npm run build`: the app as it ships, unpacked, in out/.
import { buildApp } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain, say } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  await buildApp();
  say('Built: out/main, out/preload, out/renderer');
});
