import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** electron-builder calls this before it signs: Electron's own start page has no place in a shipped app. */
export function afterPack({ packager, appOutDir }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
