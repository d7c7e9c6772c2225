import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSample } from '#core/workspace/sample.ts';
import { readSample } from '#core/workspace/sample-data.ts';
import { wallAt } from '#shared/time/instant.ts';

const resourcesFolder = resolve(import.meta.dirname, '..', '..', 'resources');
const { zone } = readSample(resourcesFolder).brand;

type Kept = { readonly folder: string; readonly day: string };
let kept: Kept | null = null;
process.once('exit', forget);

function forget(): void {
  if (kept !== null) rmSync(kept.folder, { recursive: true, force: true });
}

/** The sample around today, made by the program's own core: once for all journeys of this process, and anew when the day is over. */
function sampleOfToday(): string {
  const now = Date.now();
  const day = wallAt(now, zone).date;
  if (kept?.day === day) return kept.folder;
  forget();
  const folder = mkdtempSync(join(tmpdir(), 'masthead-sample-'));
  kept = { folder, day };
  buildSample(join(folder, 'sample.masthead'), { resourcesFolder, now });
  return folder;
}

/** Puts the sample into a profile, as it lies there once somebody has looked around it: to open it takes no second. */
export function placeSample(dataFolder: string): void {
  cpSync(sampleOfToday(), dataFolder, { recursive: true });
}
