import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageCommand, projectNode, root } from './paths.mjs';
import { run } from './run.mjs';
import { SetupProblem, say } from './say.mjs';

/** Packs out/ into dist/: the unpacked app, or with `installers` what this system's users install. */
export async function packageApp({ electron, env, installers = false }) {
  say(installers ? 'Making the installers ...' : 'Packing the app ...');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const words = [
    packageCommand('electron-builder'),
    '--publish=never',
    `-c.electronVersion=${electron.version}`,
    ...(installers ? [] : ['--dir']),
    // The Electron that is here already: nothing to download, and the same one the tests ran on.
    `-c.electronDist=${electron.folder}`,
  ];
  const { code, output } = await run(projectNode(), words, { capture: true, env });
  if (code !== 0) throw new SetupProblem(`electron-builder failed:\n${output.trim()}`);
}
