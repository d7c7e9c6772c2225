import type { Changed } from '#shared/contract/changes.ts';
import type { CoreOptions, Host } from '#shared/contract/host.ts';
import type { WindowEvent } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';
import type { Signer } from './approval/decide.ts';
import { changedBy } from './changed.ts';
import { refuseNobodyLeft } from './people/commands.ts';
import type { Sources } from './store/journal.ts';
import { rebuild } from './store/rebuild.ts';
import type { WorkspaceFile } from './store/workspace-file.ts';

/** What one program instance holds open: at most one workspace, and the person unlocked in its window. */
export type OpenWorkspace = {
  readonly store: WorkspaceFile;
  actorId: Id;
  readonly sample: boolean;
  /** Signs the decisions of the person unlocked here; null while they have no key. */
  signer: Signer | null;
};

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
    this.#attendant?.tick();
  }

  get workspace(): OpenWorkspace | null {
    return this.#open;
  }

  /** Makes this the open workspace, and tells windows that all they hold is stale. */
  use(workspace: OpenWorkspace): void {
    this.closeWorkspace();
    this.failed = null;
    this.#open = workspace;
    const { store } = workspace;
    store.beforeCommit((writer, touched) => refuseNobodyLeft(store.read, writer, touched));
    store.onCommit((touched) => this.emitChanged(changedBy(touched)));
    this.#attendant = this.#attach(store);
    this.#emit({ kind: 'workspace' });
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
    this.#open.store.close();
    this.#open = null;
    this.#emit({ kind: 'workspace' });
  }

  emitChanged(changed: Changed): void {
    this.#emit({ kind: 'changed', changed });
  }

  /** Tells the window how far a long task is. */
  emitProgress(task: string, done: number, total: number): void {
    this.#emit({ kind: 'progress', task, done, total });
  }
}
