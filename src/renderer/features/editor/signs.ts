import type { Extension } from '@codemirror/state';
import { highlightSpecialChars } from '@codemirror/view';
import type { MessageKey } from '#shared/messages/index.ts';
import { t } from '#shared/messages/index.ts';

/** Short names of characters that are not seen but turn text around or part it (Unicode, names list). */
const names: { readonly [code: number]: readonly [short: string, words: MessageKey] } = {
  173: ['SHY', 'editor.sign.softHyphen'],
  1564: ['ALM', 'editor.sign.direction'],
  8203: ['ZWSP', 'editor.sign.zeroWidth'],
  8206: ['LRM', 'editor.sign.direction'],
  8207: ['RLM', 'editor.sign.direction'],
  8234: ['LRE', 'editor.sign.direction'],
  8235: ['RLE', 'editor.sign.direction'],
  8236: ['PDF', 'editor.sign.directionEnd'],
  8237: ['LRO', 'editor.sign.override'],
  8238: ['RLO', 'editor.sign.override'],
  8288: ['WJ', 'editor.sign.zeroWidth'],
  8294: ['LRI', 'editor.sign.direction'],
  8295: ['RLI', 'editor.sign.direction'],
  8296: ['FSI', 'editor.sign.direction'],
  8297: ['PDI', 'editor.sign.directionEnd'],
  65279: ['BOM', 'editor.sign.zeroWidth'],
};

/** Control characters, and what turns, parts or hides text. The joiners of emoji and of Persian stay as they are. */
const special =
  /(?![\t\n])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffc]/gu;

function signOf(code: number): HTMLElement {
  const [short, words] = names[code] ?? [
    `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    'editor.sign.control',
  ];
  const sign = document.createElement('span');
  sign.className = 'ed-sign';
  sign.textContent = short;
  sign.title = t(words);
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', t(words));
  return sign;
}

/** Shows characters that cannot be seen as signs. The text is drawn in the order in which it is stored. */
export const visibleSigns: Extension = highlightSpecialChars({ specialChars: special, render: signOf });
