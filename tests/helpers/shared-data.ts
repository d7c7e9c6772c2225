import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data');

/** Whether the folder of real files lies beside the repository. Says in one line when it does not. */
export function hasSharedData(): boolean {
  if (existsSync(FOLDER)) return true;
  process.stdout.write('No ../shared/data beside the repository: tests run on the fixtures alone.\n');
  return false;
}

/** Where a real file lies; it is read from there and never copied into the repository. */
export function sharedDataPath(name: string): string {
  return resolve(FOLDER, name);
}

/** The bytes of a real file. */
export function sharedData(name: string): Uint8Array {
  return readFileSync(sharedDataPath(name));
}
