import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './run-check.ts';

const settings = readFileSync(resolve(root, 'electron-builder.yml'), 'utf8');

it.each([
  'runAsNode: false',
  'enableCookieEncryption: true',
  'enableNodeOptionsEnvironmentVariable: false',
  'enableNodeCliInspectArguments: false',
  'enableEmbeddedAsarIntegrityValidation: true',
  'onlyLoadAppFromAsar: true',
  'loadBrowserProcessSpecificV8Snapshot: false',
  'grantFileProtocolExtraPrivileges: false',
])('the shipped app has the fuse %s', (fuse) => {
  expect(settings).toContain(`\n  ${fuse}\n`);
});

it('never switches off the integrity of the archive', () => {
  expect(settings).not.toContain('disableAsarIntegrity');
});
