import { describe, expect, it } from 'vitest';
import { auditCsvColumns, auditCsvRows } from '#shared/audit/csv.ts';
import type { AuditChange, AuditEntry } from '#shared/audit/entry.ts';
import { auditReport } from '#shared/audit/report.ts';
import type { JournalVerdict } from '#shared/audit/verdict.ts';

const about = {
  kind: 'post',
  id: '0190a5a0-0000-7000-8000-000000000001',
  name: 'Last tray',
  postId: null,
} as const;
const change: AuditChange = {
  seq: 12,
  operation: 'decide',
  kind: 'decisions',
  about,
  words: 'Rejected',
  facts: [],
  decision: {
    verdict: 'reject',
    level: 'Legal',
    capacity: 'delegate',
    by: 'Ines',
    standsFor: 'Priya',
    reason: '=SUM(A1)',
    fromPackage: false,
    signature: 'valid',
  },
  outcome: 'applied',
};
const entry: AuditEntry = {
  group: '0190a5a0-0000-7000-8000-000000000002',
  seq: 11,
  personId: '0190a5a0-0000-7000-8000-000000000003',
  person: 'Ines',
  at: Date.UTC(2026, 11, 2, 15, 20),
  label: 'Reject post',
  kinds: ['decisions'],
  about: [about],
  aboutCount: 1,
  changes: [change],
  changeCount: 1,
  chain: '0123456789ab',
};
const verdict: JournalVerdict = {
  fault: null,
  counts: { operations: 12, actions: 6, bodies: 12, keys: 1, decisions: 1, signed: 1, unsigned: 0 },
  head: 'f'.repeat(64),
  rows: 9,
};
const material = {
  workspace: 'Harbour Books',
  verdict,
  entries: [entry],
  selection: '',
  preparedBy: 'Mara',
  madeAt: entry.at,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
};

describe('the report', () => {
  it('has a title page, what was verified, the decisions and every action', () => {
    const tree = auditReport(material);
    expect(tree.sections.map(({ id }) => id)).toEqual(['verified', 'decisions', 'actions']);
    const text = JSON.stringify(tree);
    for (const said of [
      'The journal is intact: 12 entries in 6 actions',
      '1 decision: 1 signature is right, none unsigned.',
      'Delegate for Priya',
      'Signed by Ines, valid',
      'f'.repeat(64),
      'Wed 2 Dec 2026, 16:20',
    ])
      expect(text).toContain(said);
  });

  it('says so on its first page when the journal is not intact', () => {
    const broken = { ...verdict, fault: { fault: 'chain', seq: 5, detail: '' } } as const;
    const text = JSON.stringify(auditReport({ ...material, verdict: broken }));
    expect(text).toContain('not intact');
    expect(text).toContain('Entry 5 was changed');
  });

  it('has a page to show for an empty selection', () => {
    const text = JSON.stringify(auditReport({ ...material, entries: [], selection: 'person Mara' }));
    expect(text).toContain('Nobody decided');
    expect(text).toContain('Nothing was done');
  });
});

describe('the spreadsheet', () => {
  it('has as many cells in every row as it has columns', () => {
    const moved = { label: 'Date', before: null, after: 'Wed 9 Dec' };
    const rows = [
      ...auditCsvRows(entry),
      ...auditCsvRows({ ...entry, changes: [] }),
      ...auditCsvRows({ ...entry, changes: [{ ...change, facts: [moved, moved] }] }),
    ];
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => auditCsvColumns.length));
    expect(rows).toHaveLength(4);
  });
});
