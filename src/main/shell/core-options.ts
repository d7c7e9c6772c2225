import { existsSync } from 'node:fs';
import { app } from 'electron';
import type { CoreOptions } from '#shared/contract/host.ts';
import { systemLocale } from './locale.ts';
import { importWorkerFile, resourcesFolder } from './paths.ts';

/** Where the core keeps and finds things on this machine. Needs `ready`: the system's locale is unknown before. */
export function coreOptions(): CoreOptions {
  return {
    dataFolder: app.getPath('userData'),
    resourcesFolder: resourcesFolder(),
    locale: systemLocale(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    importWorker: existsSync(importWorkerFile) ? importWorkerFile : null,
  };
}
