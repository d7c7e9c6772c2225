import { PatternRefusal } from './refusal.ts';
import { escapeInClass, isNonNegatedSet, namedSet, posixSets, propertyOf } from './regex-sets.ts';

/** Which letters count as parts of words: those of ASCII, or those of every script. */
export type WordLetters = 'ascii' | 'unicode';

/** A pattern in the words of JavaScript. */
export type Translated = {
  readonly source: string;
  /** Flags that the pattern sets for the whole of itself, of `i`, `m` and `s`. */
  readonly flags: string;
  /** True when it means anything only to the `v` flag. */
  readonly needsSets: boolean;
  /** True when it says `\b`, `\w` or `\d`, so that the letters of other scripts make a difference. */
  readonly usesWords: boolean;
};

/*
 * Vale compiles its patterns with a .NET-like engine. JavaScript writes a few of its constructs differently and, under
 * the flags for Unicode, refuses escapes that need none: this turns one into the other, character by character.
 */

type Group = { readonly opened: string[] };

class Scan {
  readonly words: WordLetters;
  readonly #text: string;
  readonly #groups: Group[] = [{ opened: [] }];
  #at = 0;
  #out = '';
  #flags = '';
  needsSets = false;
  usesWords = false;

  constructor(text: string, words: WordLetters) {
    this.#text = text;
    this.words = words;
  }

  run(): Translated {
    while (this.#at < this.#text.length) this.#step();
    if (this.#groups.length !== 1) throw new PatternRefusal('a bracket is never closed');
    this.#closeFlags();
    return {
      source: this.#out,
      flags: this.#flags,
      needsSets: this.needsSets,
      usesWords: this.usesWords,
    };
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    if (character === '\\') this.#escape();
    else if (character === '[') this.#set();
    else if (character === '(') this.#open();
    else if (character === ')') this.#close();
    else if (character === '|') this.#or();
    else if (character === '{') this.#brace();
    else this.#emit(character === '}' || character === ']' ? `\\${character}` : character, 1);
  }

  #emit(written: string, taken: number): void {
    this.#out += written;
    this.#at += taken;
  }

  #rest(): string {
    return this.#text.slice(this.#at, this.#at + 80);
  }

  #group(): Group {
    const group = this.#groups.at(-1);
    if (group === undefined) throw new PatternRefusal('a bracket is closed that was never opened');
    return group;
  }

  #closeFlags(): void {
    this.#out += ')'.repeat(this.#group().opened.length);
  }

  #close(): void {
    this.#closeFlags();
    this.#groups.pop();
    if (this.#groups.length === 0) throw new PatternRefusal('a bracket is closed that was never opened');
    this.#emit(')', 1);
  }

  /** Flags set in the middle of an alternative hold for those after it too. */
  #or(): void {
    this.#closeFlags();
    this.#emit(`|${this.#group().opened.join('')}`, 1);
  }

  #brace(): void {
    const counted = /^\{\d+(?:,\d*)?\}/.exec(this.#rest());
    if (counted === null) this.#emit('\\{', 1);
    else this.#emit(counted[0], counted[0].length);
  }

  #open(): void {
    const rest = this.#rest();
    if (rest.startsWith('(?#')) {
      this.#comment();
      return;
    }
    const flags = /^\(\?([a-z]*)(?:-([a-z]+))?([:)])/.exec(rest);
    if (flags !== null) this.#setFlags(flags[0], flags[1] ?? '', flags[2] ?? '', flags[3] === ')');
    else this.#openGroup(rest);
  }

  #comment(): void {
    const end = this.#text.indexOf(')', this.#at);
    if (end < 0) throw new PatternRefusal('a comment is never closed');
    this.#at = end + 1;
  }

  #openGroup(rest: string): void {
    const back = /^\(\?P=(\w+)\)/.exec(rest);
    if (back !== null) {
      this.#emit(`\\k<${back[1] ?? ''}>`, back[0].length);
      return;
    }
    const named = /^\(\?(?:P?<(?![=!])(\w+)>|'(\w+)')/.exec(rest);
    const known = /^\((?:\?(?:[=!]|<[=!]))?/.exec(rest);
    if (rest.startsWith('(?>')) throw new PatternRefusal('atomic groups are not supported');
    if (rest.startsWith('(?(')) throw new PatternRefusal('conditions in patterns are not supported');
    this.#groups.push({ opened: [] });
    if (named !== null) this.#emit(`(?<${named[1] ?? named[2] ?? ''}>`, named[0].length);
    else this.#emit(known?.[0] ?? '(', known?.[0].length ?? 1);
  }

  #setFlags(whole: string, on: string, off: string, untilTheEnd: boolean): void {
    const wanted = [...on, ...off].find((flag) => !'ims'.includes(flag));
    if (wanted !== undefined) throw new PatternRefusal(`the flag “${wanted}” is not supported`);
    if (!untilTheEnd) {
      this.#groups.push({ opened: [] });
      this.#emit(`(?${on}${off === '' ? '' : `-${off}`}:`, whole.length);
    } else if (this.#out === '' && this.#groups.length === 1) {
      this.#flags += [...on].filter((flag) => !this.#flags.includes(flag)).join('');
      this.#at += whole.length;
    } else this.#scopeFlags(whole, on, off);
  }

  #scopeFlags(whole: string, on: string, off: string): void {
    const opening = on === '' && off === '' ? '' : `(?${on}${off === '' ? '' : `-${off}`}:`;
    if (opening !== '') this.#group().opened.push(opening);
    this.#emit(opening, whole.length);
  }

  #escape(): void {
    const rest = this.#rest();
    const property = /^\\([pP])(?:\{(\^?)([^}]*)\}|(\w))/.exec(rest);
    const code = /^\\x\{([0-9a-fA-F]{1,6})\}/.exec(rest);
    if (property !== null) {
      this.needsSets = true;
      this.#emit(propertyOf(property), property[0].length);
    } else if (code !== null) {
      this.#emit(escapeInClass(String.fromCodePoint(Number.parseInt(code[1] ?? '0', 16))), code[0].length);
    } else this.#simpleEscape(rest[1] ?? '');
  }

  #simpleEscape(letter: string): void {
    if (letter === '') throw new PatternRefusal('it ends in a backslash');
    if ('bBwWdD'.includes(letter)) this.#wordEscape(letter);
    else if (letter === 'A') this.#emit('(?<![\\s\\S])', 2);
    else if (letter === 'z') this.#emit('(?![\\s\\S])', 2);
    else if (letter === 'Z') this.#emit('(?=\\n?(?![\\s\\S]))', 2);
    else if (letter === 'a') this.#emit('\\x07', 2);
    else if (letter === 'e') this.#emit('\\x1b', 2);
    else if (/[tnrfvsSk0-9xuc]/.test(letter)) this.#emit(`\\${letter}`, 2);
    else if (/[a-zA-Z]/.test(letter)) throw new PatternRefusal(`“\\${letter}” is not supported`);
    else this.#emit(/[\^$\\.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter, 2);
  }

  #wordEscape(letter: string): void {
    this.usesWords = true;
    const unicode = this.words === 'unicode';
    if (unicode) this.needsSets = true;
    this.#emit(unicode ? namedSet(letter) : `\\${letter}`, 2);
  }

  #set(): void {
    const { written, taken, needsSets, usesWords } = translateSet(this.#text.slice(this.#at), this.words);
    this.needsSets ||= needsSets;
    this.usesWords ||= usesWords;
    this.#emit(written, taken);
  }
}

