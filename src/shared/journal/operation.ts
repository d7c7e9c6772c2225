import type { Id } from '../ids.ts';
import type { Json } from './canonical.ts';
import type { Hlc } from './hlc.ts';

/** What an operation can be about; each is one kind of entity with registers, sets and events of its own. */
export const entityKinds = [
  'workspace',
  'person',
  'brand',
  'channel',
  'campaign',
  'pillar',
  'asset',
  'post',
  'comment',
  'package',
  'snippet',
  'hashtags',
  'template',
  'guideline',
  'style',
  'group',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/**
 * `create` gives an entity many registers and members under one stamp; `set` one register; `present` and
 * `absent` membership of a set; `delete` and `restore` the tombstone. The rest are events: facts and
 * decisions that are never overwritten, only followed by others. `group` opens one user action.
 */
export const operationKinds = [
  'group',
  'create',
  'set',
  'present',
  'absent',
  'delete',
  'restore',
  'submit',
  'withdraw',
  'decide',
  'retract',
  'schedule',
  'hold',
  'publishMark',
  'ruleChange',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** Version of the operations' schema that this program writes. A higher one is kept, not projected. */
export const OPERATION_VERSION = 1;

/** What a command wants to say; the journal adds who, when and the hashes. */
export type DraftOperation = {
  readonly kind: OperationKind;
  readonly entity: EntityKind;
  readonly entityId: Id;
  /** The register, or `set/member` for `present` and `absent`; null where the kind needs none. */
  readonly register: string | null;
  /** The operations whose values the author saw. */
  readonly base: readonly Id[];
  readonly body: Json;
};

/** One fact in the journal, as its author wrote it. */
export type Operation = {
  readonly opId: Id;
  readonly device: Id;
  readonly deviceSeq: number;
  readonly hlc: Hlc;
  readonly person: Id;
  readonly kind: OperationKind;
  readonly entity: EntityKind;
  readonly entityId: Id;
  readonly register: string | null;
  readonly base: readonly Id[];
  /** Canonical JSON, verbatim: parsing and writing it again could break a hash. */
  readonly body: string;
  readonly bodyHash: string;
  readonly group: Id;
  readonly version: number;
};

/** `applied`, or the code for which the referee refused the operation. */
export type Outcome = 'applied' | `refused:${string}`;

/** An operation with what the referee gave it. */
export type JudgedOperation = Operation & {
  readonly seq: number;
  readonly outcome: Outcome;
  readonly chain: string;
};

/** Body of a `group` operation: what the user did, in a message key and its values, and what it undoes. */
export type GroupBody = {
  readonly label: string;
  readonly values: { readonly [name: string]: string | number };
  readonly undoes: Id | null;
  readonly redoes: Id | null;
  /** Everything up to here is a beginning that undo does not reach, as after making the sample. */
  readonly seals?: boolean;
  /** Undo does not reach this one: keys, passphrases and imported decisions are facts, not edits. */
  readonly final?: boolean;
};
