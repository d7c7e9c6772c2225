import { printable } from '#shared/documents/text.ts';
import { escapeHtml } from '../documents/html-text.ts';

// Unicode's explicit embeddings, overrides and isolates (UAX 9, 2): invisible, and able to show letters in another order.
const reordering = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text for a line: escaped, and without the signs that could turn its letters around. */
export function plain(text: string): string {
  return escapeHtml(printable(text).replace(reordering, ''));
}

/** Text to be judged: escaped, and with the signs that could turn its letters around made visible instead. */
export function shown(text: string): string {
  return escapeHtml(printable(text)).replace(reordering, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase();
    return `<span class="hidden-sign">U+${code}</span>`;
  });
}

/** A value for an element that a script reads as text: JSON in which no tag can begin. */
export function dataIsland(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
