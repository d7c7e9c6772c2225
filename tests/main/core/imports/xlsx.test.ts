import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readTable } from '#core/imports/read-table.ts';
import { importOf } from '#tests/helpers/import-run.ts';

describe('workbooks', () => {
  test('true dates, times of day and numbers keep what they are', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Date', 'Time', 'Platform', 'Caption'],
            [new Date('2026-04-05T00:00:00Z'), '09:30', 'Instagram', 'Bread'],
            [new Date('2026-04-06T14:15:00Z'), null, 'X', '=1+1'],
            ['10-Jul', '9:00', 'X', 2026],
          ],
        },
      ],
    });
    const { run } = await importOf(bytes, 'plan.xlsx');
    expect(run.rows.map((row) => [row.date, row.time, row.text])).toEqual([
      ['2026-04-05', '09:30', 'Bread'],
      ['2026-04-06', '14:15', '=1+1'],
      [null, '09:00', '2026'],
    ]);
    expect(run.rows[2]?.problems.map(({ code }) => code)).toEqual(['dateNoYear']);
  });

  test('the first sheet with a table is read; another can be asked for', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['Hollin & Rye']] },
        {
          name: 'April',
          rows: [
            ['Date', 'Caption'],
            ['2026-04-05', 'Bread'],
          ],
        },
        {
          name: 'May',
          rows: [
            ['Date', 'Caption'],
            ['2026-05-05', 'Rye'],
          ],
        },
      ],
    });
    const first = await readTable(bytes, 'plan.xlsx');
    expect(first.reading).toMatchObject({ sheet: 'April', sheets: ['Cover', 'April', 'May'] });
    const may = await readTable(bytes, 'plan.xlsx', { sheet: 'May' });
    expect(may.records[0]?.cells[1]).toBe('Rye');
    await expect(readTable(bytes, 'plan.xlsx', { sheet: 'June' })).rejects.toMatchObject({ code: 'noSheet' });
  });
});
