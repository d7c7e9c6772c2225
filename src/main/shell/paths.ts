import { join } from 'node:path';
import { app } from 'electron';

// Places are told from the bundle's own (out/main/index.js), so that a folder called "app.asar" or a start from
// another directory changes nothing.
const mainFolder = import.meta.dirname;

/** The window's files. */
export const rendererFolder = join(mainFolder, '..', 'renderer');
/** The preload bundle. */
export const preloadFile = join(mainFolder, '..', 'preload', 'index.cjs');
/** The core's thread. */
export const coreWorkerFile = join(mainFolder, 'core-worker.js');
/** The process that takes pictures and videos in. */
export const assetWorkerFile = join(mainFolder, 'asset-worker.js');
/** The thread that parses files for import. */
export const importWorkerFile = join(mainFolder, 'import-worker.js');

/** Read-only files that ship with the program. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(mainFolder, '..', '..', 'resources');
}