type Item = {
  readonly written: string;
  readonly taken: number;
  /** A single character, which a hyphen may make the end of a range. */
  readonly single: boolean;
  readonly needsSets: boolean;
  readonly usesWords: boolean;
};

function item(written: string, taken: number, more: Partial<Item> = {}): Item {
  return { written, taken, single: false, needsSets: false, usesWords: false, ...more };
}

/** One `[…]`, from its opening bracket on. */
function translateSet(text: string, words: WordLetters) {
  const negated = text[1] === '^';
  const items: Item[] = [];
  let at = negated ? 2 : 1;
  for (;;) {
    const character = text[at];
    if (character === undefined) throw new PatternRefusal('a square bracket is never closed');
    if (character === ']' && items.length > 0) break;
    const next = setItem(text.slice(at, at + 40), words, items);
    items.push(next);
    at += next.taken;
  }
  return {
    written: `[${negated ? '^' : ''}${items.map((each) => each.written).join('')}]`,
    taken: at + 1,
    needsSets: items.some((each) => each.needsSets),
    usesWords: items.some((each) => each.usesWords),
  };
}

function setItem(text: string, words: WordLetters, before: readonly Item[]): Item {
  const posix = /^\[:(\^?)(\w+):\]/.exec(text);
  if (posix !== null) {
    const negated = posix[1] === '^';
    return item(posixSets(posix[2] ?? '', negated), posix[0].length, { needsSets: negated });
  }
  if (text[0] === '-') return hyphen(text, before);
  if (text[0] === '\\') return setEscape(text, words);
  const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return item(escapeInClass(character), character.length, { single: true });
}

/** A hyphen between two characters stands for those between them; anywhere else for itself. */
function hyphen(text: string, before: readonly Item[]): Item {
  const [last, beforeLast] = [before.at(-1), before.at(-2)];
  const ranges =
    last?.single === true && beforeLast?.written !== '-' && /^-(?:[^\]\\[]|\\[^pPwWdDsSb])/su.test(text);
  return ranges ? item('-', 1) : item('\\-', 1);
}

function setEscape(text: string, words: WordLetters): Item {
  const property = /^\\([pP])(?:\{(\^?)([^}]*)\}|(\w))/.exec(text);
  if (property !== null) return item(propertyOf(property), property[0].length, { needsSets: true });
  const code = /^\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(text);
  if (code !== null) {
    const character = String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16));
    return item(escapeInClass(character), code[0].length, { single: true });
  }
  return letterInSet(text[1] ?? '', words);
}

function letterInSet(letter: string, words: WordLetters): Item {
  if (letter === '') throw new PatternRefusal('a square bracket is never closed');
  if ('wWdD'.includes(letter)) {
    const written = isNonNegatedSet(letter) ? namedSet(letter).slice(1, -1) : namedSet(letter);
    return words === 'ascii'
      ? item(`\\${letter}`, 2, { usesWords: true })
      : item(written, 2, { needsSets: true, usesWords: true });
  }
  if ('sS'.includes(letter)) return item(`\\${letter}`, 2);
  if (/[btnrfv0]/.test(letter)) return item(`\\${letter}`, 2, { single: true });
  if (letter === 'a' || letter === 'e') return item(letter === 'a' ? '\\x07' : '\\x1b', 2, { single: true });
  if (/[a-zA-Z1-9]/.test(letter)) throw new PatternRefusal(`“\\${letter}” is not supported`);
  return item(escapeInClass(letter), 1 + letter.length, { single: true });
}

/**
 * A pattern of Vale's dialect in JavaScript's. Where it holds letters of every script, `\b`, `\w` and `\d` mean what
 * they mean to Vale: the letters of Unicode. Throws `PatternRefusal` where there is no such pattern.
 */
export function translate(pattern: string, words: WordLetters): Translated {
  return new Scan(pattern, words).run();
}
