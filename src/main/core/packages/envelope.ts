import { digestOf } from './digest.ts';

/** How every package begins. The second line says what it is before a byte of it is trusted. */
export const PACKAGE_HEAD = '<!doctype html>\n<!-- masthead-package 1 -->';

const trailer = /\n<!-- masthead-package 1 sha256:([0-9a-f]{64}) -->\n$/;
/** Bytes of the trailer: all of it is ASCII, and of one length. */
const TRAILER_LENGTH = '\n<!-- masthead-package 1 sha256: -->\n'.length + 64;

/** The page with the trailer that holds the SHA-256 of all that stands before it. */
export function sealPackage(page: string): string {
  return `${page}\n<!-- masthead-package 1 sha256:${digestOf(page)} -->\n`;
}

/** Whether the bytes claim to be a package: by their beginning or by their end. */
export function looksLikePackage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, PACKAGE_HEAD.length)).toString('latin1');
  return head === PACKAGE_HEAD || trailer.test(tailOf(bytes));
}

/** Whether a package is byte for byte as it was sealed. Says nothing of who sealed it: its digest in the journal does. */
export function isSealWhole(bytes: Uint8Array): boolean {
  const named = trailer.exec(tailOf(bytes))?.[1];
  if (named === undefined || !looksLikePackage(bytes)) return false;
  return named === digestOf(bytes.subarray(0, bytes.length - TRAILER_LENGTH));
}

function tailOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - TRAILER_LENGTH))).toString('latin1');
}
