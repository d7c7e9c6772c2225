import { randomUUID } from 'node:crypto';
import { MovedOnRefusal, Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { DraftOperation, EntityKind, GroupBody } from '#shared/journal/operation.ts';
import { type Around, judge, type Member } from '#shared/journal/referee.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import { Audience } from './audience.ts';
import { ChangeSet, type GroupLabel } from './change-set.ts';
import { assertDurable, openReader, openWriter, type Reader, type Writer } from './connection.ts';
import { loadEntity } from './entities.ts';
import type { Follower, Following, Governance, Left } from './governance.ts';
import { Journal, type Sources } from './journal.ts';
import { migrate } from './migrate.ts';
import { prepared } from './prepared.ts';
import { Projector, SYSTEM_PERSON } from './projector.ts';
import { refusalFor } from './refusals.ts';
import { refreshStale } from './stale.ts';
import { writerOf } from './writers.ts';

/** Who acts: a person with a role, or the program itself. */
export type ActingPerson = Member;

/** What a committed group touched: entity ids by kind, for the `changed` event. */
export type Touched = ReadonlyMap<Id, EntityKind>;

/** A committed user action: its group (the handle for undo), or null when nothing had to change. */
export type Committed<T> = { readonly group: Id | null; readonly value: T };

/** Told of every commit: what it touched, and which posts left the schedule by it without anybody asking for it. */
export type CommitListener = (touched: Touched, left: readonly Left[]) => void;

/** What runs inside the same transaction as a group, beside the journal: bookkeeping of this machine. */
export type Beside = (writer: Writer) => void;

/** So many entities are held in memory before an import's rows are written: more only feeds the collector. */
const PENDING_MAX = 1000;

/**
 * An open workspace: the one connection that writes, a read-only one for queries, and the journal between.
 * Every change of user data goes through `run`.
 */
export class WorkspaceFile {
  readonly file: string;
  /** Everything, whoever works here: for the store itself and for what no window is shown. */
  readonly readAll: Reader;
  readonly sources: Sources;
  readonly #writer: Writer;
  readonly #journal: Journal;
  readonly #projector: Projector;
  #dataVersion: unknown = null;
  /** The file's version when somebody last asked whether others wrote to it. */
  #noticedVersion: unknown;
  /** What the transaction under way has written so far. */
  readonly #touched = new Map<Id, EntityKind>();
  /** What of it nobody asked for, and has to be told. */
  #left: readonly Left[] = [];
  /** Made once: better-sqlite3 builds four functions for each transaction it is asked for. */
  readonly #immediate: (work: () => void) => void;
  /** What commands under way together touched; listeners wait for all of them. */
  #held: Parameters<CommitListener>[] | null = null;
  readonly #listeners = new Set<CommitListener>();
  readonly #audience: Audience;
  readonly #guards = new Set<(writer: Writer, touched: Touched) => void>();
  readonly #followers = new Set<Follower>();
  readonly #governance: Governance;

  /** @param governance what is asked of features that this room knows nothing of (`openStore` gives it) */
  constructor(file: string, sources: Sources, governance: Governance) {
    this.file = file;
    this.sources = sources;
    this.#governance = governance;
    this.#writer = openWriter(file);
    this.#immediate = this.#writer.transaction((work: () => void) => work()).immediate;
    try {
      migrate(this.#writer);
      refreshStale(this.#writer);
      this.#journal = new Journal(this.#writer, deviceOf(this.#writer), sources);
      this.#projector = new Projector(this.#writer);
      assertDurable(this.#writer);
      this.#noticedVersion = this.#versionByOthers();
      this.readAll = openReader(file);
      this.#audience = new Audience(file, this.readAll);
    } catch (error) {
      this.#writer.close();
      throw error;
    }
  }

  /** The connection that writes, for the machine's own bookkeeping (kept texts, jobs) and for proofs. */
  get writer(): Writer {
    return this.#writer;
  }

  /** What the person who works here may see. Queries use this one. */
  get read(): Reader {
    return this.#audience.read;
  }

  /** Says who works here: from now on `read` and `stateOf` hold what they may see. */
  showTo(viewer: ActingPerson): void {
    this.#audience.show(viewer);
  }

  /** Whether somebody from outside works here. */
  get isShownOutside(): boolean {
    return this.#audience.isOutside;
  }

  /** Whether the person who works here may see a thing; people from inside may see all. */
  sees(kind: EntityKind, id: Id): boolean {
    return this.#audience.sees(kind, id);
  }

  /** Calls the listener after every commit; gives back how to stop. */
  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the guard inside every transaction, before it commits: what it writes stands or falls with it. */
  beforeCommit(guard: (writer: Writer, touched: Touched) => void): () => void {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  }

  /** Asks the follower of every group, done or taken back, what else follows from it: that belongs to the same group. */
  follow(follower: Follower): void {
    this.#followers.add(follower);
  }

  /** The state of an entity as the journal has it; of one that is not theirs to see, somebody from outside has none. */
  stateOf(kind: EntityKind, id: Id): EntityState {
    if (!this.sees(kind, id)) throw new Refusal('not-found', 'core.refusal.notFound', { what: kind });
    return this.stateForRules(kind, id);
  }

  /** The state of an entity whoever works here: to reckon with (a hidden campaign's policy holds), never to show. */
  stateForRules(kind: EntityKind, id: Id): EntityState {
    return loadEntity(this.#writer, kind, id).state;
  }

  /**
   * Runs one command: `decide` reads and says what should change; the journal, the tables and `beside` commit
   * together or not at all. A refusal leaves no trace.
   */
  run<T>(
    actor: ActingPerson,
    label: GroupLabel,
    decide: (changes: ChangeSet) => T,
    beside?: Beside,
  ): Committed<T> {
    return this.#transact(actor, (changes) => {
      const value = decide(changes);
      if (changes.operations.length === 0) {
        beside?.(this.#writer);
        return { group: null, value };
      }
      const plain: GroupBody = { label: label.key, values: label.values ?? {}, undoes: null, redoes: null };
      const body = label.final === true ? { ...plain, final: true } : plain;
      const group = this.#appendGroup(actor, body, changes, changes.operations);
      beside?.(this.#writer);
      return { group, value };
    });
  }

  /** Appends a group that undoes or redoes another; `undo.ts` decides what is in it. */
  runInverse(
    actor: ActingPerson,
    body: GroupBody,
    decide: (changes: ChangeSet) => readonly DraftOperation[],
  ): Id {
    return this.#transact(actor, (changes) => this.#appendGroup(actor, body, changes, decide(changes)));
  }

  /** Makes everything so far a beginning that undo does not reach. */
  seal(): void {
    const label = 'core.undo.label.sealed';
    this.runInverse(null, { label, values: {}, undoes: null, redoes: null, seals: true }, () => []);
  }

  /** Writes what belongs to this machine alone and is no change of user data: kept texts, leases. */
  keep<T>(write: (writer: Writer) => T): T {
    try {
      return this.#inTransaction(() => write(this.#writer));
    } catch (error) {
      throw refusalFor(error);
    }
  }

  /**
   * Several commands as one: all of them commit, or none. Listeners hear of them once it is done.
   */
  together<T>(work: () => T): T {
    const held: Parameters<CommitListener>[] = [];
    this.#held = held;
    let result: T;
    try {
      result = this.#guarded(() => this.#inTransaction(work));
    } finally {
      this.#held = null;
    }
    for (const told of held) for (const listener of this.#listeners) listener(...told);
    return result;
  }

  close(): void {
    this.#audience.close();
    this.readAll.close();
    this.#writer.close();
  }

  #transact<T>(actor: ActingPerson, work: (changes: ChangeSet) => T): T {
    const touched = this.#touched;
    touched.clear();
    this.#left = [];
    const result = this.#guarded(() =>
      this.#inTransaction(() => {
        this.#noticeOtherWriters();
        const done = work(this.#changeSet(actor));
        this.#projector.flush(touched);
        for (const guard of this.#guards) guard(this.#writer, touched);
        return done;
      }),
    );
    if (touched.size > 0) this.#tell(new Map(touched), this.#left);
    return result;
  }

  #changeSet(actor: ActingPerson): ChangeSet {
    const { sources } = this;
    return new ChangeSet(this.#projector, sources.newId, sources.now(), this.#audience.sightOf(actor));
  }

  #tell(...told: Parameters<CommitListener>): void {
    if (this.#held !== null) this.#held.push(told);
    else for (const listener of this.#listeners) listener(...told);
  }

  #inTransaction<T>(work: () => T): T {
    let result: { readonly value: T } | null = null;
    this.#immediate(() => {
      result = { value: work() };
    });
    if (result === null) throw new Error('A transaction ended without running.');
    return (result as { readonly value: T }).value;
  }

  /** Whether another process wrote to the file since this was last asked; our own commits do not count. */
  changedByOthers(): boolean {
    const version = this.#versionByOthers();
    const isNew = version !== this.#noticedVersion;
    this.#noticedVersion = version;
    return isNew;
  }

  #versionByOthers(): unknown {
    return prepared(this.#writer, 'PRAGMA data_version').pluck().get();
  }

  /** Another process wrote to the file since: its operations come first, and ours are numbered after them. */
  #noticeOtherWriters(): void {
    const version = this.#versionByOthers();
    if (version === this.#dataVersion) return;
    this.#dataVersion = version;
    this.#journal.reload();
  }

  #guarded<T>(commit: () => T): T {
    try {
      return commit();
    } catch (error) {
      this.#journal.reload();
      this.#projector.discard();
      throw refusalFor(error);
    }
  }

  #appendGroup(
    actor: ActingPerson,
    body: GroupBody,
    before: ChangeSet,
    operations: readonly DraftOperation[],
  ): Id {
    const isInverse = body.undoes !== null || body.redoes !== null;
    const follows = [...this.#followers].flatMap(
      (follower) => follower({ operations, isInverse }, before) ?? [],
    );
    const group = this.sources.newId();
    const opening: DraftOperation = {
      kind: 'group',
      entity: 'group',
      entityId: group,
      register: null,
      base: [],
      body: body as unknown as Json,
    };
    this.#append(opening, group, actor);
    for (const operation of operations) {
      this.#append(operation, group, actor);
      if (this.#projector.pending >= PENDING_MAX) this.#projector.flush(this.#touched);
    }
    if (follows.length > 0) this.#appendFollowing(actor, group, follows);
    return group;
  }

  /** Adds to a group what follows from it, as the tables stand after it. */
  #appendFollowing(actor: ActingPerson, group: Id, follows: readonly Following[]): void {
    this.#projector.flush(this.#touched);
    const after = this.#changeSet(actor);
    this.#left = follows.flatMap((follow) => follow(after));
    for (const operation of after.operations) this.#append(operation, group, actor);
  }

  #around(state: EntityState): Around {
    const states = { state: (kind: EntityKind, id: Id) => this.#projector.stateOf(kind, id) };
    return {
      roster: () => this.#governance.roster(this.#writer, String(registerValue(state, 'brand'))),
      demandsApproval: () => this.#governance.demandsApproval(states, state),
      writerOf: (opId) => writerOf(this.#writer, opId),
    };
  }

  #append(draft: DraftOperation, group: Id, actor: ActingPerson): void {
    if (draft.kind === 'create') this.#projector.begin(draft.entity, draft.entityId);
    const { operation, body } = this.#journal.write(draft, { group, person: actor?.id ?? SYSTEM_PERSON });
    const state = this.#projector.stateOf(draft.entity, draft.entityId);
    const outcome = judge(operation, body, state, actor, this.#around(state));
    // On one machine the author is there to be told: nothing is recorded, and the whole action is refused.
    if (outcome !== 'applied') throw refusedBy(outcome);
    this.#projector.apply(this.#journal.append(operation, outcome), body);
  }
}

function refusedBy(outcome: string): Refusal {
  switch (outcome) {
    case 'refused:published':
      return new Refusal('wrong-state', 'core.refusal.published');
    case 'refused:own-submission':
      return new Refusal('not-allowed', 'core.refusal.ownSubmission');
    case 'refused:not-asked':
      return new Refusal('not-allowed', 'core.refusal.notAsked');
    case 'refused:embargo':
      return new Refusal('wrong-state', 'core.refusal.underEmbargo');
    case 'refused:needs-approval':
      return new Refusal('not-allowed', 'core.refusal.needsApproval');
    case 'refused:content-changed':
      return new Refusal('wrong-state', 'core.refusal.contentChanged');
    case 'refused:not-allowed':
      return new Refusal('not-allowed', 'core.refusal.roleMay');
    default:
      return new MovedOnRefusal();
  }
}

/** The id of this machine in this file, made when it first opens it. */
function deviceOf(writer: Writer): Id {
  const known = prepared(writer, "SELECT value FROM meta WHERE key = 'device'").get() as
    | { readonly value: string }
    | undefined;
  if (known !== undefined) return known.value;
  const device = randomUUID();
  writer
    .transaction(() => prepared(writer, "INSERT INTO meta (key, value) VALUES ('device', ?)").run(device))
    .immediate();
  return device;
}
