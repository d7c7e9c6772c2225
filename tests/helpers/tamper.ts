import { seededRandom } from './random.ts';

/** How many changed files were looked at, and how many of them the check found. */
export type Tampered = { readonly tried: number; readonly detected: number };

/**
 * Changes one random byte of a file, so often, each time from the file as it was, and asks whether it is noticed.
 * Every change is a real one: the byte never becomes what it was.
 */
export function tamperBytes(
  bytes: Uint8Array,
  tries: number,
  seed: number,
  isNoticed: (changed: Uint8Array) => boolean,
): Tampered {
  const random = seededRandom(seed);
  const changed = Uint8Array.from(bytes);
  let detected = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const at = random(changed.length);
    const before = changed[at] ?? 0;
    changed[at] = before ^ (1 + random(255));
    if (isNoticed(changed)) detected += 1;
    changed[at] = before;
  }
  return { tried: tries, detected };
}
