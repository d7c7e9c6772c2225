import type { z } from 'zod';
import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { sameJson } from '#renderer/app/same-json.ts';
import { type Choice, nothingChosen } from '#renderer/features/assets/grid-moves.ts';
import type { Asset, AssetKind } from '#shared/assets/asset.ts';
import type { Network } from '#shared/channels/networks.ts';
import { ASSETS_PAGE_MAX, type assetQuerySchema, type assetSorts } from '#shared/contract/assets.ts';
import type { Id } from '#shared/ids.ts';

export type AssetNeed = NonNullable<z.infer<typeof assetQuerySchema>['needs']>;
export type AssetSort = (typeof assetSorts)[number];

/** What of the library is shown. */
export type LibraryFilters = {
  /** Null: everything; empty: what lies in no folder. */
  readonly folder: string | null;
  readonly search: string;
  readonly tags: readonly string[];
  readonly kind: AssetKind | null;
  readonly needs: AssetNeed | null;
  /** Only what a network takes as it is. */
  readonly fits: Network | null;
  readonly sort: AssetSort;
};
export const wholeLibrary: LibraryFilters = {
  folder: null,
  search: '',
  tags: [],
  kind: null,
  needs: null,
  fits: null,
  sort: 'newest',
};

export type FolderCount = { readonly path: string; readonly count: number };
export type TagCount = { readonly tag: string; readonly count: number };
export type Places = {
  readonly folders: readonly FolderCount[];
  readonly tags: readonly TagCount[];
  readonly loose: number;
  readonly total: number;
};
const noPlaces: Places = { folders: [], tags: [], loose: 0, total: 0 };

export type LibraryView = 'grid' | 'list';

type LibraryState = {
  readonly brandId: Id | null;
  readonly filters: LibraryFilters;
  readonly view: LibraryView;
  /** In the order asked for; null until the core answered for the first time. */
  readonly assets: readonly Asset[] | null;
  readonly total: number;
  readonly places: Places;
  /** Folders that were made here and hold nothing yet: a folder lives by what lies in it. */
  readonly madeFolders: readonly string[];
  readonly choice: Choice;
  /** What the dialog that edits several is open for: it stays with them, whatever becomes of the list and the choice. */
  readonly editing: readonly Asset[] | null;
  /** Where the keyboard stands in the grid. */
  readonly focusId: Id | null;
  /** The details are shown over the list, where there is no room beside it. */
  readonly detailOpen: boolean;
  /** An asset to be chosen as soon as it is loaded. */
  readonly wanted: Id | null;
  readonly loading: boolean;
  readonly failure: string | null;
  readonly enter: (brandId: Id | null) => Promise<void>;
  readonly setFilters: (filters: Partial<LibraryFilters>) => void;
  readonly clearFilters: () => void;
  readonly setView: (view: LibraryView) => void;
  readonly load: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  /** Asks again for what is shown: something changed. */
  readonly refresh: () => Promise<void>;
  readonly choose: (choice: Choice, focusId?: Id | null) => void;
  /** Opens the dialog that edits several; null closes it. */
  readonly edit: (assets: readonly Asset[] | null) => void;
  readonly setMadeFolders: (paths: readonly string[]) => void;
  /** Lets go of what was read: the next to sit here may be somebody else. */
  readonly clear: () => void;
};

const nothing = {
  assets: null,
  total: 0,
  places: noPlaces,
  madeFolders: [],
  choice: nothingChosen,
  editing: null,
  focusId: null,
  detailOpen: false,
  wanted: null,
  loading: false,
  failure: null,
} as const;

const VIEW_KEY = 'view:assets';
const rememberedView = (): LibraryView =>
  typeof localStorage !== 'undefined' && localStorage.getItem(VIEW_KEY) === 'list' ? 'list' : 'grid';

/** Each question has a number: an answer that a newer question has overtaken is let go. */
let asked = 0;
/** Whether something changed since the last refresh began, and whether one is under way. */
let stale = false;
let refreshing = false;

