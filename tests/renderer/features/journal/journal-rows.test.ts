import { describe, expect, it } from 'vitest';
import { journalRows } from '#renderer/features/journal/journal-rows.ts';
import type { AuditEntry } from '#shared/audit/entry.ts';

function entry(seq: number, at: number): AuditEntry {
  return {
    group: `0190a5a0-0000-7000-8000-0000000000${String(seq).padStart(2, '0')}`,
    seq,
    personId: null,
    person: 'Masthead',
    at,
    label: 'Post due',
    kinds: ['publishing'],
    about: [],
    aboutCount: 0,
    changes: [],
    changeCount: 0,
    chain: '0123456789ab',
  };
}

describe('the lines of the journal', () => {
  it('stand under their days on the clock of the reader', () => {
    const late = Date.UTC(2026, 11, 1, 23, 30);
    const rows = journalRows([entry(2, late), entry(1, late - 3_600_000)], 'Europe/Berlin');
    expect(rows.map((row) => (row.kind === 'day' ? row.date : row.time))).toEqual([
      '2026-12-02',
      '00:30',
      '2026-12-01',
      '23:30',
    ]);
  });

  it('are none when nothing was done', () => {
    expect(journalRows([], 'Europe/Berlin')).toEqual([]);
  });
});
