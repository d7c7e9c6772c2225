import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyStoreIn, type SystemStore } from '#shell/key-store.ts';
import { temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

const secret = new TextEncoder().encode('a private key');

/** A system store that turns words round, with what it says of itself. */
function system(isThere: boolean, backend = 'gnome_libsecret'): SystemStore {
  return {
    isEncryptionAvailable: () => isThere,
    getSelectedStorageBackend: () => backend,
    encryptString: (plain) => Buffer.from(plain).reverse(),
    decryptString: (sealed) => Buffer.from(sealed).reverse().toString('utf8'),
  };
}

describe('the key store of this account', () => {
  it('is the system’s where there is a real one', () => {
    const keys = keyStoreIn(folder.path, system(true), 'linux');
    expect(keys.kind()).toBe('system');
    expect(keys.open(keys.seal(secret))).toEqual(Buffer.from(secret));
  });

  it.each([
    ['none at all', system(false), 'linux'],
    ['one on Linux whose password is in everybody’s hands', system(true, 'basic_text'), 'linux'],
  ] as const)('is a file that only this account reads where the system has %s', (_what, store, platform) => {
    const keys = keyStoreIn(folder.path, store, platform);
    expect(keys.kind()).toBe('file');
    const sealed = keys.seal(secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    expect(keyStoreIn(folder.path, store, platform).open(sealed)).toEqual(Buffer.from(secret));
    expect(statSync(join(folder.path, 'machine.key')).mode & 0o777).toBe(0o600);
  });

  it('gives nothing for what was sealed elsewhere, changed, or never sealed', () => {
    const keys = keyStoreIn(folder.path, system(false), 'linux');
    const sealed = keys.seal(secret);
    const elsewhere = temporaryFolder();
    expect(keyStoreIn(elsewhere.path, system(false), 'linux').open(sealed)).toBeNull();
    elsewhere.remove();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      if (at > 0) expect(keys.open(changed)).toBeNull();
    }
    expect(keys.open(new Uint8Array())).toBeNull();
  });
});
