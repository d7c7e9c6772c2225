import { createStore, type StoreApi } from 'zustand';
import { reasonOf } from '#renderer/app/client.ts';
import type { Id } from '#shared/ids.ts';
import type { KeptField } from '#shared/posts/kept.ts';
import type { PostDetail, PostPatch } from '#shared/posts/post.ts';

/** The fields that are typed, as against chosen. */
export const typedFields = ['text', 'notes'] as const;
export type TypedField = (typeof typedFields)[number];

/** What the panel says about saving: `saving` until the core has what was typed on disk. */
export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'refused'; readonly reason: string };

/** One typed field: what stands in it, and how far that is safe. */
export type Typed = {
  readonly value: string;
  /** What the journal holds, as far as this panel knows. */
  readonly stored: string;
  /** What the core last kept or stored: equal to `value` when nothing can be lost. */
  readonly kept: string;
  /** The stored text that somebody else wrote while this field was being typed in. */
  readonly theirs: string | null;
};

export type EditorState = {
  readonly detail: PostDetail | null;
  /** The post does not exist any more. */
  readonly gone: boolean;
  readonly text: Typed;
  readonly notes: Typed;
  readonly refusal: string | null;
  /** Commands of this panel under way. */
  readonly pending: number;
  /** Text of before a crash stands in the field and is not stored yet. */
  readonly recovered: boolean;
};

/** Typed text that is kept and not stored yet. */
type Kept = readonly { readonly field: KeptField; readonly text: string }[];

/** What the editor asks of the core; the typed client fits, and so does a test's own. */
export type PostsApi = {
  readonly get: { readonly query: (input: { postId: Id }) => Promise<PostDetail & { readonly kept: Kept }> };
  readonly update: { readonly mutate: (input: { postId: Id; patch: PostPatch }) => Promise<unknown> };
  readonly keepText: {
    readonly mutate: (input: { postId: Id; field: TypedField; text: string }) => Promise<unknown>;
  };
};

/** Pauses after the last key, in ms: until what was typed is kept, and until it is one entry of the journal. */
export const KEEP_AFTER = 300;
export const COMMIT_AFTER = 2000;

export type PostEditor = {
  readonly store: StoreApi<EditorState>;
  /** Asks for the post; what is being typed stays. */
  readonly load: () => Promise<void>;
  readonly type: (field: TypedField, value: string) => void;
  /** Stores what was typed, at once: on blur, before a step, on closing. */
  readonly commit: () => Promise<void>;
  /** Saves a chosen field at once. Tells whether the core took it. */
  readonly choose: (patch: PostPatch) => Promise<boolean>;
  readonly takeTheirs: (field: TypedField) => void;
  /** Back to the stored text, away from what was recovered. */
  readonly dropRecovered: () => void;
  readonly stop: () => void;
};

const empty: Typed = { value: '', stored: '', kept: '', theirs: null };
const nothing: EditorState = {
  detail: null,
  gone: false,
  text: empty,
  notes: empty,
  refusal: null,
  pending: 0,
  recovered: false,
};

type EditorStore = StoreApi<EditorState>;

function typeInto(store: EditorStore, field: TypedField, change: (now: Typed) => Typed): void {
  store.setState((state) => ({ [field]: change(state[field]) }));
}

/** Runs something that saves: counted while it runs, its refusal shown. Tells whether the core took it. */
async function saving(store: EditorStore, work: () => Promise<void>): Promise<boolean> {
  store.setState((state) => ({ pending: state.pending + 1 }));
  try {
    await work();
    store.setState({ refusal: null });
    return true;
  } catch (error) {
    store.setState({ refusal: reasonOf(error) });
    return false;
  } finally {
    store.setState((state) => ({ pending: state.pending - 1 }));
  }
}

type Saver = {
  readonly keep: (field: TypedField) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Keeps after a pause, and commits after a rest. */
  readonly soon: (field: TypedField) => void;
};

