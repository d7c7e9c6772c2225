// `npm run lock`: after `npm install NAME`, adds to package-lock.json the packages for other systems that npm left out.
// npm leaves out what the registry it asked does not have, and then `npm ci` fails everywhere else. They are pinned by
// exact version, without a hash: npm fetches them only on the system they are for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockFile, missingOptionalPackages } from './lib/lock-file.mjs';
import { root } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';

await runMain(async () => {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptionalPackages(lock);
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
  say(
    missing.length === 0
      ? 'package-lock.json is complete.'
      : `Added ${missing.length} packages for other systems.`,
  );
});
