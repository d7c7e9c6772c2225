/**
 * A rule's sentence with its `%s` filled in, one after another or by number (`%[2]s`); a place without a value stays
 * empty. Runs of space become one, as in Vale.
 */
export function fillMessage(template: string, values: readonly string[]): string {
  let next = 0;
  const filled = template.replace(
    /%(?:\[(\d+)\])?([sqdvf%])/g,
    (_, index: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      const at = index === undefined ? next : Number(index) - 1;
      next = at + 1;
      return values[at] ?? '';
    },
  );
  return filled.replace(/\s+/g, ' ').trim();
}

/** Words in quotation marks as a sentence lists them: 'a', 'b' or 'c'. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  if (quoted.length < 3) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1) ?? ''}`;
}

/** The template for values that bring quotation marks of their own. */
export function withoutFirstQuotes(template: string): string {
  for (const quoted of ["'%s'", '"%s"', '‘%s’', '“%s”']) {
    if (template.split(quoted).length > 2) return template.replace(quoted, '%s');
  }
  return template;
}
