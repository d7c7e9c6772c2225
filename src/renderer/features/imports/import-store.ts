import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type DryRunView, type OpenImport, ROWS_PAGE_MAX, type RowView } from '#shared/contract/imports.ts';
import type { Id } from '#shared/ids.ts';
import type { Answers } from '#shared/imports/answers.ts';
import type { Mapping } from '#shared/imports/roles.ts';
import type { ReadOptions } from '#shared/imports/table.ts';

/** What a finished import did. */
export type ImportResult = Awaited<ReturnType<typeof api.imports.commit.mutate>>;

type ImportState = {
  /** The file at hand; null on the first step. */
  readonly file: OpenImport | null;
  readonly mapping: Mapping;
  readonly answers: Answers;
  readonly view: DryRunView | null;
  readonly problemsOnly: boolean;
  /** Rows that were looked at, by their place in the list shown. */
  readonly rows: ReadonlyMap<number, RowView>;
  readonly total: number;
  readonly busy: 'reading' | 'dryRun' | 'importing' | null;
  /** Why the last step was refused, in words. */
  readonly failure: string | null;
  readonly result: ImportResult | null;
};

type ImportActions = {
  readonly choose: () => Promise<void>;
  readonly takeBytes: (name: string, base64: string) => Promise<void>;
  readonly reread: (options: ReadOptions) => Promise<void>;
  /** Runs dry with other columns or answers. */
  readonly settle: (mapping: Mapping, answers: Answers) => Promise<void>;
  readonly showProblems: (only: boolean) => Promise<void>;
  /** Asks for the rows around a place in the list, where they are not there yet. */
  readonly loadRows: (from: number, to: number) => Promise<void>;
  readonly commit: (onlyIfAll: boolean) => Promise<void>;
  /** Lets go of the file; nothing of it is left. */
  readonly cancel: () => void;
};

const noMapping: Mapping = { profile: null, columns: [] };
const blank: ImportState = {
  file: null,
  mapping: noMapping,
  answers: {},
  view: null,
  problemsOnly: false,
  rows: new Map(),
  total: 0,
  busy: null,
  failure: null,
  result: null,
};

/** Counts changes of the dry run, so that rows asked for before one are not shown after it. */
let turn = 0;
const asked = new Set<number>();

function forgetRows(): void {
  turn += 1;
  asked.clear();
}

type Store = {
  readonly set: (change: Partial<ImportState> | ((state: ImportState) => Partial<ImportState>)) => void;
  readonly get: () => ImportState & ImportActions;
};

/** Shows a file that was read, beginning with its problems where it has any. */
async function show({ set, get }: Store, file: OpenImport): Promise<void> {
  forgetRows();
  const problemsOnly = file.view.problemRows > 0;
  set({ ...blank, file, mapping: file.mapping, view: file.view, problemsOnly });
  await get().loadRows(0, ROWS_PAGE_MAX);
}

/** Does a step; a refusal is kept as words beside the buttons, because its cure is on this screen. */
async function attempt({ set }: Store, busy: ImportState['busy'], work: () => Promise<void>): Promise<void> {
  set({ busy, failure: null });
  try {
    await work();
  } catch (error) {
    set({ failure: reasonOf(error) });
  } finally {
    set({ busy: null });
  }
}

function fileActions(store: Store): Pick<ImportActions, 'choose' | 'takeBytes' | 'reread' | 'cancel'> {
  const { set, get } = store;
  return {
    choose: () =>
      attempt(store, 'reading', async () => {
        const file = await api.imports.open.mutate({ brandId: brandInView() });
        if (file !== null) await show(store, file);
      }),
    takeBytes: (name, base64) =>
      attempt(store, 'reading', async () =>
        show(store, await api.imports.openBytes.mutate({ brandId: brandInView(), name, base64 })),
      ),
    reread: (options) =>
      attempt(store, 'reading', async () => {
        const { file } = get();
        if (file === null) return;
        await show(store, await api.imports.reread.mutate({ importId: file.importId, options }));
      }),
    cancel: () => {
      const { file } = get();
      // The file may be gone from the core already (another workspace was opened); there is nothing left to let go of.
      if (file !== null) void api.imports.close.mutate({ importId: file.importId }).catch(() => null);
      forgetRows();
      set(blank);
    },
  };
}

function runActions(store: Store): Pick<ImportActions, 'settle' | 'commit'> {
  const { set, get } = store;
  return {
    settle: async (mapping, answers) => {
      const { file } = get();
      if (file === null) return;
      set({ mapping, answers });
      await attempt(store, 'dryRun', async () => {
        const view = await api.imports.dryRun.mutate({ importId: file.importId, mapping, answers });
        forgetRows();
        set((state) => ({ view, problemsOnly: state.problemsOnly && view.problemRows > 0 }));
        await get().loadRows(0, Math.max(get().rows.size, 1));
      });
    },
    commit: (onlyIfAll) =>
      attempt(store, 'importing', async () => {
        const { file, mapping, answers } = get();
        if (file === null) return;
        const input = { importId: file.importId, mapping, answers, onlyIfAll };
        set({ result: await api.imports.commit.mutate(input) });
      }),
  };
}

function rowActions({ set, get }: Store): Pick<ImportActions, 'showProblems' | 'loadRows'> {
  return {
    showProblems: async (problemsOnly) => {
      forgetRows();
      set({ problemsOnly, rows: new Map() });
      await get().loadRows(0, 1);
    },
    loadRows: async (from, to) => {
      const { file, problemsOnly } = get();
      if (file === null) return;
      const during = turn;
      for (const page of pagesOf(from, to)) {
        if (asked.has(page)) continue;
        asked.add(page);
        const offset = page * ROWS_PAGE_MAX;
        const input = { importId: file.importId, problemsOnly, offset, limit: ROWS_PAGE_MAX };
        const { rows, total } = await api.imports.rows.query(input);
        if (during !== turn) return;
        set((state) => ({ rows: withPage(page === 0 ? new Map() : state.rows, offset, rows), total }));
      }
    },
  };
}

/** The import of this window, from choosing the file to the result. It holds nothing that is in the workspace. */
export const useImport = create<ImportState & ImportActions>()((set, get) => ({
  ...blank,
  ...fileActions({ set, get }),
  ...runActions({ set, get }),
  ...rowActions({ set, get }),
}));

function brandInView(): Id {
  return useWorkspace.getState().brandId ?? '';
}

function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(Math.max(from, 0) / ROWS_PAGE_MAX);
  const last = Math.floor(Math.max(to - 1, 0) / ROWS_PAGE_MAX);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function withPage(
  known: ReadonlyMap<number, RowView>,
  offset: number,
  rows: readonly RowView[],
): ReadonlyMap<number, RowView> {
  const next = new Map(known);
  for (const [index, row] of rows.entries()) next.set(offset + index, row);
  return next;
}
