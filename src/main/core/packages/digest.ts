import { hash } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text as 64 hex digits. */
export function digestOf(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}

/** SHA-256 of a text in base64, as a content security policy names it. */
export function sha256Base64(text: string): string {
  return hash('sha256', text, 'base64');
}
