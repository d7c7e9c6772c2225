import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fetchProjectNode } from './dependencies.mjs';
import { installedElectron } from './electron.mjs';
import { packageFolder, packageVersion, projectNode, projectNodeHeaders, runtimeFolder } from './paths.mjs';
import { run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';
import { ensureCompiler } from './system-libraries.mjs';

// better-sqlite3 13 is built for Node-API 10. Electron 33 speaks Node-API 9 and crashes on it, unless the same
// source is compiled against the experimental Node-API, which both have.
const flags = '-DNAPI_EXPERIMENTAL -UNAPI_VERSION -DNAPI_VERSION=2147483647';
const buildLimit = 10 * 60_000;

function builtBinary() {
  return join(packageFolder('better-sqlite3'), 'build', 'Release', 'better_sqlite3.node');
}

function keptBinary() {
  return join(runtimeFolder, `better-sqlite3-${packageVersion('better-sqlite3')}-napi9.node`);
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Compiles the driver in a folder of its own, because make takes no spaces in a path and a project's folder may have some. */
async function compile() {
  await ensureCompiler();
  say('Compiling the database driver for this Electron, once (about a minute) ...');
  // `npm install` prunes the archive with the headers, so it may have to come again.
  if (projectNodeHeaders() === undefined) await fetchProjectNode();
  const workshop = mkdtempSync(join(tmpdir(), 'masthead-driver-'));
  try {
    const source = join(workshop, 'node_modules', 'better-sqlite3');
    for (const name of ['better-sqlite3', 'node-addon-api']) {
      cpSync(packageFolder(name), join(workshop, 'node_modules', name), { recursive: true });
    }
    await build(source, linkedHeaders(workshop));
    copy(join(source, 'build', 'Release', 'better_sqlite3.node'), keptBinary());
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function linkedHeaders(workshop) {
  const headers = projectNodeHeaders();
  if (headers === undefined) return undefined;
  const link = join(workshop, 'headers');
  symlinkSync(headers, link);
  return link;
}

async function build(source, headers) {
  const gyp = join(packageFolder('node-gyp'), 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', ...(headers ? [`--nodedir=${headers}`] : [])];
  const { code, output } = await run(projectNode(), args, {
    capture: true,
    cwd: source,
    timeout: buildLimit,
    // node-gyp calls plain `node` for its questions, which must be one that knows the same flags.
    env: { ...process.env, CXXFLAGS: flags, PATH: `${dirname(projectNode())}:${process.env.PATH}` },
  });
  if (code === 0 && existsSync(join(source, 'build', 'Release', 'better_sqlite3.node'))) return;
  throw new SetupProblem(
    `better-sqlite3 could not be compiled:\n${output.trim().split('\n').slice(-15).join('\n')}`,
  );
}

/** Gives the registry's Electron a database driver it can load. Does nothing beside an official Electron. */
export async function ensureSqlite() {
  const built = join(packageFolder('better-sqlite3'), 'build');
  if (installedElectron().kind === 'official') {
    // A driver compiled for the other Electron would be preferred over the proper one that npm brought.
    rmSync(built, { recursive: true, force: true });
    return;
  }
  if (existsSync(builtBinary())) return;
  if (!existsSync(keptBinary())) await compile();
  copy(keptBinary(), builtBinary());
}
