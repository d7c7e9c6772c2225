import type { HashtagGroup } from './hashtags.ts';
import type { Snippet } from './snippets.ts';
import type { Template } from './templates.ts';

/** All words that a brand keeps. */
export type Library = {
  readonly snippets: readonly Snippet[];
  readonly hashtags: readonly HashtagGroup[];
  readonly templates: readonly Template[];
};

/** What of a library holds every word searched for, in its name or in what it says; all of it for no words. */
export function searchLibrary(library: Library, searched: string): Library {
  const words = searched.toLocaleLowerCase().replaceAll('#', ' ').split(/\s+/u).filter(Boolean);
  const holds = (...said: readonly string[]): boolean => {
    const text = said.join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return {
    snippets: library.snippets.filter(({ name, text }) => holds(name, text)),
    hashtags: library.hashtags.filter(({ name, tags }) => holds(name, ...tags)),
    templates: library.templates.filter(({ name, body, fields }) =>
      holds(
        name,
        body.text,
        body.firstComment,
        ...Object.values(body.variants).map(({ text }) => text ?? ''),
        ...fields.map((field) => field.name),
      ),
    ),
  };
}