/** The library of a brand as this window looks at it. */
export const useLibrary = create<LibraryState>()((set, get) => ({
  ...nothing,
  brandId: null,
  filters: wholeLibrary,
  view: rememberedView(),
  enter: async (brandId) => {
    const { wanted } = get();
    if (brandId !== get().brandId) set({ ...nothing, wanted, brandId, filters: wholeLibrary });
    await get().load();
  },
  setFilters: (filters) => {
    set({ filters: { ...get().filters, ...filters }, choice: nothingChosen });
    void get().load();
  },
  clearFilters: () => {
    const { folder, sort } = get().filters;
    get().setFilters({ ...wholeLibrary, folder, sort });
  },
  setView: (view) => {
    localStorage.setItem(VIEW_KEY, view);
    set({ view });
  },
  load: async () => {
    asked += 1;
    set({ loading: true, failure: null });
    await ask(asked, ASSETS_PAGE_MAX);
  },
  loadMore: async () => {
    const { assets, total, loading } = get();
    if (assets === null || loading || assets.length >= total) return;
    set({ loading: true });
    await ask(asked, assets.length + ASSETS_PAGE_MAX);
  },
  refresh: async () => {
    stale = true;
    // Changes that come while an answer is on its way are asked for once, after it.
    if (refreshing) return;
    refreshing = true;
    try {
      while (stale) {
        stale = false;
        const { assets } = get();
        if (assets === null) return;
        asked += 1;
        await ask(asked, Math.max(assets.length, ASSETS_PAGE_MAX));
      }
    } finally {
      refreshing = false;
    }
  },
  choose: (choice, focusId) => set({ choice, focusId: focusId ?? choice.anchor ?? get().focusId }),
  edit: (editing) => set({ editing }),
  setMadeFolders: (madeFolders) => set({ madeFolders }),
  clear: () => {
    asked += 1;
    set(nothing);
  },
}));

/** Asks for so many from the first on, and for folders and tags; takes the answer in when it is still wanted. */
async function ask(question: number, wanted: number): Promise<void> {
  const { getState: get, setState: set } = useLibrary;
  const { brandId } = get();
  if (brandId === null) return;
  try {
    const [places, page] = await Promise.all([
      api.assets.folders.query({ brandId }),
      assetsUpTo(brandId, get().filters, wanted),
    ]);
    // In a task of its own: taking an answer in and drawing it are too much for one frame.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (question !== asked) return;
    const before = get();
    const assets = sameWhereSame(before.assets, page.assets);
    set({
      total: page.total,
      assets,
      places: sameJson(before.places, places) ? before.places : places,
      loading: false,
      failure: null,
      ...stillThere(assets),
    });
  } catch (error) {
    if (question === asked) set({ loading: false, failure: reasonOf(error) });
  }
}

/**
 * The assets that came in; of what did not change, the record that is shown already, and the list itself where nothing
 * did, so that nothing draws it again.
 */
export function sameWhereSame(shown: readonly Asset[] | null, come: readonly Asset[]): readonly Asset[] {
  const known = new Map(shown?.map((asset) => [asset.id, asset]));
  const assets = come.map((asset) => {
    const old = known.get(asset.id);
    return old !== undefined && sameJson(old, asset) ? old : asset;
  });
  const isSame = shown?.length === assets.length && assets.every((asset, index) => asset === shown[index]);
  return isSame ? shown : assets;
}

async function assetsUpTo(
  brandId: Id,
  filters: LibraryFilters,
  wanted: number,
): Promise<{ readonly assets: readonly Asset[]; readonly total: number }> {
  const { folder, search, tags, kind, needs, fits, sort } = filters;
  const found: Asset[] = [];
  const mustHave = useLibrary.getState().wanted;
  const isMissing = (): boolean => mustHave !== null && !found.some(({ id }) => id === mustHave);
  for (let total = Number.POSITIVE_INFINITY; ; ) {
    const page = await api.assets.list.query({
      brandId,
      sort,
      offset: found.length,
      limit: ASSETS_PAGE_MAX,
      ...(folder === null ? {} : { folder }),
      ...(search.trim() === '' ? {} : { search: search.trim() }),
      ...(tags.length === 0 ? {} : { tags: [...tags] }),
      ...(kind === null ? {} : { kind }),
      ...(needs === null ? {} : { needs }),
    });
    found.push(...page.assets);
    total = page.total;
    // What fits a network is decided here: to find it, all of them have to be looked at.
    if (page.assets.length === 0 || found.length >= total) return { assets: found, total };
    if (fits === null && found.length >= wanted && !isMissing()) return { assets: found, total };
  }
}

/** The choice without what is not there any more. */
function stillThere(assets: readonly Asset[]): Pick<LibraryState, 'choice' | 'focusId'> {
  const { choice, focusId, wanted } = useLibrary.getState();
  const known = new Set(assets.map(({ id }) => id));
  const has = (id: Id | null): boolean => id !== null && known.has(id);
  if (wanted !== null && has(wanted)) return { choice: { ids: [wanted], anchor: wanted }, focusId: wanted };
  const ids = choice.ids.filter(has);
  if (ids.length === choice.ids.length && has(focusId) && (choice.anchor === null || has(choice.anchor)))
    return { choice, focusId };
  return {
    choice: { ids, anchor: has(choice.anchor) ? choice.anchor : (ids.at(-1) ?? null) },
    focusId: has(focusId) ? focusId : (ids[0] ?? null),
  };
}

/** Whether anything but the folder and the order narrows what is shown. */
export function isFiltered({ search, tags, kind, needs, fits }: LibraryFilters): boolean {
  return search.trim() !== '' || tags.length > 0 || kind !== null || needs !== null || fits !== null;
}
