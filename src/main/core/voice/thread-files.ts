import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A thread's file: beside the bundle in the app, the source itself when running from source. */
export function threadFile(name: 'style-worker' | 'pattern-worker' | 'rule-trial-worker'): string {
  const here = import.meta.dirname;
  const bundled = [join(here, `${name}.js`), join(here, '..', `${name}.js`)];
  return bundled.find((path) => existsSync(path)) ?? join(here, `${name}.ts`);
}
