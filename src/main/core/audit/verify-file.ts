import { hash } from 'node:crypto';
import {
  AUDIT_FIRST_LINES,
  AUDIT_SEAL_LENGTH,
  type AuditReading,
  readAuditFile,
} from '#shared/audit/file.ts';
import { nodeProofs } from './proofs.ts';

/** Checks the bytes of an audit file, the chain and the signatures in it included; no workspace is needed. */
export function verifyAuditFile(bytes: Uint8Array): AuditReading {
  const sealed = bytes.subarray(0, Math.max(0, bytes.length - AUDIT_SEAL_LENGTH));
  return readAuditFile(linesOf(bytes), hash('sha256', sealed, 'hex'), nodeProofs);
}

/** Whether the bytes are, or once were, an audit file: one changed byte does not make them something else. */
export function looksLikeAuditFile(bytes: Uint8Array): boolean {
  const expected = Buffer.from(AUDIT_FIRST_LINES);
  const differing = expected.filter((byte, index) => bytes[index] !== byte).length;
  return bytes.length >= expected.length && differing <= 4;
}

const LINE_END = 0x0a;

function* linesOf(bytes: Uint8Array): Generator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  while (start <= bytes.length) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found === -1 ? bytes.length : found;
    yield decoded(decoder, bytes.subarray(start, end));
    start = end + 1;
  }
}

function decoded(decoder: TextDecoder, line: Uint8Array): string | null {
  try {
    return decoder.decode(line);
  } catch {
    // Bytes that are no text: the line is named as the place of the fault.
    return null;
  }
}
