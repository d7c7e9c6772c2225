import { type Changed, concepts } from '#shared/contract/changes.ts';
import type { CoreOptions, Host } from '#shared/contract/host.ts';
import type { ProgressAt, WindowEvent } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import type { Signer } from './approval/decide.ts';
import { changedBy, leavingOf } from './changed.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { refuseNobodyLeft } from './people/commands.ts';
import { discreetHost } from './people/discreet.ts';
import { idleMinutesOf } from './people/locks.ts';
import { refuseNobodyToLetIn } from './people/passphrases.ts';
import { actorOf } from './people/queries.ts';
import { secretOf } from './people/secret-rows.ts';
import type { Left } from './store/governance.ts';
import type { Sources } from './store/journal.ts';
import { rebuild } from './store/rebuild.ts';
import type { WorkspaceFile } from './store/workspace-file.ts';

/** Someone who works beside an open workspace until it closes. */
export type Attendant = { readonly tick: () => void; readonly stop: () => void };

/** Several attendants as one. */
export function together(...attendants: readonly Attendant[]): Attendant {
  return {
    tick: () => {
      for (const attendant of attendants) attendant.tick();
    },
    stop: () => {
      for (const attendant of attendants) attendant.stop();
    },
  };
}

export type Failed = { readonly file: string; readonly message: string };

/** How often the core looks whether somebody left their desk. */
const IDLE_TICK_MS = 15_000;

/** The state of the core between requests. The router's context; nothing else is global. */
export class Session {
  readonly host: Host;
  readonly options: CoreOptions;
  readonly sources: Sources;
  readonly #emit: (event: WindowEvent) => void;
  #attach: (store: WorkspaceFile) => Attendant = () => ({ tick: () => undefined, stop: () => undefined });
  #attendant: Attendant | null = null;
  #open: OpenWorkspace | null = null;
  #mended: OpenWorkspace | null = null;
  #idleTimer: NodeJS.Timeout | null = null;
  #lastInput = 0;
  failed: Failed | null = null;

  constructor(options: CoreOptions, host: Host, sources: Sources, emit: (event: WindowEvent) => void) {
    this.options = options;
    this.host = host;
    this.sources = sources;
    this.#emit = emit;
  }

  /** Says who attends every workspace from now on while it is open: the scheduler of its jobs. */
  attach(attach: (store: WorkspaceFile) => Attendant): void {
    this.#attach = attach;
  }

  /** The machine woke up, or the window came to the front: look at the clock. */
  wake(): void {
    this.lockIfIdle();
    this.#attendant?.tick();
  }

  /** The host for those who work beside the window: what they announce is not for everybody's eyes. */
  get discreetHost(): Host {
    return discreetHost(this.host, () => this.#open);
  }

  get workspace(): OpenWorkspace | null {
    return this.#open;
  }

  /** The person at the window; null while it is locked, or nothing is open. */
  get actor(): Actor | null {
    const { actorId = null, store } = this.#open ?? {};
    return actorId === null || store === undefined ? null : actorOf(store.readAll, actorId);
  }

  /** Makes this the open workspace, and tells windows that all they hold is stale. */
  use(workspace: OpenWorkspace): void {
    this.closeWorkspace();
    this.failed = null;
    this.#open = workspace;
    const { store } = workspace;
    store.beforeCommit((writer, touched) => {
      refuseNobodyLeft(store.readAll, writer, touched);
      refuseNobodyToLetIn(writer, touched);
    });
    this.#show(workspace);
    this.#lastInput = this.sources.now();
    this.#idleTimer = setInterval(() => this.lockIfIdle(), IDLE_TICK_MS);
    this.#idleTimer.unref();
    store.onCommit((touched, left) => this.emitChanged(changedBy(touched, store.readAll), left));
    this.#attendant = this.#attach(store);
    this.#emit({ kind: 'workspace' });
  }

  /** Somebody else works here from now on, or nobody: then the window is locked. All that windows hold is stale. */
  become(actorId: Id | null, signer: Signer | null): void {
    if (this.#open === null) return;
    this.#open.actorId = actorId;
    this.#open.signer = signer;
    this.#show(this.#open);
    this.#lastInput = this.sources.now();
    this.#emit({ kind: 'workspace' });
    if (actorId !== null) this.emitChanged({ concepts: [...concepts], postIds: [] });
  }

  /** From now on the store shows what the person here may see. */
  #show({ store, actorId }: OpenWorkspace): void {
    store.showTo(actorId === null ? null : actorOf(store.readAll, actorId));
  }

  /** The person at the window did something. Tells whether it is locked. */
  noticeInput(): boolean {
    this.lockIfIdle();
    this.#lastInput = this.sources.now();
    return this.#open !== null && this.#open.actorId === null;
  }

  /** Locks the window when nobody did anything for as long as this workspace says. */
  lockIfIdle(): void {
    if (this.#open === null) return;
    const now = this.sources.now();
    // A clock set back begins the wait anew: else the window stayed open until the clock had caught up.
    this.#lastInput = Math.min(this.#lastInput, now);
    const idle = now - this.#lastInput;
    if (idle >= idleMinutesOf(this.#open.store) * 60_000) this.lockAway();
  }

  /** Locks the window when its person can unlock it again: the screen was locked, or the machine went to sleep. */
  lockAway(): void {
    const { actorId = null, store } = this.#open ?? {};
    if (actorId === null || store === undefined) return;
    if (secretOf(store.readAll, actorId)?.wrap === 'passphrase') this.become(null, null);
  }

  /** Makes the tables again from the journal, once per opened workspace. Tells whether it did. */
  mendOnce(): boolean {
    if (this.#open === null || this.#mended === this.#open) return false;
    this.#mended = this.#open;
    rebuild(this.#open.store.writer);
    return true;
  }

  closeWorkspace(): void {
    if (this.#open === null) return;
    this.#attendant?.stop();
    this.#attendant = null;
    if (this.#idleTimer !== null) clearInterval(this.#idleTimer);
    this.#open.store.close();
    this.#open = null;
    this.#emit({ kind: 'workspace' });
  }

  /** Tells the window what changed, and which posts left the schedule by it, as far as the person in it may know. */
  emitChanged(changed: Changed, left: readonly Left[] = []): void {
    if (this.#open !== null && this.#open.actorId === null) return;
    const seen = left.filter(({ postId }) => this.#open?.store.sees('post', postId) === true);
    this.#emit({ kind: 'changed', changed: { ...this.#discreet(changed), ...leavingOf(seen) } });
  }

  /** A post that somebody from outside does not see, or no longer, is not named: the window asks for all it shows. */
  #discreet(changed: Changed): Changed {
    const store = this.#open?.store;
    const isAllTheirs = store === undefined || changed.postIds.every((id) => store.sees('post', id));
    return isAllTheirs ? changed : { ...changed, postIds: [] };
  }

  /** Tells the window how far a long task is, and what it is at. */
  emitProgress(task: string, done: number, total: number, at?: ProgressAt): void {
    this.#emit({ kind: 'progress', task, done, total, ...(at === undefined ? {} : { at }) });
  }
}
