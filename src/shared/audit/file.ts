import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { EntityKind, OperationKind } from '../journal/operation.ts';
import { type CheckedOperation, JournalCheck, type Proofs } from './check.ts';
import { type JournalCounts, type JournalVerdict, journalCountsSchema } from './verdict.ts';

/** Name of the format: an audit file begins with it. */
export const AUDIT_FORMAT = 'masthead-audit-1';
/** The first bytes of every audit file. */
export const AUDIT_FIRST_LINES = `{\n"format": "${AUDIT_FORMAT}",\n`;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** What an audit file says of itself. */
const auditHeadSchema = z.strictObject({
  /** The workspace's file name. */
  workspace: z.string(),
  /** When the file was written, in ISO 8601, and by whom. */
  made: z.string(),
  madeBy: z.string(),
  /** The filters in words; empty: the whole journal. What they left out is there without its body. */
  selection: z.string(),
});
export type AuditHead = z.infer<typeof auditHeadSchema>;

const auditPersonSchema = z.strictObject({ id: idSchema, name: z.string(), role: z.string() });
export type AuditPerson = z.infer<typeof auditPersonSchema>;

const auditOperationSchema = z.strictObject({
  seq: z.number().int(),
  opId: idSchema,
  device: z.string(),
  deviceSeq: z.number().int(),
  hlc: z.string(),
  person: z.string(),
  // A later program may have written others; the chain covers them all the same.
  kind: z.custom<OperationKind>((value) => typeof value === 'string'),
  entity: z.custom<EntityKind>((value) => typeof value === 'string'),
  entityId: z.string(),
  register: z.string().nullable(),
  base: z.array(z.string()),
  /** The body verbatim; null where it was left out. */
  body: z.string().nullable(),
  bodyHash: hash,
  group: z.string(),
  version: z.number().int(),
  outcome: z.custom<CheckedOperation['outcome']>((value) => typeof value === 'string'),
  chain: hash,
});

/**
 * An audit file is JSON with one operation on a line, so that other programs read it, and every line has exactly one
 * way to be written, so that a reader can name the line in which a single byte was changed.
 */
export function auditFileHead(head: AuditHead, people: readonly AuditPerson[]): string {
  return `${AUDIT_FIRST_LINES}"about": ${JSON.stringify(head)},\n"people": ${JSON.stringify(people)},\n"operations": [\n`;
}

/** One operation as a line, without the comma that parts it from the next. */
export function auditFileLine(operation: CheckedOperation): string {
  return JSON.stringify(inOrder(operation));
}

/** What comes after the operations; the seal over all that stands before it follows. */
export function auditFileFoot(counts: JournalCounts, head: string): string {
  return `],\n"counts": ${JSON.stringify(counts)},\n"head": ${JSON.stringify(head)},\n`;
}

/** The last lines: SHA-256 over every byte before them. */
export function auditFileSeal(sha256OfAllBefore: string): string {
  return `"sha256": "${sha256OfAllBefore}"\n}\n`;
}

/** How many bytes the seal takes at the end of every audit file. */
export const AUDIT_SEAL_LENGTH = auditFileSeal('0'.repeat(64)).length;

function inOrder(operation: CheckedOperation): CheckedOperation {
  const { seq, opId, device, deviceSeq, hlc, person, kind, entity, entityId, register } = operation;
  const { base, body, bodyHash, group, version, outcome, chain } = operation;
  return {
    seq,
    opId,
    device,
    deviceSeq,
    hlc,
    person,
    kind,
    entity,
    entityId,
    register,
    base,
    body,
    bodyHash,
    group,
    version,
    outcome,
    chain,
  };
}

/** An audit file's lines as they were read: null where the bytes are no UTF-8. */
export type AuditLines = Iterable<string | null>;

/** What reading an audit file found, and what it says of itself, as far as that could be read. */
export type AuditReading = { readonly verdict: JournalVerdict; readonly head: AuditHead | null };

/**
 * Reads and checks an audit file, line by line, up to the first fault.
 * @param lines without their line ends, the seal's included
 * @param sealed SHA-256 of all bytes before the seal
 */
export function readAuditFile(lines: AuditLines, sealed: string, proofs: Proofs): AuditReading {
  const reader = new AuditFileReader(proofs, sealed);
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (!reader.take(line, number)) break;
  }
  return reader.end(number);
}

type Part =
  | 'open'
  | 'format'
  | 'about'
  | 'people'
  | 'operations'
  | 'list'
  | 'counts'
  | 'head'
  | 'seal'
  | 'close'
  | 'blank'
  | 'done';

