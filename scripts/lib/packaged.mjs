import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';

const checkLimit = 120_000;
const places = {
  linux: { folder: /^linux.*unpacked$/, executable: ['masthead'] },
  darwin: { folder: /^mac/, executable: ['Masthead.app', 'Contents', 'MacOS', 'Masthead'] },
  win32: { folder: /^win.*unpacked$/, executable: ['Masthead.exe'] },
};

/** Path of the packaged app's program in dist/. Throws when there is none. */
export function packagedExecutable() {
  const { folder, executable } = places[process.platform] ?? places.linux;
  const [found] = readdirSync(join(root, 'dist')).filter((name) => folder.test(name));
  if (found === undefined) throw new SetupProblem('electron-builder left no unpacked app in dist/.');
  return join(root, 'dist', found, ...executable);
}

function parseStatus(output) {
  const line = output.split('\n').find((text) => text.startsWith('{"ok"'));
  return line === undefined ? undefined : JSON.parse(line);
}

/**
 * Starts the packaged app on a fresh profile and asks it to open its database and say so. The shipped app allows no
 * inspector, so Playwright cannot look inside; the answer is one line of JSON, which this gives back.
 */
export async function checkPackagedApp(env, args) {
  const profile = mkdtempSync(join(tmpdir(), 'masthead-packaged-'));
  try {
    const words = [...args, '--self-check', `--user-data-dir=${profile}`];
    const { code, output } = await run(packagedExecutable(), words, {
      capture: true,
      env,
      timeout: checkLimit,
    });
    const status = parseStatus(output);
    if (code === 0 && status?.ok === true) return status;
    throw new SetupProblem(
      `The packaged app did not open its database (exit code ${code}):\n${output.trim()}`,
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What the shipped program must refuse or enforce by itself, as electron-builder.yml sets it. */
const requiredFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

// In the fuse wire a fuse is one character: '0' off, '1' on, 'r' removed (electron/fuses, src/constants.ts).
const fuseIsOn = '1'.charCodeAt(0);

async function wrongFuses() {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(packagedExecutable());
  const isOn = (name) => wire[FuseV1Options[name]] === fuseIsOn;
  return Object.entries(requiredFuses).filter(([name, wanted]) => isOn(name) !== wanted);
}

/** Reads the fuses back from the packaged program. Throws when one is not as it must be. */
export async function provePackagedFuses() {
  const wrong = await wrongFuses();
  if (wrong.length > 0) {
    const list = wrong.map(([name, wanted]) => `${name} must be ${wanted ? 'on' : 'off'}`).join(', ');
    throw new SetupProblem(`The packaged app has wrong Electron fuses: ${list}.`);
  }
  say(`Its ${Object.keys(requiredFuses).length} Electron fuses are set as they must be.`);
}

/** Starts it, and says in one sentence what it opened. */
export async function provePackagedApp(env, args) {
  const status = await checkPackagedApp(env, args);
  say(`The packaged app starts and opens its database (SQLite ${status.sqlite}).`);
}
