/** A name between braces: a letter first, then letters, digits, spaces, hyphens and underscores. */
const NAME = '\\p{L}[\\p{L}\\p{N} _-]{0,39}';
const variable = new RegExp(`(?<!\\{)\\{(${NAME})\\}(?!\\})`, 'gu');
const field = new RegExp(`\\{\\{(${NAME})\\}\\}`, 'gu');
/** What may be the name of a field. */
export const fieldName = new RegExp(`^${NAME}$`, 'u');

/** Values by the name of their variable or field. */
export type Values = { readonly [name: string]: string };

/** The variables of a text, `{name}`, each once, in the order in which they stand. */
export function variablesIn(text: string): readonly string[] {
  return namesIn(text, variable);
}

/** The fields of a text, `{{name}}`, each once, in the order in which they stand. */
export function fieldsIn(text: string): readonly string[] {
  return namesIn(text, field);
}

/** A text with its variables filled in; one without a value stays as it stands. */
export function withVariables(text: string, values: Values): string {
  return replaced(text, variable, values);
}

/** A text with its fields filled in; one without a value stays as it stands. */
export function withFields(text: string, values: Values): string {
  return replaced(text, field, values);
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))];
}

function replaced(text: string, pattern: RegExp, values: Values): string {
  return text.replace(pattern, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}
