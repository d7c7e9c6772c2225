import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Proofs } from '#shared/audit/check.ts';
import { sha256 } from '../store/journal.ts';

const keys = new Map<string, KeyObject | null>();

/** The key behind 32 raw bytes in base64url; null when they are none. */
function keyObject(publicKey: string): KeyObject | null {
  const known = keys.get(publicKey);
  if (known !== undefined) return known;
  const made = importKey(publicKey);
  if (keys.size > 1000) keys.clear();
  keys.set(publicKey, made);
  return made;
}

function importKey(x: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    // What is no key has signed nothing: the signature counts as wrong, and that is said.
    return null;
  }
}

function isSigned(publicKey: string, text: string, signature: string): boolean {
  const key = keyObject(publicKey);
  const bytes = Buffer.from(signature, 'base64url');
  // Buffer skips what is no base64url: only the one way to write these bytes counts.
  if (key === null || bytes.length !== 64 || bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(text, 'utf8'), key, bytes);
}

/** SHA-256 and Ed25519 by Node. */
export const nodeProofs: Proofs = { sha256, isSigned };
