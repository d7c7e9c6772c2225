import { isMac } from '#renderer/app/bridge.ts';
import { t } from '#shared/messages/index.ts';

/**
 * A key binding as text: modifiers and a key joined by "+", for instance "Mod+Shift+Z", "Alt+ArrowLeft", "T", "?".
 * Mod is Ctrl, and Cmd on a Mac. Letters are written in capitals and mean the plain letter unless Shift is named.
 */
export type KeyBinding = string;

/** What of a keyboard event decides; a real KeyboardEvent fits. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

type Parts = { readonly key: string; readonly mod: boolean; readonly alt: boolean; readonly shift: boolean };

function partsOf(binding: KeyBinding): Parts {
  const names = binding === '+' ? ['+'] : binding.split('+');
  const key = names.at(-1) ?? '';
  return { key, mod: names.includes('Mod'), alt: names.includes('Alt'), shift: names.includes('Shift') };
}

/** Whether the binding is a bare character, which must be inert where text is typed and can be switched off. */
export function isSingleKey(binding: KeyBinding): boolean {
  const { key, mod, alt } = partsOf(binding);
  return !mod && !alt && [...key].length === 1;
}

/** Whether the key pressed is the one bound. Letters fall back on the physical key for non-Latin layouts. */
export function matchesKey(press: KeyPress, binding: KeyBinding, mac = isMac()): boolean {
  const want = partsOf(binding);
  const mod = mac ? press.metaKey : press.ctrlKey;
  if (mod !== want.mod || press.altKey !== want.alt) return false;
  if (mac ? press.ctrlKey : press.metaKey) return false;
  if (isSymbol(want.key)) return press.key === want.key;
  if (press.shiftKey !== want.shift) return false;
  return press.key.toUpperCase() === want.key.toUpperCase() || press.code === codeOf(want.key, press.key);
}

/** "?" and "/" are typed with Shift on some layouts and without on others: only the character counts. */
function isSymbol(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/i.test(key);
}

function codeOf(key: string, typed: string): string | null {
  // A Latin letter that was typed is meant; only other scripts fall back on the place of the key.
  if (!/^[A-Z]$/.test(key) || /^[\u0020-\u007e]$/.test(typed)) return null;
  return `Key${key}`;
}

const names: { readonly [key: string]: string } = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
const worded = ['Escape', 'Enter', 'Delete', 'Backspace', 'PageUp', 'PageDown', 'Space', 'Tab'] as const;

/** How a binding is printed: "Ctrl Shift Z", on a Mac "⌘⇧Z". */
export function keyText(binding: KeyBinding, mac = isMac()): string {
  const { key, mod, alt, shift } = partsOf(binding);
  const word = worded.find((name) => name === key);
  const name = word === undefined ? (names[key] ?? key) : t(`app.key.${word}`);
  if (mac) return `${mod ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${name}`;
  return [mod ? t('app.key.Ctrl') : '', alt ? t('app.key.Alt') : '', shift ? t('app.key.Shift') : '', name]
    .filter((part) => part !== '')
    .join(' ');
}
