/** One part of a selector: sections that a block must have, or must not. */
type Part = { readonly sections: readonly string[]; readonly negated: boolean };

/** Which blocks a rule looks at: one of several selectors, each of parts that must all hold. */
export type ScopeSelector = readonly (readonly Part[])[];

/** The first sections that selectors may name, as in Vale. */
export const scopeNames: readonly string[] = [
  'text',
  'heading',
  'table',
  'figure',
  'list',
  'paragraph',
  'sentence',
  'alt',
  'title',
  'blockquote',
  'summary',
  'raw',
];

/** Reads a rule's scope: sections by dots, `~` for “not”, `&` for “and”, commas between alternatives. */
export function readScope(scope: string): ScopeSelector {
  return scope
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '')
    .map((selector) => selector.split('&').map(readPart));
}

function readPart(written: string): Part {
  const trimmed = written.trim();
  const negated = trimmed.startsWith('~');
  const sections = (negated ? trimmed.slice(1) : trimmed).split('.').map((section) => section.trim());
  return { sections, negated };
}

/** Sections that a scope names first and that no block can have; empty when the scope makes sense. */
export function unknownScopes(scope: string): readonly string[] {
  const selector = readScope(scope);
  if (selector.length === 0) return [scope];
  return selector.flatMap((parts) =>
    parts.map(({ sections }) => sections[0] ?? '').filter((name) => !scopeNames.includes(name)),
  );
}

/** True when a block of these sections is one that the selector means. */
export function isInScope(selector: ScopeSelector, sections: readonly string[]): boolean {
  return selector.some((parts) => parts.every((part) => holds(part, sections)));
}

function holds({ sections, negated }: Part, block: readonly string[]): boolean {
  const all = sections.every((section) => block.includes(section));
  if (!negated) return all;
  // A “not” means ordinary blocks; the whole file and its summary are asked for by name.
  return !all && !block.includes('raw') && !block.includes('summary');
}
