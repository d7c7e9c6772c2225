import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Structure, TextBlock } from '../patterns/block.ts';
import { shadowed } from '../patterns/regex.ts';

/** Words taken out of a source bit by bit, each character with the place it came from. */
export class MappedText {
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];
  #end = 0;

  get isEmpty(): boolean {
    return this.#parts.every((part) => part.trim() === '');
  }

  /** Words that stand somewhere in the source, perhaps with escapes, entities or marks of the format between. */
  add(words: string, source: string, from: number, to: number): void {
    this.#parts.push(words);
    if (words.length === to - from && source.startsWith(words, from)) {
      for (let at = from; at < to; at += 1) this.#offsets.push(at);
    } else align(words, source, from, to, this.#offsets);
    this.#end = to;
  }

  /** Something that is not words, such as code: asterisks in its place. */
  mask(from: number, to: number): void {
    this.#parts.push('*'.repeat(to - from));
    for (let at = from; at < to; at += 1) this.#offsets.push(at);
    this.#end = to;
  }

  /** The words as a block. */
  block(scopeName: string, structure: Structure = {}): TextBlock {
    const text = this.#parts.join('');
    return {
      ...shadowed(text),
      scope: scopeName.split('.'),
      scopeName,
      start: this.#offsets[0] ?? 0,
      offsets: Int32Array.from([...this.#offsets, this.#end]),
      structure,
    };
  }
}

/** Finds every character of words in their source, where escapes, entities and line beginnings stand between. */
function align(words: string, source: string, from: number, to: number, offsets: number[]): void {
  let at = from;
  for (const character of words) {
    const entity =
      source[at] === '&' ? /^&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/.exec(source.slice(at, at + 40)) : null;
    if (entity !== null && decoded(entity) === character) {
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at);
      at += entity[0].length;
      continue;
    }
    const found = source.indexOf(character, at);
    const place = found >= 0 && found < to ? found : Math.min(at, to - 1);
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(place + unit);
    if (found >= 0 && found < to) at = found + character.length;
  }
}

function decoded([, decimal, hex, name]: RegExpExecArray): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || '';
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�';
}
