import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Id } from '#shared/ids.ts';
import type { HashtagGroup } from '#shared/library/hashtags.ts';
import type { Library } from '#shared/library/search.ts';
import type { Snippet } from '#shared/library/snippets.ts';
import type { Template } from '#shared/library/templates.ts';

/** The kinds of things a library holds, in the order in which they are shown. */
export const libraryKinds = ['template', 'snippet', 'hashtags'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** One thing of the library, named. */
export type Chosen = { readonly kind: LibraryKind; readonly id: Id };

type Patches = {
  readonly snippet: Partial<Pick<Snippet, 'name' | 'text'>>;
  readonly hashtags: Partial<Pick<HashtagGroup, 'name' | 'tags'>>;
  readonly template: Partial<Pick<Template, 'name' | 'body' | 'fields'>>;
};

type LibraryState = {
  readonly brandId: Id | null;
  /** Null until the core answered. */
  readonly library: Library | null;
  readonly chosen: Chosen | null;
  readonly search: string;
  /** Something was just made: its name is to be written first. */
  readonly fresh: Id | null;
  readonly enter: (brandId: Id | null) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly choose: (chosen: Chosen | null, fresh?: Id | null) => void;
  readonly setSearch: (search: string) => void;
  /** Changes a thing, seen at once. Gives why the core refused, or null when it took it. */
  readonly update: <Kind extends LibraryKind>(
    kind: Kind,
    id: Id,
    patch: Patches[Kind],
  ) => Promise<string | null>;
};

const lists = { snippet: 'snippets', hashtags: 'hashtags', template: 'templates' } as const;
const nothing = { library: null, chosen: null, search: '', fresh: null } as const;

/** Changes under way: what the core says meanwhile is older than what is seen. */
let pending = 0;

/** The words of the brand in view. */
export const useWordLibrary = create<LibraryState>()((set, get) => ({
  brandId: null,
  ...nothing,
  enter: async (brandId) => {
    if (brandId !== get().brandId) set({ brandId, ...nothing });
    await get().refresh();
  },
  refresh: async () => {
    const { brandId } = get();
    if (brandId === null || pending > 0) return;
    try {
      const library = await api.library.get.query({ brandId });
      if (get().brandId === brandId && pending === 0) set({ library });
    } catch (error) {
      toastError(error);
    }
  },
  choose: (chosen, fresh = null) => set({ chosen, fresh }),
  setSearch: (search) => set({ search }),
  update: async (kind, id, patch) => {
    set(({ library }) => ({ library: library === null ? null : patched(library, kind, id, patch) }));
    pending += 1;
    try {
      await ask(kind, id, patch);
      return null;
    } catch (error) {
      return reasonOf(error);
    } finally {
      pending -= 1;
      void get().refresh();
    }
  },
}));

function patched(library: Library, kind: LibraryKind, id: Id, patch: object): Library {
  const list = library[lists[kind]].map((thing) => (thing.id === id ? { ...thing, ...patch } : thing));
  return { ...library, [lists[kind]]: list };
}

async function ask<Kind extends LibraryKind>(kind: Kind, id: Id, patch: Patches[Kind]): Promise<void> {
  if (kind === 'snippet') await api.library.updateSnippet.mutate({ snippetId: id, patch });
  else if (kind === 'hashtags') await api.library.updateHashtags.mutate({ groupId: id, patch });
  else await api.library.updateTemplate.mutate({ templateId: id, patch });
}

/** One thing of the library as it is now; null once it is gone. */
export function thingIn(library: Library | null, chosen: Chosen): Snippet | HashtagGroup | Template | null {
  return library?.[lists[chosen.kind]].find(({ id }) => id === chosen.id) ?? null;
}
