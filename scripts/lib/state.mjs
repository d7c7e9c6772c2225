import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from './paths.mjs';

const statePath = join(runtimeFolder, 'state.json');

/** What earlier set-ups found out about this machine: `{ electron?: 'official' | 'registry' }`. */
export function readState() {
  try {
    return JSON.parse(readFileSync(statePath, 'utf8'));
  } catch {
    // First set-up here, or the file was cut short: both mean that nothing is known yet.
    return {};
  }
}

/** Remembers more about this machine. */
export function updateState(change) {
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(statePath, `${JSON.stringify({ ...readState(), ...change }, null, 2)}\n`);
}
