import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const settingsSchema = z.object({
  /** The workspace to open at start, by path; null after it was closed. */
  last: z.string().nullable().default(null),
  /** Files opened lately, the newest first. */
  recent: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

const RECENT_MAX = 8;

/** This profile's own settings, beside the workspaces. Settings that cannot be read count as none; they hold no work. */
export function readSettings(dataFolder: string): Settings {
  const file = join(dataFolder, 'masthead-settings.json');
  if (!existsSync(file)) return settingsSchema.parse({});
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
}

/**
 * Remembers which file is open; written whole, so that a crash leaves the old settings or the new. A profile that
 * cannot be written keeps nobody from their work: it is said in the log, and the list stays as it was.
 */
export function rememberFile(dataFolder: string, file: string | null): void {
  const { recent } = readSettings(dataFolder);
  const next: Settings = {
    last: file,
    recent: file === null ? recent : [file, ...recent.filter((known) => known !== file)].slice(0, RECENT_MAX),
  };
  const target = join(dataFolder, 'masthead-settings.json');
  try {
    writeFileSync(`${target}.tmp`, JSON.stringify(next, null, 2));
    renameSync(`${target}.tmp`, target);
  } catch (error) {
    process.stderr.write(`core: the list of recent files was not saved: ${String(error)}\n`);
  }
}
