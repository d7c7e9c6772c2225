import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run-check.ts';

const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const listed = [
  ...readFileSync(resolve(root, 'docs', 'dependencies.md'), 'utf8').matchAll(/^\| ([^|]+) \|/gm),
]
  .flatMap((row) => (row[1] ?? '').split(', '))
  .filter((name) => name !== 'package' && !name.startsWith('-'));

describe('docs/dependencies.md', () => {
  it('has a line for every package, and none for others', () => {
    expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});

describe('package.json', () => {
  it('ships only native code as a package; the rest is bundled', () => {
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3', 'sharp']);
  });

  it('pins exact versions', () => {
    const versions: readonly string[] = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
