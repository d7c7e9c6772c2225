import { verifyAuditFile } from '#core/audit/verify-file.ts';
import { type Tampered, tamperBytes } from './tamper.ts';

/** Random single-byte changes to an audit file, white space and seal included. */
export function tamperAudit(bytes: Uint8Array, tries = 1000, seed = 1): Tampered {
  const isWhole = (file: Uint8Array): boolean => verifyAuditFile(file).verdict.fault === null;
  if (!isWhole(bytes)) throw new Error('The audit file was not whole to begin with.');
  return tamperBytes(bytes, tries, seed, (changed) => !isWhole(changed));
}
