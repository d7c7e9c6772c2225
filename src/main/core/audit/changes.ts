import type { DecideBody, SubmitBody } from '#shared/approval/events.ts';
import { keyGiven, signatureState } from '#shared/audit/check.ts';
import type { AuditChange, AuditDecision, SignatureState } from '#shared/audit/entry.ts';
import { auditKindOf } from '#shared/audit/kinds.ts';
import { decisionWords, operationWords } from '#shared/audit/words.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { CreateBody } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import type { Reader } from '../store/connection.ts';
import type { LogRow } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import type { JournalNames } from './names.ts';
import { nodeProofs } from './proofs.ts';

/** What of the log an entry is made of. */
export type ChangeRow = Pick<
  LogRow,
  'seq' | 'kind' | 'entity' | 'entity_id' | 'register' | 'base' | 'body' | 'outcome'
>;
export const changeColumns = 'seq, kind, entity, entity_id, register, base, body, outcome';

/** One operation in words; null for the line that opens an action. */
export function changeOf(read: Reader, names: JournalNames, row: ChangeRow): AuditChange | null {
  const kind = auditKindOf(row);
  if (kind === null) return null;
  const body = JSON.parse(row.body) as Json;
  const operation = { ...row, entityId: row.entity_id };
  const before = row.kind === 'set' ? valueBefore(read, row) : null;
  return {
    seq: row.seq,
    operation: row.kind,
    kind,
    about: names.about(row.entity, row.entity_id),
    ...saidOf(operationWords(operation, body, before, names)),
    decision: row.kind === 'decide' ? decisionOf(read, names, row, body as DecideBody) : null,
    outcome: row.outcome,
  };
}

function saidOf({ words, facts }: ReturnType<typeof operationWords>): Pick<AuditChange, 'words' | 'facts'> {
  return { words, facts: [...facts] };
}

/** The value that the author of a change saw: the one that the operation it names had given. */
function valueBefore(read: Reader, { base, register }: ChangeRow): Json {
  const [seen = ''] = base.split(' ');
  if (seen === '') return null;
  const row = prepared(read, 'SELECT kind, body FROM log WHERE op_id = ?').get(seen) as
    | Pick<LogRow, 'kind' | 'body'>
    | undefined;
  if (row === undefined) return null;
  const body = JSON.parse(row.body) as Json;
  return row.kind === 'create' ? ((body as CreateBody).registers[register ?? ''] ?? null) : body;
}

function decisionOf(read: Reader, names: JournalNames, row: ChangeRow, body: DecideBody): AuditDecision {
  const levelName = (submission: Id, level: string): string => levelNameOf(read, submission, level);
  return decisionWords(body, levelName, stateOfSignature(read, row, body), names);
}

function stateOfSignature(read: Reader, { seq, entity_id }: ChangeRow, body: DecideBody): SignatureState {
  return signatureState(entity_id, body, keyAt(read, body.by, seq), nodeProofs);
}

/** The key that the journal had given a person when an operation was written. */
function keyAt(read: Reader, person: Id, seq: number): string | null {
  const given = prepared(
    read,
    `SELECT kind, entity, register, outcome, body FROM log WHERE entity_id = ? AND entity = 'person' AND seq < ?
     AND (kind = 'create' OR (kind = 'set' AND register = 'key')) ORDER BY seq DESC`,
  ).all(person, seq) as Pick<LogRow, 'kind' | 'entity' | 'register' | 'outcome' | 'body'>[];
  const key = given
    .map((row) => keyGiven(row, JSON.parse(row.body) as Json))
    .find((each) => each !== undefined);
  return key ?? null;
}

/** The name of the level a decision was made at, as the submission carries it. */
function levelNameOf(read: Reader, submission: Id, level: string): string {
  const row = prepared(read, "SELECT body FROM log WHERE op_id = ? AND kind = 'submit'")
    .pluck()
    .get(submission) as string | undefined;
  const levels = row === undefined ? [] : ((JSON.parse(row) as Partial<SubmitBody>).levels ?? []);
  const name = levels.find(({ id }) => id === level)?.name ?? '';
  return name === '' ? t('audit.level.open') : name;
}
