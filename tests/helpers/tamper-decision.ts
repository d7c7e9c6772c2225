import { verifyDecision } from '#core/packages/verify.ts';
import { type Tampered, tamperBytes } from './tamper.ts';

/** Random single-byte changes to a decision file, each looked for with the secret of its package. */
export function tamperDecision(text: string, secret: string, tries = 1000, seed = 1): Tampered {
  const bytes = Buffer.from(text, 'utf8');
  const check = (file: Uint8Array): boolean => verifyDecision(file, () => ({ secret })).intact;
  if (!check(bytes)) throw new Error('The decision file was not whole to begin with.');
  return tamperBytes(bytes, tries, seed, (changed) => !check(changed));
}
