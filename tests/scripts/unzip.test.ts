import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../scripts/lib/unzip.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-unzip-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function archiveOf(files: Readonly<Record<string, string>>): string {
  const path = join(folder, 'sample.zip');
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
}

describe('unzip', () => {
  it('unpacks the chosen files under their new names', () => {
    const archive = archiveOf({ 'app/run': 'x'.repeat(5000), 'app/notes/a.txt': 'Grüße', 'app/skip': 'no' });
    unzip(archive, join(folder, 'out'), (name: string) => (name === 'app/skip' ? undefined : name.slice(4)));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['notes', 'run']);
    expect(readFileSync(join(folder, 'out', 'notes', 'a.txt'), 'utf8')).toBe('Grüße');
    expect(readFileSync(join(folder, 'out', 'run'), 'utf8')).toHaveLength(5000);
  });

  it('refuses a file that would land outside the folder', () => {
    const archive = archiveOf({ '../escaped': 'x' });
    expect(() => unzip(archive, join(folder, 'out'), (name: string) => name)).toThrow('outside');
    expect(readdirSync(folder)).toEqual(['sample.zip']);
  });

  it('refuses what is no archive', () => {
    writeFileSync(join(folder, 'sample.zip'), 'hello');
    expect(() => unzip(join(folder, 'sample.zip'), folder, () => undefined)).toThrow('not a zip archive');
  });
});
