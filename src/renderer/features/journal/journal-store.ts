import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type AuditChange, type AuditEntry, type AuditFilters, wholeJournal } from '#shared/audit/entry.ts';
import type { JournalVerdict } from '#shared/audit/verdict.ts';
import type { Id } from '#shared/ids.ts';

/** How many actions are asked for at once. */
const PAGE = 80;

/** Where a check of the journal stands. */
export type Check =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly verdict: JournalVerdict; readonly at: number };

type JournalState = {
  /** The opening of a workspace that the filters belong to: in another one their ids mean nothing. */
  readonly opening: number;
  readonly filters: AuditFilters;
  /** What the post is called whose history is shown; empty while none is. */
  readonly postName: string;
  /** Newest first; null until the core answered for the first time. */
  readonly entries: readonly AuditEntry[] | null;
  /** Where to read on; null when there is no more. */
  readonly next: number | null;
  readonly loading: boolean;
  readonly failure: string | null;
  /** Actions whose single changes are shown, and further changes that were asked for. */
  readonly opened: ReadonlySet<Id>;
  readonly further: { readonly [group: Id]: readonly AuditChange[] };
  readonly check: Check;
  readonly exporting: boolean;
  readonly setFilters: (filters: Partial<AuditFilters>) => void;
  /** Everything again. */
  readonly clearFilters: () => void;
  /** Asks from the newest on. */
  readonly load: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  /** Asks for what was done since. */
  readonly refresh: () => Promise<void>;
  readonly toggle: (group: Id) => void;
  readonly loadChanges: (entry: AuditEntry) => Promise<void>;
  readonly verify: () => Promise<void>;
  /** Comes to the journal of a workspace. */
  readonly enter: (opening: number) => Promise<void>;
  /** Lets go of what was read: the next to sit here may be somebody else. */
  readonly clear: () => void;
};

const nothing = {
  entries: null,
  next: null,
  loading: false,
  failure: null,
  opened: new Set<Id>(),
  further: {},
} as const;

/** Each question has a number: an answer that another question has overtaken is let go. */
let asked = 0;

/** The journal as this window looks at it. */
export const useJournal = create<JournalState>()((set, get) => ({
  ...nothing,
  opening: 0,
  filters: wholeJournal,
  postName: '',
  check: { state: 'none' },
  exporting: false,
  setFilters: (filters) => {
    set({ filters: { ...get().filters, ...filters } });
    void get().load();
  },
  clearFilters: () => {
    set({ filters: wholeJournal, postName: '' });
    void get().load();
  },
  load: async () => {
    asked += 1;
    set({ loading: true, failure: null, opened: new Set() });
    await fetchPage(asked, null, []);
  },
  loadMore: async () => {
    const { next, loading, entries } = get();
    if (next === null || loading) return;
    set({ loading: true });
    await fetchPage(asked, next, entries ?? []);
  },
  refresh: async () => {
    const { entries, loading, filters } = get();
    if (entries === null || loading) return;
    const question = asked;
    try {
      const page = await askFor(filters, null);
      if (question === asked) set(joined(get(), page));
    } catch (error) {
      if (question === asked) set({ failure: reasonOf(error) });
    }
  },
  toggle: (group) => {
    const opened = new Set(get().opened);
    if (!opened.delete(group)) opened.add(group);
    set({ opened });
  },
  loadChanges: async (entry) => {
    const { further, filters } = get();
    const known = [...entry.changes, ...(further[entry.group] ?? [])];
    const after = known.at(-1)?.seq ?? entry.seq;
    try {
      const { changes } = await api.audit.changes.query({ group: entry.group, filters, after });
      set({ further: { ...get().further, [entry.group]: [...(further[entry.group] ?? []), ...changes] } });
    } catch (error) {
      toastError(error);
    }
  },
  verify: async () => {
    if (get().check.state === 'running') return;
    set({ check: { state: 'running' } });
    try {
      set({ check: { state: 'done', verdict: await api.audit.verify.query(), at: Date.now() } });
    } catch (error) {
      set({ check: { state: 'none' } });
      toastError(error);
    }
  },
  enter: async (opening) => {
    if (opening !== get().opening) set({ opening, filters: wholeJournal, postName: '' });
    await get().load();
  },
  clear: () => {
    asked += 1;
    set({ ...nothing, check: { state: 'none' } });
  },
}));

type Page = { readonly entries: readonly AuditEntry[]; readonly next: number | null };

/** Who may read the journal asks for all of it; who may not still reads the history of a post they see. */
async function askFor(filters: AuditFilters, before: number | null): Promise<Page> {
  const place = { before, limit: PAGE };
  const may = useWorkspace.getState().snapshot?.actor.capabilities.includes('journal.view') ?? false;
  const { postId } = filters;
  if (may || postId === undefined) return api.audit.entries.query({ filters, ...place });
  return api.audit.ofPost.query({ postId, ...place });
}

/** Asks until something is found: a narrow search goes on past pages that have nothing. */
async function fetchPage(question: number, from: number | null, known: readonly AuditEntry[]): Promise<void> {
  const { getState: get, setState: set } = useJournal;
  let before = from;
  let found = known;
  try {
    do {
      const page = await askFor(get().filters, before);
      if (question !== asked) return;
      found = [...found, ...page.entries];
      before = page.next;
      set({ entries: found, next: before });
    } while (before !== null && found.length < known.length + PAGE / 4);
    set({ loading: false });
  } catch (error) {
    if (question === asked) set({ entries: found, loading: false, failure: reasonOf(error) });
  }
}

/** The newest page before what is known; names in it may be newer than those known. */
function joined(state: JournalState, page: Page): Partial<JournalState> {
  const known = state.entries ?? [];
  const last = page.entries.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  const older = known.filter(({ seq }) => seq < last);
  // Nothing of what is known is in the page: there is a hole between, and older actions are asked for again.
  const isWhole = page.next === null || older.length < known.length;
  return isWhole ? { entries: [...page.entries, ...older] } : { entries: page.entries, next: page.next };
}

function show(filters: Partial<AuditFilters>, postName: string): void {
  const { opening } = useWorkspace.getState();
  useJournal.getState().clear();
  useJournal.setState({ opening, filters: { ...wholeJournal, ...filters }, postName });
  useView.getState().go('journal');
}

/** To the journal, filtered to what happened to a post. */
export function showHistory(postId: Id, postName: string): void {
  show({ postId }, postName);
}

/** To the journal, filtered to what somebody did. */
export function showWhatTheyDid(personId: Id): void {
  show({ personId }, '');
}
