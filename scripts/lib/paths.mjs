import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What set-up fetches or builds for this machine only; ignored by git, safe to delete. */
export const runtimeFolder = join(root, '.runtime');

/** Where an npm package is installed. */
export function packageFolder(name) {
  return join(root, 'node_modules', ...name.split('/'));
}

/** Version of an installed npm package. */
export function packageVersion(name) {
  return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')).version;
}

/** Node 24 as installed by npm: scripts, tests and builds run on it whatever Node the machine has. */
export function projectNode() {
  return join(packageFolder('node'), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node archive behind it, which also carries the C headers; undefined when npm did not put it there. */
export function projectNodeHeaders() {
  const folder = join(packageFolder('node'), 'node_modules', `node-${process.platform}-${process.arch}`);
  return existsSync(join(folder, 'include', 'node', 'node_api.h')) ? folder : undefined;
}

/** The JavaScript file behind a command of an installed package, to be run with `projectNode()`. */
export function packageCommand(name, command = name) {
  const { bin } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
  return join(packageFolder(name), typeof bin === 'string' ? bin : bin[command]);
}
