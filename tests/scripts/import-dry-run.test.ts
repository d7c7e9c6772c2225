import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dryRunSummarySchema } from '#shared/imports/summary.ts';

const root = resolve(import.meta.dirname, '../..');

function command(...words: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const done = spawnSync(process.execPath, [resolve(root, 'scripts/import-dry-run.ts'), ...words], {
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('prints the figures of a file as JSON and nothing else', () => {
  const { code, out, err } = command(resolve(root, 'tests/fixtures/imports/redaktionsplan.csv'));
  expect([code, err]).toEqual([0, '']);
  const { problems, ...figures } = dryRunSummarySchema.parse(JSON.parse(out));
  expect(figures).toEqual({
    rows: 7,
    posts: 6,
    dated: 5,
    timed: 5,
    firstDate: '2026-12-03',
    lastDate: '2026-12-31',
    channels: { Instagram: 4, Facebook: 3, pinnwand: 1 },
  });
  expect(problems.map(({ row, field, code: problem }) => [row, field, problem])).toEqual([
    [3, 'date', 'dateImpossible'],
    [5, 'channels', 'networkUnknown'],
    [6, 'time', 'timeMissing'],
    [7, 'text', 'nothingToImport'],
  ]);
  expect(problems[0]?.message).toBe('“31.11.2026” does not exist: November 2026 has 30 days.');
});

test('says in one sentence what is wrong, with exit code 2', () => {
  const missing = command(resolve(root, 'nothing-here.csv'));
  expect([missing.code, missing.out]).toEqual([2, '']);
  expect(missing.err).toBe('The file cannot be opened: there is none at that place.\n');
  const picture = command(resolve(root, 'package.json'));
  expect([picture.code, picture.err]).toEqual([
    2,
    '“package.json” cannot be imported. CSV, TSV, XLSX and ICS files can.\n',
  ]);
  expect(command().code).toBe(2);
});
