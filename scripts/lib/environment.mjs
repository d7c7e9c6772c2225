import { dirname, join } from 'node:path';
import { displayEnvironment } from './display.mjs';
import { installedElectron } from './electron.mjs';
import { projectNode, root } from './paths.mjs';
import { SetupProblem } from './say.mjs';
import { needsVirtualDisplay } from './system-libraries.mjs';

/**
 * How to start Electron on this machine: `kind`, `version`, `folder` (the distribution), `executablePath`,
 * `args` that must come before the app, and `env` that makes electron, electron-vite and Playwright use it.
 * Set-up must have run.
 */
export function electronEnvironment() {
  const electron = installedElectron();
  if (electron === undefined) throw new SetupProblem('There is no Electron yet. Run `npm run setup` first.');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [
    // Chromium refuses to sandbox as root; an ordinary user keeps the sandbox.
    ...(asRoot ? ['--no-sandbox'] : []),
    // Without a desktop Chromium complains about its message bus and graphics card; neither matters here.
    ...(needsVirtualDisplay() ? ['--log-level=3'] : []),
  ];
  const env = {
    ELECTRON_EXEC_PATH: electron.executablePath,
    MASTHEAD_ELECTRON: electron.executablePath,
    MASTHEAD_ELECTRON_ARGS: args.join(' '),
    ...(electron.kind === 'registry' ? { ELECTRON_OVERRIDE_DIST_PATH: electron.folder } : {}),
  };
  return { ...electron, args, env };
}

/** The whole environment for a child process that starts windows, a virtual display included where needed. */
export async function childEnvironment() {
  const display = await displayEnvironment();
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [dirname(projectNode()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(
    separator,
  );
  // Colours are for people: a log file gets plain text from every tool.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return { ...process.env, ...plain, ...electronEnvironment().env, ...display, PATH: path };
}