/** Takes the lines one by one; each part says which comes next. */
class AuditFileReader {
  readonly #check: JournalCheck;
  readonly #sealed: string;
  #part: Part = 'open';
  #head: AuditHead | null = null;
  #wantsMore = false;
  #fault: JournalVerdict['fault'] = null;

  constructor(proofs: Proofs, sealed: string) {
    this.#check = new JournalCheck(proofs);
    this.#sealed = sealed;
  }

  take(line: string | null, number: number): boolean {
    const right = line !== null && this.#takePart(line, number);
    if (!right) this.#fault ??= this.#check.fault ?? form(number);
    return right;
  }

  end(number: number): AuditReading {
    if (this.#fault === null && this.#part !== 'done') this.#fault = form(number);
    const { counts, head } = this.#check;
    return { verdict: { fault: this.#fault, counts, head, rows: null }, head: this.#head };
  }

  #takePart(line: string, number: number): boolean {
    switch (this.#part) {
      case 'open':
        return this.#literal(line, '{', 'format');
      case 'format':
        return this.#literal(line, `"format": "${AUDIT_FORMAT}",`, 'about');
      case 'about':
        return this.#takeAbout(line);
      case 'people':
        return this.#value(line, 'people', z.array(auditPersonSchema), 'operations') !== null;
      case 'operations':
        return this.#literal(line, '"operations": [', 'list');
      case 'list':
        return this.#takeOperation(line, number);
      case 'counts':
        return this.#takeCounts(line);
      case 'head':
        return this.#takeHead(line);
      case 'seal':
        return this.#takeSeal(line);
      case 'close':
        return this.#literal(line, '}', 'blank');
      case 'blank':
        return this.#literal(line, '', 'done');
      case 'done':
        return false;
    }
  }

  #literal(line: string, expected: string, next: Part): boolean {
    this.#part = next;
    return line === expected;
  }

  /** A line `"name": value,` whose value, written again, is the same line; null when it is not. */
  #value<Value>(line: string, name: string, schema: z.ZodType<Value>, next: Part): Value | null {
    this.#part = next;
    const start = `"${name}": `;
    if (!line.startsWith(start) || !line.endsWith(',')) return null;
    const text = line.slice(start.length, -1);
    const parsed = schema.safeParse(jsonOf(text));
    return parsed.success && JSON.stringify(parsed.data) === text ? parsed.data : null;
  }

  #takeAbout(line: string): boolean {
    this.#head = this.#value(line, 'about', auditHeadSchema, 'people');
    return this.#head !== null;
  }

  #takeOperation(line: string, number: number): boolean {
    if (line === '],') return this.#endOperations();
    const isFirst = this.#check.counts.operations === 0;
    if (!isFirst && !this.#wantsMore) return false;
    this.#wantsMore = line.endsWith(',');
    const text = this.#wantsMore ? line.slice(0, -1) : line;
    const parsed = auditOperationSchema.safeParse(jsonOf(text));
    if (!parsed.success || auditFileLine(parsed.data) !== text) {
      this.#fault = { fault: 'form', seq: this.#check.counts.operations + 1, detail: `line ${number}` };
      return false;
    }
    return this.#checkOperation(parsed.data);
  }

  #checkOperation(operation: CheckedOperation): boolean {
    const { body } = operation;
    return this.#check.add(operation, body === null ? null : this.#check.hashOf(body), () => body ?? 'null');
  }

  #endOperations(): boolean {
    if (this.#wantsMore) return false;
    this.#part = 'counts';
    return true;
  }

  #takeCounts(line: string): boolean {
    const counts = this.#value(line, 'counts', journalCountsSchema, 'head');
    return (
      counts !== null && this.#agrees(JSON.stringify(counts), JSON.stringify(this.#check.counts), 'counts')
    );
  }

  #takeHead(line: string): boolean {
    const head = this.#value(line, 'head', hash, 'seal');
    return head !== null && this.#agrees(head, this.#check.head, 'head');
  }

  #agrees(said: string, is: string, detail: string): boolean {
    if (said !== is) this.#fault = { fault: 'facts', seq: null, detail };
    return said === is;
  }

  #takeSeal(line: string): boolean {
    this.#part = 'close';
    if (line === auditFileSeal(this.#sealed).split('\n')[0]) return true;
    this.#fault = { fault: 'seal', seq: null, detail: '' };
    return false;
  }
}

function form(line: number): NonNullable<JournalVerdict['fault']> {
  return { fault: 'form', seq: null, detail: `line ${line}` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no value of any schema: the line is then the fault that is named.
    return undefined;
  }
}
