type Part = string | number;

const templates = new Map<string, readonly Part[]>();
const MOST_TEMPLATES = 5000;

/**
 * A rule's sentence with its `%s` filled in, one after another or by number (`%[2]s`); a place without a value stays
 * empty. Runs of space become one, as in Vale.
 */
export function fillMessage(template: string, values: readonly string[]): string {
  let filled = '';
  for (const part of knownParts(template)) filled += typeof part === 'string' ? part : (values[part] ?? '');
  return /\s\s|[^\S ]/.test(filled) ? filled.replace(/\s+/g, ' ').trim() : filled.trim();
}

function knownParts(template: string): readonly Part[] {
  const known = templates.get(template);
  if (known !== undefined) return known;
  if (templates.size >= MOST_TEMPLATES) templates.clear();
  const parts = partsOf(template);
  templates.set(template, parts);
  return parts;
}

/** A template taken apart: words, and which value stands where. */
function partsOf(template: string): readonly Part[] {
  let next = 0;
  return template.split(/(%(?:\[\d+\])?[sqdvf%])/).map((piece): Part => {
    const found = /^%(?:\[(\d+)\])?([sqdvf%])$/.exec(piece);
    if (found === null) return piece;
    if (found[2] === '%') return '%';
    const at = found[1] === undefined ? next : Number(found[1]) - 1;
    next = at + 1;
    return at;
  });
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
