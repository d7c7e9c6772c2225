import { createStore, type StoreApi } from 'zustand';
import { reasonOf } from '#renderer/app/client.ts';
import {
  followingVariant,
  patchOf,
  storedIn,
  type Typed,
  type TypedField,
} from '#renderer/features/post-panel/typed-fields.ts';
import type { Id } from '#shared/ids.ts';
import type { Variant } from '#shared/posts/composition.ts';
import type { PostDetail, PostPatch } from '#shared/posts/post.ts';

/** What the panel says about saving: `saving` until the core has what was typed on disk. */
export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'refused'; readonly reason: string };

export type EditorState = {
  readonly detail: PostDetail | null;
  /** The post does not exist any more. */
  readonly gone: boolean;
  /** The fields that something was typed in, or that were asked for; text and notes always. */
  readonly typed: { readonly [field in TypedField]?: Typed };
  /**
   * What the core keeps of a field against a crash, where that is not what is stored: equal to its value when nothing can
   * be lost. It stands apart from what is typed: keeping changes no word that anybody follows.
   */
  readonly safe: { readonly [field in TypedField]?: string };
  readonly refusal: string | null;
  /** Commands of this panel under way. */
  readonly pending: number;
  /** Text of before a crash stands in the field and is not stored yet. */
  readonly recovered: boolean;
};

/** Typed text that is kept and not stored yet. */
type Kept = readonly { readonly field: TypedField; readonly text: string }[];

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
/** Whoever types without a pause has it kept all the same, so many ms after the first key that is not kept. */
export const KEEP_AT_LATEST = 700;

export type PostEditor = {
  readonly store: StoreApi<EditorState>;
  /** Asks for the post; what is being typed stays. */
  readonly load: () => Promise<void>;
  readonly type: (field: TypedField, value: string) => void;
  /** Stores what was typed, at once: on blur, before a step, on closing. */
  readonly commit: () => Promise<void>;
  /** Saves a chosen field at once. Tells whether the core took it. */
  readonly choose: (patch: PostPatch) => Promise<boolean>;
  /** The same for what a channel says otherwise: a variant is saved as a whole, so what is typed in it is stored first. */
  readonly chooseVariant: (channelId: Id, change: (own: Variant) => Variant) => Promise<boolean>;
  readonly takeTheirs: (field: TypedField) => void;
  /** Back to the stored text, away from what was recovered. */
  readonly dropRecovered: () => void;
  readonly stop: () => void;
};

const empty: Typed = { value: '', stored: '', theirs: null };
const nothing: EditorState = {
  detail: null,
  gone: false,
  typed: {},
  safe: {},
  refusal: null,
  pending: 0,
  recovered: false,
};

type EditorStore = StoreApi<EditorState>;

/** What stands in a field, and how far that is safe; of one that nobody typed in yet, what is stored. */
export function typedIn(state: EditorState, field: TypedField): Typed {
  return state.typed[field] ?? (state.detail === null ? empty : untyped(storedIn(state.detail, field)));
}

function untyped(stored: string): Typed {
  return { value: stored, stored, theirs: null };
}

function typeInto(store: EditorStore, field: TypedField, change: (now: Typed) => Typed): void {
  store.setState((state) => ({ typed: { ...state.typed, [field]: change(typedIn(state, field)) } }));
}

/** What of a field is on disk: kept there, or stored. */
export function safeIn(state: EditorState, field: TypedField): string {
  return state.safe[field] ?? typedIn(state, field).stored;
}

/** The core keeps these words of a field beside what is stored; null: none, since they were stored. */
function keptAs(store: EditorStore, field: TypedField, kept: string | null): void {
  store.setState(({ safe: { [field]: _before, ...others } }) => ({
    safe: kept === null ? others : { ...others, [field]: kept },
  }));
}

function fieldsIn(state: EditorState): readonly TypedField[] {
  return Object.keys(state.typed) as TypedField[];
}

/** Runs something that saves: counted while it runs, its refusal shown. Tells whether the core took it. */
async function saving(store: EditorStore, work: () => Promise<void>): Promise<boolean> {
  store.setState((state) => ({ pending: state.pending + 1 }));
  const refusal = await work().then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  store.setState((state) => ({ pending: state.pending - 1, refusal }));
  return refusal === null;
}

type Saver = {
  readonly keep: (field: TypedField) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Keeps after a pause, and commits after a rest. */
  readonly soon: (field: TypedField) => void;
};