/** How typed words reach the disk: kept at every pause, committed to the journal at every rest. */
function createSaver(store: EditorStore, postId: Id, posts: PostsApi): Saver {
  const timers = new Map<'keep' | 'commit', ReturnType<typeof setTimeout>>();

  const keep = async (field: TypedField): Promise<void> => {
    const { value, kept } = store.getState()[field];
    if (value === kept) return;
    await saving(store, async () => {
      await posts.keepText.mutate({ postId, field, text: value });
      typeInto(store, field, (now) => ({ ...now, kept: value }));
    });
  };

  const commitField = async (field: TypedField): Promise<void> => {
    const { value, stored } = store.getState()[field];
    if (value === stored) return;
    await saving(store, async () => {
      await posts.update.mutate({ postId, patch: { [field]: value } });
      typeInto(store, field, (now) => ({ ...now, stored: value, kept: value, theirs: null }));
      store.setState({ recovered: false });
    });
  };

  const commit = async (): Promise<void> => {
    for (const timer of timers.values()) clearTimeout(timer);
    for (const field of typedFields) await commitField(field);
  };

  const later = (name: 'keep' | 'commit', ms: number, run: () => Promise<void>): void => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => void run(), ms),
    );
  };

  const soon = (field: TypedField): void => {
    later('keep', KEEP_AFTER, () => keep(field));
    later('commit', COMMIT_AFTER, commit);
  };
  return { keep, commit, soon };
}

/** An editor of one post that saves itself: every pause is kept, every rest becomes one entry of the journal. */
export function createPostEditor(postId: Id, posts: PostsApi): PostEditor {
  const store = createStore<EditorState>()(() => nothing);
  const { keep, commit, soon } = createSaver(store, postId, posts);

  return {
    store,
    commit,
    load: async () => {
      try {
        const { kept, ...detail } = await posts.get.query({ postId });
        store.setState((state) => withDetail(state, detail, kept));
      } catch (error) {
        store.setState((state) => ({
          gone: state.detail !== null || isGone(error),
          refusal: reasonOf(error),
        }));
      }
    },
    type: (field, value) => {
      typeInto(store, field, (now) => ({ ...now, value }));
      soon(field);
    },
    choose: async (patch) => {
      const before = store.getState().detail;
      store.setState({ detail: before === null ? null : { ...before, ...detailPatch(patch) } });
      const done = await saving(store, async () => void (await posts.update.mutate({ postId, patch })));
      if (!done) store.setState({ detail: before });
      return done;
    },
    takeTheirs: (field) =>
      typeInto(store, field, (now) => ({
        value: now.stored,
        stored: now.stored,
        kept: now.stored,
        theirs: null,
      })),
    dropRecovered: () => {
      for (const field of typedFields) typeInto(store, field, (now) => ({ ...now, value: now.stored }));
      store.setState({ recovered: false });
      for (const field of typedFields) void keep(field);
    },
    stop: () => {
      void commit();
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'not-found';
}

/** Takes in what the core holds. A field with words that are not stored yet keeps them. */
function withDetail(state: EditorState, detail: PostDetail, kept: Kept): Partial<EditorState> {
  const first = state.detail === null;
  const text = merged(state.text, detail.text, first ? keptOf(kept, 'text') : null);
  const notes = merged(state.notes, detail.notes, first ? keptOf(kept, 'notes') : null);
  const recovered = first ? text.value !== text.stored || notes.value !== notes.stored : state.recovered;
  return { detail, gone: false, text, notes, recovered };
}

function keptOf(kept: Kept, field: TypedField): string | null {
  return kept.find((entry) => entry.field === field)?.text ?? null;
}

function merged(now: Typed, stored: string, recovered: string | null): Typed {
  if (recovered !== null) return { value: recovered, stored, kept: recovered, theirs: null };
  const typing = now.value !== now.stored;
  if (!typing || now.value === stored) return { value: stored, stored, kept: stored, theirs: null };
  // The stored text moved under the one being typed: mine stays in the field, theirs is offered beside it.
  return { ...now, stored, theirs: stored === now.stored ? now.theirs : stored };
}

function detailPatch(patch: PostPatch): Partial<PostDetail> {
  const { schedule, stage: _stage, archived: _archived, ...rest } = patch;
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (schedule === undefined) return fields;
  return {
    ...fields,
    date: schedule?.date ?? null,
    time: schedule?.time ?? null,
    zone: schedule?.zone ?? null,
  };
}

/** What to say about saving: saved only when all that was typed is on disk. */
export function saveStateOf(state: EditorState): SaveState {
  if (state.refusal !== null) return { kind: 'refused', reason: state.refusal };
  const safe = typedFields.every((field) => state[field].value === state[field].kept);
  return { kind: safe && state.pending === 0 ? 'saved' : 'saving' };
}
