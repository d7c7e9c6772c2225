import type { Id } from '../ids.ts';
import { ASSET_TAGS_MAX, tagSchema } from './asset.ts';

/** As much of an asset as its tags are guessed from. */
export type Tagged = {
  readonly id: Id;
  readonly name: string;
  readonly folder: string;
  readonly tags: readonly string[];
};

/** A tag, and the assets that it would suit. */
export type TagSuggestion = { readonly tag: string; readonly assetIds: readonly Id[] };

/** Most tags that are offered at once: more would have to be read. */
export const TAG_SUGGESTIONS_MAX = 8;
/** So many of those alike have to have a tag, and at least this share of them. */
const ALIKE_LEAST = 2;
const ALIKE_SHARE = 0.5;
/** Words of file names that say how a file came to be, not what is on it. */
const noWords = new Set(
  'img dsc dscn dscf pxl mvimg image picture photo pic scan screenshot screen shot video vid whatsapp export final copy edit edited web print large small version draft new old the and for with from'.split(
    ' ',
  ),
);

/**
 * Tags for assets that came in: what the folders are called in which they lie, tags of the library that their names
 * speak of, and tags that most of those have that lie beside them or are called alike. The ones for most assets first.
 * @param added what came in
 * @param library what was there before, of the same brand
 */
export function suggestTags(added: readonly Tagged[], library: readonly Tagged[]): readonly TagSuggestion[] {
  const known = knownTags(library);
  const beside = new Map<string, readonly string[]>();
  const found = new Map<string, Id[]>();
  for (const asset of added) {
    const tags = new Set([
      ...fromFolders(asset, known),
      ...fromName(asset, known),
      ...alike(asset, library, beside),
    ]);
    for (const tag of tags) {
      if (asset.tags.includes(tag) || asset.tags.length >= ASSET_TAGS_MAX) continue;
      const ids = found.get(tag);
      if (ids === undefined) found.set(tag, [asset.id]);
      else ids.push(asset.id);
    }
  }
  return [...found]
    .map(([tag, assetIds]) => ({ tag, assetIds }))
    .sort((a, b) => b.assetIds.length - a.assetIds.length || (a.tag < b.tag ? -1 : 1))
    .slice(0, TAG_SUGGESTIONS_MAX);
}

/** The tags of a library by their small letters: no second spelling is offered. */
function knownTags(library: readonly Tagged[]): ReadonlyMap<string, string> {
  return new Map(library.flatMap(({ tags }) => tags.map((tag) => [tag.toLowerCase(), tag] as const)));
}

function fromFolders({ folder }: Tagged, known: ReadonlyMap<string, string>): readonly string[] {
  return folder.split('/').flatMap((part) => {
    const words = part.replaceAll(/[_-]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
    // A year or a day says when, and is asked for otherwise.
    const tag = /\p{L}/u.test(words) ? (known.get(words) ?? words) : '';
    return tagSchema.safeParse(tag).success ? [tag] : [];
  });
}

function fromName({ name }: Tagged, known: ReadonlyMap<string, string>): readonly string[] {
  const said = ` ${wordsOf(name).join(' ')} `;
  return [...known].flatMap(([lower, tag]) => (said.includes(` ${wordsOf(lower).join(' ')} `) ? [tag] : []));
}

/** What most of those have that lie in the same folder, or whose names begin with the same word. */
function alike(
  { folder, name }: Tagged,
  library: readonly Tagged[],
  beside: Map<string, readonly string[]>,
): readonly string[] {
  const first = wordsOf(name)[0] ?? '';
  const key = `${folder}\n${first}`;
  const before = beside.get(key);
  if (before !== undefined) return before;
  const tags = [
    ...(folder === '' ? [] : sharedBy(library.filter((other) => other.folder === folder))),
    ...(first === '' ? [] : sharedBy(library.filter((other) => wordsOf(other.name)[0] === first))),
  ];
  beside.set(key, tags);
  return tags;
}

function sharedBy(some: readonly Tagged[]): readonly string[] {
  const tagged = some.filter(({ tags }) => tags.length > 0);
  const counts = new Map<string, number>();
  for (const { tags } of tagged) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].flatMap(([tag, count]) =>
    count >= ALIKE_LEAST && count >= tagged.length * ALIKE_SHARE ? [tag] : [],
  );
}

function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !noWords.has(word));
}
