import { verifyPackage } from '#core/packages/verify.ts';
import { type Tampered, tamperBytes } from './tamper.ts';

/**
 * Random single-byte changes to a review package, each looked for by its seal alone, as somebody without the
 * workspace would.
 */
export function tamperPackage(html: string, tries = 1000, seed = 1): Tampered {
  const bytes = Buffer.from(html, 'utf8');
  if (!verifyPackage(bytes, null).intact) throw new Error('The package was not whole to begin with.');
  return tamperBytes(bytes, tries, seed, (changed) => !verifyPackage(changed, null).intact);
}
