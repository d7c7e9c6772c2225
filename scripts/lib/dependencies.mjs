import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './paths.mjs';
import { npm, run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';

/** Oldest Node that can carry set-up itself; everything after it runs on the project's own Node 24. */
const oldestNode = 18;

function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own copy of the lock file at the
 * very end of an install, so an interrupted one counts as stale. Packages for other systems may be absent.
 */
function isInstalled() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = lockedPackages(installedLock);
  const wanted = Object.entries(lockedPackages(join(root, 'package-lock.json')));
  return wanted.every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

async function installPackages() {
  say('Installing the npm packages of package-lock.json (about a minute) ...');
  // Two dependencies carry install scripts we do not want; the one we need (node) runs in ensureProjectNode.
  const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    toStderr: true,
  });
  if (code !== 0) {
    throw new SetupProblem(
      'npm could not install the packages (its message is above). Is the npm registry reachable?',
    );
  }
}

async function projectNodeVersion() {
  if (!existsSync(projectNode())) return undefined;
  const { code, output } = await run(projectNode(), ['--version'], { capture: true });
  return code === 0 ? output.trim() : undefined;
}

/** Runs the install script of the `node` package, which fetches the Node archive of this system. */
export function fetchProjectNode() {
  return npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], { capture: true });
}

async function ensureProjectNode() {
  if ((await projectNodeVersion())?.startsWith('v24.')) return;
  say('Fetching Node 24 for the scripts of this project (your own Node stays as it is) ...');
  const { output } = await fetchProjectNode();
  if ((await projectNodeVersion())?.startsWith('v24.')) return;
  throw new SetupProblem(
    `Node 24 did not arrive in node_modules/node.\n${output.trim()}\nRun \`npm rebuild node\` to see why.`,
  );
}

/** Makes node_modules match package-lock.json and puts Node 24 into it. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    throw new SetupProblem(
      `Set-up needs Node ${oldestNode} or newer; this is ${process.version}. See https://nodejs.org.`,
    );
  }
  if (!isInstalled()) await installPackages();
  await ensureProjectNode();
}
