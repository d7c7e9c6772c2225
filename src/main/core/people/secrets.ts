import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
  sign,
} from 'node:crypto';
import type { Id } from '#shared/ids.ts';
import { normalPassphrase } from '#shared/people/passphrase.ts';
import type { Signer } from '../approval/decide.ts';

/** How much work one guess costs. */
type Cost = { readonly N: number; readonly r: number; readonly p: number };

/**
 * OWASP's Password Storage Cheat Sheet lists N=2^15, r=8, p=3 as the equal of its first choice (N=2^17, p=1) in a
 * quarter of the memory: 32 MiB, which an old laptop has to spare.
 */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
/** Node refuses what could need more memory than this; 128 * N * r is 32 MiB. */
const MEMORY_MAX = 64 * 2 ** 20;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** The length that NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A private key behind a passphrase. */
export type Sealed = {
  readonly publicKey: string;
  readonly salt: Uint8Array;
  readonly cost: string;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
};

/** A person's signing key. */
export type SigningKey = { readonly publicKey: string; readonly privateKey: KeyObject };

/** A new Ed25519 key. */
export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKeyOf(privateKey), privateKey };
}

/** The public half: the raw 32 bytes (RFC 8032) in base64url. */
function publicKeyOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
}

/** The private key as bytes (PKCS#8), to be sealed by something else. */
export function bytesOfKey({ privateKey }: SigningKey): Uint8Array {
  return privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** The key that such bytes hold. Throws when they hold none. */
export function keyOfBytes(bytes: Uint8Array): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
  return { publicKey: publicKeyOf(privateKey), privateKey };
}

/** Signs texts with a key. */
export function signerWith({ publicKey, privateKey }: SigningKey): Signer {
  const signed = (text: string): string =>
    sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url');
  return { publicKey, sign: signed };
}

/** In another thread: the core goes on answering while a passphrase is worked on. */
function derived(passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const words = Buffer.from(normalPassphrase(passphrase), 'utf8');
    scrypt(words, salt, KEY_BYTES, { ...cost, maxmem: MEMORY_MAX }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** What a seal is bound to: a sealed key moved to another person's row does not open. */
function bindingOf(person: Id, publicKey: string): Buffer {
  return Buffer.from(`masthead key of ${person} ${publicKey}`, 'utf8');
}

/** Puts a private key behind a passphrase (AES-256-GCM under scrypt). */
export async function sealWithPassphrase(person: Id, key: SigningKey, passphrase: string): Promise<Sealed> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, salt, COST), nonce);
  cipher.setAAD(bindingOf(person, key.publicKey));
  const sealed = Buffer.concat([cipher.update(bytesOfKey(key)), cipher.final(), cipher.getAuthTag()]);
  return { publicKey: key.publicKey, salt, cost: JSON.stringify(COST), nonce, sealed };
}

/** The key behind a passphrase, or null when it is not the one. That it opens is the only check there is. */
export async function openWithPassphrase(
  person: Id,
  sealed: Sealed,
  passphrase: string,
): Promise<SigningKey | null> {
  const { N, r, p } = JSON.parse(sealed.cost) as Cost;
  const derivedKey = await derived(passphrase, sealed.salt, { N, r, p });
  const body = Buffer.from(sealed.sealed);
  const decipher = createDecipheriv('aes-256-gcm', derivedKey, sealed.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bindingOf(person, sealed.publicKey));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return keyOfBytes(Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    // GCM says only that it does not open: a wrong passphrase and a spoilt row look the same, and are.
    return null;
  }
}

/** As much work as a real try, for a name that nobody here has: a stranger must not tell by the time it takes. */
export async function workForNobody(passphrase: string): Promise<null> {
  await derived(passphrase, randomBytes(SALT_BYTES), COST);
  return null;
}
