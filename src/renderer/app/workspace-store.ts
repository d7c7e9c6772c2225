import type { z } from 'zod';
import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { loadFirstMonth } from '#renderer/app/first-month.ts';
import { whenIdle } from '#renderer/app/idle.ts';
import { useSaving } from '#renderer/app/saving.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Brand } from '#shared/brands/brand.ts';
import type { Changed, Concept } from '#shared/contract/changes.ts';
import type { lateRunSchema } from '#shared/contract/posts.ts';
import type { WorkspaceSnapshot, WorkspaceStatus } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';

export type LateRun = z.infer<typeof lateRunSchema>;
/** What somebody is asked to decide about a brand's voice. */
export type Asked = Awaited<ReturnType<typeof api.voice.asked.query>>;

type WorkspaceState = {
  /** Null until the core answered for the first time. */
  readonly status: WorkspaceStatus | null;
  /** Counts openings: another number means that everything on screen belongs to a former workspace. */
  readonly opening: number;
  /** Brands, channels, campaigns, pillars, people, the person in this window and the labels of undo and redo. */
  readonly snapshot: WorkspaceSnapshot | null;
  /** The brand in view. */
  readonly brandId: Id | null;
  /** Posts that came due or were missed and wait for a person. */
  readonly late: readonly LateRun[];
  /** Posts in review that the person in this window may decide on. */
  readonly waiting: number;
  /** Posts that were sent back to the person in this window. */
  readonly returned: number;
  /** What the person in this window is asked to decide about the brand's voice. */
  readonly asked: Asked;
  readonly load: () => Promise<void>;
  /** Takes in the status that opening, creating or closing gave back, and loads what belongs to it. */
  readonly enter: (status: WorkspaceStatus, made?: 'anew') => Promise<void>;
  /** Asks again for the small things every screen needs, or for those of them that a change can have touched. */
  readonly refresh: (changed?: Changed) => Promise<void>;
  readonly setBrand: (brandId: Id) => void;
};

const nothingAsked: Asked = { waivers: [], proposals: [] };
const nothing = {
  snapshot: null,
  brandId: null,
  late: [],
  waiting: 0,
  returned: 0,
  asked: nothingAsked,
} as const;

/** The open workspace as the core sees it. One home: nothing else keeps a copy of these. */
export const useWorkspace = create<WorkspaceState>()((set, get) => ({
  status: null,
  opening: 0,
  ...nothing,
  load: async () => {
    // Asked for together: at a start each answer waits for a thread that is still warming up.
    const [status, snapshot] = await Promise.all([api.workspace.status.query(), snapshotIfOpen()]);
    await enter(status, { snapshot });
  },
  enter: (status, made) => enter(status, { made }),
  refresh: async (changed) => {
    const known = get().snapshot;
    if (get().status?.state !== 'open') return;
    const [snapshot, tasks] = await Promise.all([
      known === null || !onlyPosts(changed) ? api.workspace.snapshot.query() : withHistory(known),
      tasksOf(get().brandId),
    ]);
    set({ snapshot, brandId: brandInView(snapshot.brands, get().brandId), ...tasks });
  },
  setBrand: (brandId) => {
    const status = get().status;
    if (status?.state === 'open') localStorage.setItem(brandKey(status.file), brandId);
    set({ brandId });
    void get().refresh().catch(toastError);
  },
}));

/** The small things of the workspace; null while none is open, or while it cannot be read: then `status` says why. */
async function snapshotIfOpen(): Promise<WorkspaceSnapshot | null> {
  return api.workspace.snapshot.query().catch(() => null);
}

type Entry = { readonly made?: 'anew' | undefined; readonly snapshot?: WorkspaceSnapshot | null };

async function enter(status: WorkspaceStatus, { made, snapshot: known = null }: Entry): Promise<void> {
  const { getState: get, setState: set } = useWorkspace;
  const before = get();
  const same = made !== 'anew' && isSameFile(before.status, status);
  if (status.state !== 'open') return set({ ...nothing, status, opening: before.opening + 1 });
  const snapshot = known ?? (await api.workspace.snapshot.query());
  const brandId = brandInView(snapshot.brands, same ? get().brandId : rememberedBrand(status.file));
  if (!same) await startAnew(snapshot, brandId);
  set({ status, snapshot, brandId });
  await whenIdle();
  // Another brand or workspace may be in view by now; it has asked for its own.
  if (get().brandId !== brandId || get().status !== status) return;
  set(await tasksOf(brandId));
}

/** Lets go of the former workspace and fetches what the first picture of the new one needs. */
async function startAnew(snapshot: WorkspaceSnapshot, brandId: Id | null): Promise<void> {
  useSaving.setState({ savedAt: null });
  useWorkspace.setState((state) => ({ ...nothing, opening: state.opening + 1 }));
  const brand = snapshot.brands.find(({ id }) => id === brandId);
  // Without its posts the month is drawn empty, and asks again.
  if (brand !== undefined) await loadFirstMonth(brand).catch(toastError);
}

const ofPosts: readonly Concept[] = ['posts', 'comments', 'assets', 'history'];

/** Whether a change was of posts and what they show alone: then of the small things only the undo labels moved. */
function onlyPosts(changed: Changed | undefined): boolean {
  return changed?.concepts.every((concept) => ofPosts.includes(concept)) ?? false;
}

async function withHistory(snapshot: WorkspaceSnapshot): Promise<WorkspaceSnapshot> {
  return { ...snapshot, history: await api.history.state.query() };
}

type Tasks = Pick<WorkspaceState, 'late' | 'waiting' | 'returned' | 'asked'>;

/** What waits for somebody: posts that are late, and how many the person in this window is to decide on or mend. */
async function tasksOf(brandId: Id | null): Promise<Tasks> {
  const [{ late }, counts, asked] = await Promise.all([
    api.jobs.late.query(),
    brandId === null ? { mine: 0, returned: 0 } : api.review.counts.query({ brandId }),
    brandId === null ? nothingAsked : api.voice.asked.query({ brandId }),
  ]);
  return { late, waiting: counts.mine, returned: counts.returned, asked };
}

function isSameFile(before: WorkspaceStatus | null, now: WorkspaceStatus): boolean {
  return before?.state === 'open' && now.state === 'open' && before.file === now.file;
}

/** The wished brand while it exists, otherwise the first that is not archived. */
export function brandInView(brands: readonly Brand[], wished: Id | null): Id | null {
  if (brands.some((brand) => brand.id === wished)) return wished;
  return (brands.find((brand) => !brand.archived) ?? brands[0])?.id ?? null;
}

function brandKey(file: string): string {
  return `brand:${file}`;
}

function rememberedBrand(file: string): Id | null {
  return localStorage.getItem(brandKey(file));
}
