import { app } from 'electron';

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    // "C", "POSIX" or nothing at all, as servers and bare machines have it.
    return false;
  }
}

/** The person's locale as BCP 47: the system's first language that is one, else British English. */
export function systemLocale(): string {
  return [...app.getPreferredSystemLanguages(), app.getLocale()].find(isLocale) ?? 'en-GB';
}
