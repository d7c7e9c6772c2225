import { existsSync } from 'node:fs';
import { installedElectron } from './electron.mjs';
import { onPath, run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';

// Each line: names of one library, newest distribution first (Ubuntu 24.04 and Debian 13 renamed some to …t64).
const electronPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['libnss3'],
  ['libxss1'],
  ['libxtst6'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
];
const displayPackages = [['xvfb'], ['fonts-liberation'], ['fonts-noto-color-emoji']];
const compilerPackages = [['g++'], ['make'], ['python3']];

/** Whether this login has no screen, so that windows need a virtual one. */
export function needsVirtualDisplay() {
  if (process.platform !== 'linux') return false;
  return !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

async function missingLibraries() {
  const { executablePath } = installedElectron();
  const { code, output } = await run('ldd', [executablePath], {
    capture: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (code !== 0) return [];
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]))];
}

async function isOffered(name) {
  const { code, output } = await run('apt-cache', ['policy', name], {
    capture: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return code === 0 && /Candidate: (?!\(none\))/.test(output);
}

async function offeredNames(groups) {
  const names = [];
  for (const group of groups) {
    for (const name of group) {
      if (group.length > 1 && !(await isOffered(name))) continue;
      names.push(name);
      break;
    }
  }
  return names;
}

async function installWithApt(groups, why) {
  say(`Installing Debian packages: ${why} (about a minute) ...`);
  await run('apt-get', ['update', '-qq'], { capture: true });
  const names = await offeredNames(groups);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    capture: true,
    env,
  });
  if (result.code === 0) return;
  throw new SetupProblem(`apt-get could not install ${names.join(' ')}:\n${result.output.trim()}`);
}

async function provide(groups, why, missing) {
  const debian = existsSync('/usr/bin/apt-get');
  if (debian && process.getuid?.() === 0) return installWithApt(groups, why);
  const names = debian ? await offeredNames(groups) : groups.map((group) => group.at(-1));
  throw new SetupProblem(
    debian
      ? `Missing for ${why}: ${missing.join(', ')}. Install with:\n  sudo apt-get install -y ${names.join(' ')}`
      : `Missing for ${why}: ${missing.join(', ')}. Install with your system's package manager (Debian calls them ${names.join(', ')}).`,
  );
}

/** Makes sure that Electron's libraries are there and, without a screen, the virtual one. Linux only. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries();
  if (missing.length > 0) await provide(electronPackages, 'the window', missing);
  if (needsVirtualDisplay() && !onPath('Xvfb')) await provide(displayPackages, 'a virtual display', ['Xvfb']);
  const still = await missingLibraries();
  if (still.length > 0)
    throw new SetupProblem(`Electron still lacks these system libraries: ${still.join(', ')}.`);
}

/** Makes sure that C++ can be compiled. Needed only beside the registry's older Electron. */
export async function ensureCompiler() {
  const missing = ['g++', 'make', 'python3'].filter((name) => !onPath(name));
  if (missing.length > 0) await provide(compilerPackages, 'compiling the database driver', missing);
}
