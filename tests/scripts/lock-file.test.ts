import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLockFile, missingOptionalPackages } from '../../scripts/lib/lock-file.mjs';
import { root } from './run-check.ts';

const text = readFileSync(resolve(root, 'package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('holds the packages of every system, so that `npm ci` works on all of them (else: npm run lock)', () => {
    expect(missingOptionalPackages(JSON.parse(text))).toEqual([]);
  });

  it('names no registry, so that everybody uses their own', () => {
    expect(text).not.toContain('"resolved": "http');
  });
});

describe('completing a lock file', () => {
  const tool = {
    version: '1.2.3',
    dev: true,
    optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.2.3', fsevents: '2.0.0' },
  };
  const lock = {
    packages: { '': {}, 'node_modules/fsevents': { version: '2.0.0' }, 'node_modules/tool': tool },
  };

  it('adds what is missing with the system read from its name, and nothing else', () => {
    const { packages } = completeLockFile(lock);
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@tool/cli-linux-arm64-musl',
      'node_modules/fsevents',
      'node_modules/tool',
    ]);
    expect(packages['node_modules/@tool/cli-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });
});
