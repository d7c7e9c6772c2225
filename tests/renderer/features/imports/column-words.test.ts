import { describe, expect, it } from 'vitest';
import { columnName, roleName, understoodOf, withRole } from '#renderer/features/imports/column-words.ts';
import { cureText, problemParts } from '#renderer/features/imports/problem-words.ts';
import type { DryRun } from '#shared/imports/dry-run-values.ts';
import { problem } from '#shared/imports/problems.ts';
import type { ColumnMapping, Mapping } from '#shared/imports/roles.ts';

type Report = DryRun['columns'][number];

function report(fields: Partial<Report>): Report {
  return {
    index: 0,
    header: 'Datum',
    role: 'date',
    firstValue: '03.12.2026',
    filled: 210,
    empty: 2,
    understood: 209,
    aliases: [],
    found: [],
    fresh: [],
    claims: 0,
    problems: [],
    ...fields,
  };
}

function column(role: ColumnMapping['role'], more: Partial<ColumnMapping> = {}): ColumnMapping {
  return { role, by: 'header', sure: 'sure', ...more };
}

describe('what is said of a column', () => {
  it('counts what was understood and says what was not', () => {
    const problems = [{ code: 'dateImpossible', count: 1 } as const];
    expect(understoodOf(report({ problems }))).toEqual({
      severity: 'warn',
      tag: '209 of 212',
      beside: '2 empty, one no such day',
    });
  });

  it('passes a column that was understood throughout', () => {
    expect(understoodOf(report({ filled: 212, empty: 0, understood: 212 }))).toMatchObject({
      severity: 'pass',
      tag: 'all 212',
    });
  });

  it('tells that approvals are not imported', () => {
    expect(understoodOf(report({ role: 'status', claims: 3 }))).toMatchObject({
      severity: 'info',
      tag: 'come in as drafts',
    });
  });

  it('tells names that are new, and other words for networks', () => {
    const campaign = report({ role: 'campaign', found: ['Winter'], fresh: ['Advent Bakes'] });
    expect(understoodOf(campaign)).toMatchObject({ tag: '1 found, 1 new', beside: 'Advent Bakes' });
    const aliases = [{ written: 'insta', name: 'Instagram' }];
    expect(understoodOf(report({ role: 'channels', aliases })).beside).toContain('“insta” is Instagram');
  });

  it('says that a column is empty or stays in the file', () => {
    expect(understoodOf(report({ filled: 0, empty: 212 })).beside).toBe('Empty in every row');
    expect(understoodOf(report({ role: 'ignore' })).beside).toBe('Stays in the file');
  });

  it('names roles with their zone or network, and columns without a name by number', () => {
    expect(roleName(column('time', { zone: 'Europe/Berlin' }))).toBe('Time, Berlin');
    expect(roleName(column('networkFlag', { network: 'tiktok' }))).toBe('For TikTok');
    expect(columnName({ header: ['Datum', ' '] }, 1)).toBe('Column 2');
  });
});

describe('choosing a role', () => {
  const mapping: Mapping = { profile: null, columns: [column('date'), column('notes'), column('notes')] };

  it('takes a role that only one column can have from the other', () => {
    expect(withRole(mapping, 1, 'date').columns.map(({ role }) => role)).toEqual(['ignore', 'date', 'notes']);
  });

  it('lets several columns have a role that several can have', () => {
    expect(withRole(mapping, 0, 'notes').columns.map(({ role }) => role)).toEqual([
      'notes',
      'notes',
      'notes',
    ]);
  });
});

describe('a problem in words', () => {
  it('splits what is wrong from what happens', () => {
    expect(problemParts(problem('dateMissing'))).toEqual({
      what: 'No date.',
      effect: 'It goes to the rail.',
    });
  });

  it('puts the cure on its button', () => {
    expect(cureText({ kind: 'setDate', date: '2026-11-30' }, 'dateImpossible')).toBe('Mon 30 Nov');
    expect(cureText({ kind: 'keep' }, 'duplicateInPlan')).toBe('Keep both');
    expect(cureText({ kind: 'noDate' }, 'dateImpossible')).toBe('To the rail');
  });
});
