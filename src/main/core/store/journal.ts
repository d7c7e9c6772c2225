import { hash } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import type { Id, IdSource } from '#shared/ids.ts';
import { canonicalValue, type Json } from '#shared/journal/canonical.ts';
import { chainStart, chainValue } from '#shared/journal/chain.ts';
import { type Hlc, hlcZero, nextHlc } from '#shared/journal/hlc.ts';
import {
  type DraftOperation,
  type JudgedOperation,
  OPERATION_VERSION,
  type Operation,
  type Outcome,
} from '#shared/journal/operation.ts';
import type { Writer } from './connection.ts';

/** SHA-256 of a text as 64 hex digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Who writes a group of operations, and as what user action. */
export type GroupFrame = { readonly group: Id; readonly person: Id };

/** Where time and ids come from. */
export type Sources = { readonly now: () => number; readonly newId: IdSource };

type Head = { seq: number; chain: string; hlc: Hlc; deviceSeq: number };

/**
 * The way into the journal. It remembers the head of the chain, so that appending needs no look-up; a
 * transaction that fails must call `reload`, because its operations never happened.
 */
export class Journal {
  readonly device: Id;
  readonly #writer: Writer;
  readonly #sources: Sources;
  readonly #insert: Statement;
  #head: Head;

  constructor(writer: Writer, device: Id, sources: Sources) {
    this.device = device;
    this.#writer = writer;
    this.#sources = sources;
    this.#insert = writer.prepare(`INSERT INTO log (seq, op_id, device, device_seq, hlc, person, kind, entity,
      entity_id, register, base, body, body_hash, change_group, version, outcome, chain)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#head = this.#readHead();
  }

  /** Forgets what a rolled-back transaction appended. */
  reload(): void {
    this.#head = this.#readHead();
  }

  /** Number of the last operation. */
  get lastSeq(): number {
    return this.#head.seq;
  }

  /** The operation as this device would write it now; it is not appended yet. Its body is as its text reads back. */
  write(draft: DraftOperation, frame: GroupFrame): { readonly operation: Operation; readonly body: Json } {
    const hlc = nextHlc(this.#head.hlc, this.#sources.now());
    this.#head.hlc = hlc;
    this.#head.deviceSeq += 1;
    const value = canonicalValue(draft.body);
    const body = JSON.stringify(value);
    const operation: Operation = {
      opId: this.#sources.newId(),
      device: this.device,
      deviceSeq: this.#head.deviceSeq,
      hlc,
      person: frame.person,
      kind: draft.kind,
      entity: draft.entity,
      entityId: draft.entityId,
      register: draft.register,
      base: draft.base,
      body,
      bodyHash: sha256(body),
      group: frame.group,
      version: OPERATION_VERSION,
    };
    return { operation, body: value };
  }

  /** Appends a judged operation: gives it its number and its link in the chain. */
  append(operation: Operation, outcome: Outcome): JudgedOperation {
    const seq = this.#head.seq + 1;
    const chain = chainValue(this.#head.chain, operation, seq, outcome, sha256);
    this.#insert.run(
      seq,
      operation.opId,
      operation.device,
      operation.deviceSeq,
      operation.hlc,
      operation.person,
      operation.kind,
      operation.entity,
      operation.entityId,
      operation.register,
      operation.base.join(' '),
      operation.body,
      operation.bodyHash,
      operation.group,
      operation.version,
      outcome,
      chain,
    );
    this.#head.seq = seq;
    this.#head.chain = chain;
    return Object.assign(operation, { seq, outcome, chain });
  }

  /**
   * This device numbers its own operations without gaps, and stamps each later than all it has seen: so the
   * last own operation gives the count, and only what was merged after it can carry a later stamp.
   */
  #readHead(): Head {
    const last = this.#writer.prepare('SELECT seq, chain FROM log ORDER BY seq DESC LIMIT 1').get() as
      | { readonly seq: number; readonly chain: string }
      | undefined;
    const own = this.#writer
      .prepare('SELECT seq, device_seq AS count FROM log WHERE device = ? ORDER BY seq DESC LIMIT 1')
      .get(this.device) as { readonly seq: number; readonly count: number } | undefined;
    const top = this.#writer.prepare('SELECT max(hlc) AS hlc FROM log WHERE seq >= ?').get(own?.seq ?? 0) as {
      readonly hlc: string | null;
    };
    return {
      seq: last?.seq ?? 0,
      chain: last?.chain ?? chainStart,
      hlc: top.hlc ?? hlcZero,
      deviceSeq: own?.count ?? 0,
    };
  }
}

/** A row of the log as it is stored. */
export type LogRow = {
  readonly seq: number;
  readonly op_id: Id;
  readonly device: Id;
  readonly device_seq: number;
  readonly hlc: Hlc;
  readonly person: Id;
  readonly kind: Operation['kind'];
  readonly entity: Operation['entity'];
  readonly entity_id: Id;
  readonly register: string | null;
  readonly base: string;
  readonly body: string;
  readonly body_hash: string;
  readonly change_group: Id;
  readonly version: number;
  readonly outcome: Outcome;
  readonly chain: string;
};

/** The operation that a stored row holds. */
export function operationOf(row: LogRow): JudgedOperation {
  return {
    seq: row.seq,
    opId: row.op_id,
    device: row.device,
    deviceSeq: row.device_seq,
    hlc: row.hlc,
    person: row.person,
    kind: row.kind,
    entity: row.entity,
    entityId: row.entity_id,
    register: row.register,
    base: row.base === '' ? [] : row.base.split(' '),
    body: row.body,
    bodyHash: row.body_hash,
    group: row.change_group,
    version: row.version,
    outcome: row.outcome,
    chain: row.chain,
  };
}
