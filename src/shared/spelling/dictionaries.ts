/** Dictionaries that come with Masthead. */
export const dictionaries = ['en-GB', 'en-US'] as const;
export type DictionaryName = (typeof dictionaries)[number];

/** Regions whose English is spelt the American way. */
const american = ['US', 'PH', 'PR', 'LR'];

/**
 * The dictionary for a language (BCP 47), or null where Masthead has none: then nothing is marked.
 */
export function dictionaryFor(language: string): DictionaryName | null {
  if (!/^[A-Za-z0-9-]+$/u.test(language)) return null;
  const { language: name, region } = localeOf(language);
  if (name !== 'en') return null;
  return region !== undefined && american.includes(region) ? 'en-US' : 'en-GB';
}

function localeOf(language: string): { readonly language: string; readonly region: string | undefined } {
  try {
    const { language: name, region } = new Intl.Locale(language);
    return { language: name, region };
  } catch {
    // No tag of a language: there is no dictionary for it either.
    return { language: '', region: undefined };
  }
}
