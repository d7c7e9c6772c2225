const COMBINING = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * A text as it is compared: lower case, without accents, words parted by one blank.
 * "Titre / Hook" gives "titre hook", "Réseau" gives "reseau".
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().replace(NOT_WORD, ' ').trim();
}

/** Texts remembered before everything is forgotten; a file seldom has that many different ones in a column. */
const REMEMBERED = 20_000;

/** Gives each distinct string to `read` once: a column of 10,000 cells has few distinct values. */
export function rememberByText<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
