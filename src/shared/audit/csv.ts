import type { AuditChange, AuditEntry } from './entry.ts';

/**
 * Columns of the journal as a spreadsheet, in this order: one row per single change. They are a file format, and so
 * the same in every language of the interface; what stands in the cells is in the reader's.
 */
export const auditCsvColumns = [
  'Entry',
  'Time (UTC)',
  'Person',
  'Action',
  'Kind',
  'Thing',
  'Name',
  'Id',
  'Change',
  'Field',
  'Before',
  'After',
  'Decision',
  'Level',
  'Capacity',
  'Decided by',
  'Reason',
  'Signature',
  'Outcome',
  'Chain after the action',
] as const;

/** The rows of one action: one for each value that moved, and one for a change that moved none. */
export function auditCsvRows(entry: AuditEntry): readonly (readonly string[])[] {
  if (entry.changes.length === 0) return [[...entryCells(entry), ...Array(15).fill(''), entry.chain]];
  return entry.changes.flatMap((change) => changeRows(entry, change));
}

function entryCells({ seq, at, person, label }: AuditEntry): readonly string[] {
  return [String(seq), new Date(at).toISOString(), person, label];
}

function changeRows(entry: AuditEntry, change: AuditChange): readonly (readonly string[])[] {
  const { kind, about, words, decision, outcome } = change;
  const facts = change.facts.length === 0 ? [{ label: '', before: '', after: '' }] : change.facts;
  const [, ...rest] = entryCells(entry);
  return facts.map(({ label, before, after }) => [
    String(change.seq),
    ...rest,
    kind,
    about.kind,
    about.name,
    about.id,
    words,
    label,
    before ?? '',
    after ?? '',
    decision?.verdict ?? '',
    decision?.level ?? '',
    decision?.capacity ?? '',
    decision?.by ?? '',
    decision?.reason ?? '',
    decision?.signature ?? '',
    outcome,
    entry.chain,
  ]);
}
