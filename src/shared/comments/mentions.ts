import type { Id } from '../ids.ts';

/** Somebody who can be called on. */
export type Named = { readonly id: Id; readonly name: string };

/** An @ being typed: where it begins, and what was typed after it. */
export type MentionQuery = { readonly from: number; readonly words: string };

/** Longest run after an @ that still looks for a name. */
const QUERY_MAX = 40;

/** The @ that the caret stands behind, if a name is being typed there; an @ inside a word is an address. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from === -1 || caret - from > QUERY_MAX) return null;
  if (from > 0 && !/[\s([{“"'‘]/u.test(text[from - 1] ?? '')) return null;
  const words = text.slice(from + 1, caret);
  return /^[^\n@]*$/u.test(words) && !/^\s/u.test(words) ? { from, words } : null;
}

/** People whose name, or a part of it, begins with what was typed; all when nothing was. */
export function peopleNamed<Person extends Named>(
  people: readonly Person[],
  words: string,
): readonly Person[] {
  const sought = folded(words.trim());
  if (sought === '') return people;
  return people.filter(({ name }) => {
    const known = folded(name);
    return known.startsWith(sought) || known.split(/[\s-]+/u).some((part) => part.startsWith(sought));
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

/** The text with a name in place of the @ being typed, and where the caret stands then. */
export function withMention(
  text: string,
  query: MentionQuery,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, query.from)}@${name}`;
  const after = text.slice(caret);
  const gap = /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  return { text: before + gap + after, caret: before.length + gap.length };
}

/** A stretch of a comment: plain words, or somebody called on. */
export type BodyPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly id: Id };

/** Cuts a comment at the names it calls on. Of two that begin alike the longer one is meant. */
export function partsOf(body: string, people: readonly Named[]): readonly BodyPart[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const parts: BodyPart[] = [];
  let done = 0;
  for (let at = body.indexOf('@'); at !== -1; at = body.indexOf('@', at + 1)) {
    const person = at < done ? undefined : byLength.find(({ name }) => isNamedAt(body, at, name));
    if (person === undefined) continue;
    if (at > done) parts.push({ kind: 'words', text: body.slice(done, at) });
    done = at + 1 + person.name.length;
    parts.push({ kind: 'mention', text: body.slice(at, done), id: person.id });
  }
  if (done < body.length) parts.push({ kind: 'words', text: body.slice(done) });
  return parts;
}

function isNamedAt(body: string, at: number, name: string): boolean {
  if (!body.startsWith(name, at + 1)) return false;
  const next = body.slice(at + 1 + name.length);
  return !/^[\p{L}\p{N}]/u.test(next);
}

/** Whom a comment calls on: those whose name stands in it behind an @, each once. */
export function mentionsIn(body: string, people: readonly Named[]): Id[] {
  const ids = partsOf(body, people).flatMap((part) => (part.kind === 'mention' ? [part.id] : []));
  return [...new Set(ids)];
}
