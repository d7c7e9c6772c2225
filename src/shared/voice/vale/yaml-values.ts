import { parseDocument } from 'yaml';

/** A value of a YAML file in which every scalar is the text it was written as: `no` stays `no`, `007` stays `007`. */
export type YamlValue = string | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>;

/** Why a file cannot be read, in words that end a sentence. */
export class YamlRefusal extends Error {}

const LONGEST = 2_000_000;
const MOST_ALIASES = 50;

/**
 * Reads one YAML document. Throws `YamlRefusal` for broken files, for those that are too long and for aliases that
 * blow up ("YAML bombs").
 */
export function readYaml(text: string): YamlValue {
  if (text.length > LONGEST) throw new YamlRefusal('the file is too large');
  try {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
    const error = document.errors[0];
    if (error !== undefined) throw new YamlRefusal(`it is no valid YAML: ${firstLine(error.message)}`);
    return plainOf(document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }), 0);
  } catch (error) {
    if (error instanceof YamlRefusal) throw error;
    throw new YamlRefusal(
      `it is no valid YAML: ${firstLine(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/, '');
}

function plainOf(value: unknown, depth: number): YamlValue {
  if (depth > 20) throw new YamlRefusal('it is nested too deep');
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => plainOf(each, depth + 1));
  if (!(value instanceof Map)) return String(value);
  const entries = [...value].map(([key, each]): [string, YamlValue] => [
    String(key ?? ''),
    plainOf(each, depth + 1),
  ]);
  return new Map(entries);
}
