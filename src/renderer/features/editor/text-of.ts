import type { Text } from '@codemirror/state';

const known = new WeakMap<Text, string>();

/** A document as one string, made once: whoever asks again for the same words gets the very same string. */
export function textOf(doc: Text): string {
  const made = known.get(doc) ?? doc.toString();
  known.set(doc, made);
  return made;
}
