/** A value that JSON can carry without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON: keys in order, no white space. The same value always gives the same text, so its hash can be
 * compared (RFC 8785 in spirit; keys that look like array indexes come first, as JavaScript keeps them).
 * Throws on numbers JSON cannot carry.
 */
export function canonicalJson(value: Json): string {
  return JSON.stringify(canonicalValue(value));
}

/** The same value with the keys of every object in canonical order: what parsing its canonical text would give. */
export function canonicalValue(value: Json): Json {
  if (typeof value === 'number') return finite(value);
  if (value === null || typeof value !== 'object') return value;
  if (isArray(value)) return value.map(canonicalValue);
  const sorted: { [key: string]: Json } = {};
  for (const key of Object.keys(value).sort()) setKey(sorted, key, canonicalValue(value[key] ?? null));
  return sorted;
}

function setKey(object: { [key: string]: Json }, key: string, value: Json): void {
  // Assigned, this one would become what the object inherits from, and be missing in its text and its hash.
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`JSON cannot carry the number ${String(value)}.`);
  return value;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two JSON values are the same value. */
export function sameJson(a: Json, b: Json): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
