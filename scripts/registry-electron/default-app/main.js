// `electron FOLDER` starts the app of FOLDER. A usual Electron has such a default app inside; the registry's
// has none, so set-up packs this one into it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function appFolder(words) {
  const isValue = (at) => words[at - 1] === '-r' || words[at - 1] === '--require';
  return words.find((word, at) => !word.startsWith('-') && !isValue(at));
}

function preload(words) {
  const require = createRequire(join(process.cwd(), 'preload.js'));
  words.forEach((word, at) => {
    if (words[at - 1] === '-r' || words[at - 1] === '--require') require(resolve(word));
  });
}

const words = process.argv.slice(1);
const folder = appFolder(words);
preload(words);
if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER\n');
  app.exit(1);
} else {
  const path = resolve(folder);
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(productName ?? name ?? 'Electron');
  app.setVersion(version ?? '0.0.0');
  app.setAppPath(path);
  // Electron had derived these from its own name before this file ran.
  if (!words.some((word) => word.startsWith('--user-data-dir='))) {
    app.setPath('userData', join(app.getPath('appData'), app.name));
  }
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  // Awaited, so that everything an app registers while loading is there before the `ready` event.
  await import(pathToFileURL(join(path, main)).href);
}
