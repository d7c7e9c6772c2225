import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of Electron's safeStorage this uses. */
export type SystemStore = {
  readonly isEncryptionAvailable: () => boolean;
  /** On Linux the backend by name; `basic_text` encrypts with a password that is in Chromium's source. */
  readonly getSelectedStorageBackend?: () => string;
  readonly encryptString: (plain: string) => Buffer;
  readonly decryptString: (sealed: Buffer) => string;
};

/** Keeps small secrets of this account: keys of people without a passphrase. */
export type KeyStore = {
  readonly kind: () => 'system' | 'file';
  readonly seal: (plain: Uint8Array) => Uint8Array;
  readonly open: (sealed: Uint8Array) => Uint8Array | null;
};

/** First byte of what is sealed: by what it opens again. */
const BY_SYSTEM = 1;
const BY_FILE = 2;

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals with the system's key store where there is a real one. Where there is none (a bare window manager on Linux),
 * with a key in a file that only this account reads: that keeps other accounts out, not whoever has the disk.
 * @param folder the profile's folder
 * @param platform Node's name of the system
 */
export function keyStoreIn(folder: string, system: SystemStore, platform: NodeJS.Platform): KeyStore {
  const isReal = (): boolean =>
    system.isEncryptionAvailable() &&
    (platform !== 'linux' || system.getSelectedStorageBackend?.() !== 'basic_text');
  const file = join(folder, 'machine.key');
  return {
    kind: () => (isReal() ? 'system' : 'file'),
    seal: (plain) => (isReal() ? sealBySystem(system, plain) : sealByFile(keyFor(file), plain)),
    open: (sealed) => opened(() => openSealed(Buffer.from(sealed), system, file)),
  };
}

function sealBySystem(system: SystemStore, plain: Uint8Array): Uint8Array {
  const sealed = system.encryptString(Buffer.from(plain).toString('base64'));
  return Buffer.concat([Buffer.of(BY_SYSTEM), sealed]);
}

function sealByFile(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([
    Buffer.of(BY_FILE),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** The machine's own key, made when it is first needed; `wx` so that two programs never make two. */
function keyFor(file: string): Uint8Array {
  if (!existsSync(file)) writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}

/** What was sealed elsewhere, or before the key store was made anew, does not open; that is an answer, not a fault. */
function opened(open: () => Uint8Array | null): Uint8Array | null {
  try {
    return open();
  } catch {
    return null;
  }
}

function openSealed(sealed: Buffer, system: SystemStore, file: string): Uint8Array | null {
  const body = sealed.subarray(1);
  if (sealed[0] === BY_SYSTEM) return Buffer.from(system.decryptString(body), 'base64');
  if (sealed[0] !== BY_FILE || !existsSync(file)) return null;
  const decipher = createDecipheriv('aes-256-gcm', readFileSync(file), body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