/** How typed words reach the disk: kept at every pause, committed to the journal at every rest. */
function createSaver(store: EditorStore, postId: Id, posts: PostsApi): Saver {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const later = (name: string, ms: number, run: () => Promise<void>): void => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => void run(), ms),
    );
  };

  const keep = async (field: TypedField): Promise<void> => {
    const { value } = typedIn(store.getState(), field);
    if (value === safeIn(store.getState(), field)) return;
    await saving(store, async () => {
      await posts.keepText.mutate({ postId, field, text: value });
      keptAs(store, field, value);
    });
    // Words that were taken back while it was on its way looked kept already, and would come back as recovered.
    if (typedIn(store.getState(), field).value !== value)
      later(`keep ${field}`, KEEP_AFTER, () => keep(field));
  };

  const commitField = async (field: TypedField): Promise<void> => {
    const state = store.getState();
    const { value, stored } = typedIn(state, field);
    if (state.detail === null) return;
    // Nothing to store; but words that were taken back may still be kept on disk.
    if (value === stored) return keep(field);
    const patch = patchOf(state.detail, field, value);
    await saving(store, async () => {
      await posts.update.mutate({ postId, patch });
      typeInto(store, field, (now) => ({ ...now, stored: value, theirs: null }));
      keptAs(store, field, null);
      // The next field of the same variant is stored over what this one has just made of it.
      store.setState((now) => ({ ...withPatch(now, patch), recovered: false }));
    });
  };

  const commit = async (): Promise<void> => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const field of fieldsIn(store.getState())) await commitField(field);
  };

  const soon = (field: TypedField): void => {
    later(`keep ${field}`, KEEP_AFTER, () => keep(field));
    const latest = `latest ${field}`;
    if (!timers.has(latest))
      later(latest, KEEP_AT_LATEST, () => {
        timers.delete(latest);
        return keep(field);
      });
    later('commit', COMMIT_AFTER, commit);
  };
  return { keep, commit, soon };
}

/** An editor of one post that saves itself: every pause is kept, every rest becomes one entry of the journal. */
export function createPostEditor(postId: Id, posts: PostsApi): PostEditor {
  const store = createStore<EditorState>()(() => nothing);
  const { keep, commit, soon } = createSaver(store, postId, posts);

  const choose = async (patch: PostPatch): Promise<boolean> => {
    const before = store.getState().detail;
    store.setState((state) => withPatch(state, patch));
    const done = await saving(store, async () => void (await posts.update.mutate({ postId, patch })));
    if (!done && before !== null) store.setState((state) => withDetail(state, before, []));
    return done;
  };

  return {
    store,
    commit,
    choose,
    chooseVariant: async (channelId, change) => {
      await commit();
      const own = store.getState().detail?.variants[channelId] ?? followingVariant;
      return choose({ variants: { [channelId]: change(own) } });
    },
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
    takeTheirs: (field) => {
      typeInto(store, field, ({ stored }) => untyped(stored));
      void keep(field);
    },
    dropRecovered: () => {
      const fields = fieldsIn(store.getState());
      for (const field of fields) typeInto(store, field, (now) => ({ ...now, value: now.stored }));
      store.setState({ recovered: false });
      for (const field of fields) void keep(field);
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
  const fields = new Set<TypedField>(['text', 'notes', ...fieldsIn(state)]);
  if (first) for (const { field } of kept) fields.add(field);
  const typed: { [field in TypedField]?: Typed } = {};
  const safe: { [field in TypedField]?: string } = {};
  for (const field of fields) {
    const recovered = first ? (kept.find((entry) => entry.field === field)?.text ?? null) : null;
    const one = merged(typedIn(state, field), storedIn(detail, field), recovered);
    typed[field] = one;
    // Also of a field that says what is stored again: the core keeps the other words until it is told.
    const keptWords = recovered ?? state.safe[field];
    if (keptWords !== undefined && keptWords !== one.stored) safe[field] = keptWords;
  }
  const recovered = first ? Object.values(typed).some(isOpen) : state.recovered;
  return { detail, gone: false, typed, safe, recovered };
}

/** Whether something stands in a field that is not stored. */
function isOpen(one: Typed | undefined): boolean {
  return one !== undefined && one.value !== one.stored;
}

function merged(now: Typed, stored: string, recovered: string | null): Typed {
  if (recovered !== null) return { value: recovered, stored, theirs: null };
  const typing = now.value !== now.stored;
  if (!typing || now.value === stored) return untyped(stored);
  // The stored text moved under the one being typed: mine stays in the field, theirs is offered beside it.
  return { ...now, stored, theirs: stored === now.stored ? now.theirs : stored };
}

/** As if the core had taken a patch already. What follows the base follows it at once. */
function withPatch(state: EditorState, patch: PostPatch): Partial<EditorState> {
  return state.detail === null ? {} : withDetail(state, patched(state.detail, patch), []);
}

function patched(detail: PostDetail, patch: PostPatch): PostDetail {
  const { schedule, stage: _stage, archived: _archived, variants, ...rest } = patch;
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const next = { ...detail, ...fields, variants: { ...detail.variants, ...variants } };
  if (schedule === undefined) return next;
  return {
    ...next,
    date: schedule?.date ?? null,
    time: schedule?.time ?? null,
    zone: schedule?.zone ?? null,
  };
}

/** What to say about saving: saved only when all that was typed is on disk. */
export function saveStateOf(state: EditorState): SaveState {
  if (state.refusal !== null) return { kind: 'refused', reason: state.refusal };
  const isSafe = fieldsIn(state).every((field) => typedIn(state, field).value === safeIn(state, field));
  return { kind: isSafe && state.pending === 0 ? 'saved' : 'saving' };
}
