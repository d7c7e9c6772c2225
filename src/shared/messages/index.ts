import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';

/** A key of the catalogue. Each feature has its own file under `en/`, and its keys begin with its name. */
export type MessageKey = keyof typeof en;
export type MessageValues = { readonly [name: string]: string | number };
export type Catalogue = { readonly [key in MessageKey]: string };

/** Catalogues by language; English is complete, others may follow key by key. */
const catalogues: { readonly [language: string]: Partial<Catalogue> } = { en };

let locale = 'en-GB';
const formats = new Map<MessageKey, IntlMessageFormat>();

/** Sets the locale of words, dates and numbers (BCP 47), for instance from the system. */
export function setLocale(next: string): void {
  locale = next;
  formats.clear();
}

/** The locale in force. */
export function currentLocale(): string {
  return locale;
}

/** The words for a key in the language in force, with its values filled in (ICU MessageFormat). */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const known =
    formats.get(key) ?? new IntlMessageFormat(patternOf(key), locale, undefined, { ignoreTag: true });
  formats.set(key, known);
  return String(known.format(values));
}

/** Whether a text is a key of the catalogue; journal labels are stored as keys and may be older than it. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(en, text);
}

function patternOf(key: MessageKey): string {
  const language = new Intl.Locale(locale).language;
  return catalogues[language]?.[key] ?? en[key];
}
