import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageCommand, projectNode, root } from './paths.mjs';
import { run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';

const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

function isUpToDate() {
  const built = results.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((path) => newestChange(join(root, path)) < oldest);
}

/** Builds the app into out/, unless what is there is newer than every source. `env` says which Electron is used. */
export async function buildApp(env = process.env) {
  if (isUpToDate()) return;
  say('Building the app ...');
  const command = [packageCommand('electron-vite'), 'build', '--logLevel', 'warn'];
  const { code, output } = await run(projectNode(), command, {
    capture: true,
    env: { ...env, NO_COLOR: '1' },
  });
  if (code !== 0) throw new SetupProblem(`The app could not be built:\n${output.trim()}`);
}
