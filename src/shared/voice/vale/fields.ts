import type { YamlValue } from './yaml-values.ts';

/** Why a rule cannot come in, in words that end a sentence. */
export class RuleRefusal extends Error {}

/** The fields of a rule's file: read one by one, so that in the end every one that nobody asked for is known. */
export class Fields {
  readonly #values: ReadonlyMap<string, YamlValue>;
  readonly #asked = new Set<string>();

  /** Throws `RuleRefusal` for a file that is not a list of fields. */
  constructor(value: YamlValue) {
    if (!(value instanceof Map)) throw new RuleRefusal('the file is not a list of keys and values');
    // Vale tells `ignorecase` and `ignoreCase` not apart.
    this.#values = new Map([...value].map(([key, each]): [string, YamlValue] => [key.toLowerCase(), each]));
  }

  /** The value as it is; null where it is absent or empty. */
  raw(name: string): YamlValue {
    this.#asked.add(name);
    return this.#values.get(name) ?? null;
  }

  text(name: string): string | null {
    const value = this.raw(name);
    if (value === null || typeof value === 'string') return value;
    throw new RuleRefusal(`“${name}” is not a text`);
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === null) throw new RuleRefusal(`it has no “${name}”`);
    return value;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined || value === '') return otherwise;
    if (['true', 'yes', 'on', 'y', '1'].includes(value)) return true;
    if (['false', 'no', 'off', 'n', '0'].includes(value)) return false;
    throw new RuleRefusal(`“${name}” is neither true nor false`);
  }

  number(name: string, otherwise: number): number {
    const value = this.text(name);
    if (value === null || value.trim() === '') return otherwise;
    const number = Number(value);
    if (!Number.isFinite(number)) throw new RuleRefusal(`“${name}” is not a number`);
    return number;
  }

  /** A list of texts; one text stands for a list of one, and empty entries are left out. */
  list(name: string): readonly string[] {
    const value = this.raw(name);
    if (value === null) return [];
    if (typeof value === 'string') return [value];
    if (!isList(value)) throw new RuleRefusal(`“${name}” is not a list`);
    return value.flatMap((entry) => {
      if (entry === null) return [];
      if (typeof entry !== 'string') throw new RuleRefusal(`“${name}” holds something that is not a text`);
      return [entry];
    });
  }

  /** Pairs of texts: a map, or a list of maps whose order counts. */
  pairs(name: string): readonly (readonly [string, string])[] {
    const value = this.raw(name);
    if (value === null) return [];
    const maps = isList(value) ? value : [value];
    return maps.flatMap((map) => {
      if (!(map instanceof Map)) throw new RuleRefusal(`“${name}” is not a list of pairs`);
      return [...map].map(([key, entry]): [string, string] => {
        if (entry !== null && typeof entry !== 'string')
          throw new RuleRefusal(`“${name}” holds more than pairs`);
        return [key, entry ?? ''];
      });
    });
  }

  /** Throws `RuleRefusal` where the file has fields that were never asked for: a typing error, as likely as not. */
  end(): void {
    const unknown = [...this.#values.keys()].filter((key) => !this.#asked.has(key));
    if (unknown.length > 0)
      throw new RuleRefusal(`it has a key that no such rule has: “${unknown.join('”, “')}”`);
  }
}

/** True for a list; a map is none. */
export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
