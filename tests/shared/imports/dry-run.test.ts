import { describe, expect, test } from 'vitest';
import { applyCure } from '#shared/imports/answers.ts';
import { dryRunSchema } from '#shared/imports/dry-run-values.ts';
import { problemCodes } from '#shared/imports/problems.ts';
import { sayProblem } from '#shared/imports/say.ts';
import { tableReadingSchema } from '#shared/imports/table.ts';
import { isMessageKey } from '#shared/messages/index.ts';
import { codesOf, importOf } from '#tests/helpers/import-run.ts';

const HEAD = 'Date,Time,Platform,Caption\n';

describe('asked, never guessed', () => {
  test('03/04/2026 with nothing to settle it', async () => {
    const csv = `${HEAD}03/04/2026,09:00,Instagram,Bread\n05/04/2026,09:00,Instagram,Rye\n`;
    const { run } = await importOf(csv);
    expect(run.rows.map((row) => [row.date, row.outcome])).toEqual([
      [null, 'decide'],
      [null, 'decide'],
    ]);
    expect(run.questions).toEqual([
      { kind: 'dateOrder', written: '03/04/2026', dmy: '2026-04-03', mdy: '2026-03-04', rows: 2 },
    ]);
    const answered = await importOf(csv, 'plan.csv', { answers: { dateOrder: 'mdy' } });
    expect(answered.run.rows.map((row) => [row.date, row.outcome])).toEqual([
      ['2026-03-04', 'ready'],
      ['2026-05-04', 'ready'],
    ]);
  });

  test('one row that can only be read one way settles the column', async () => {
    const { run } = await importOf(
      `${HEAD}03/04/2026,09:00,Instagram,Bread\n31/04/2026,09:00,Instagram,Rye\n30/04/2026,09:00,X,Oat\n`,
    );
    expect(run.rows.map((row) => row.date)).toEqual(['2026-04-03', null, '2026-04-30']);
    expect(run.dateOrder).toMatchObject({ order: 'dmy', by: 'number', settledBy: '31/04/2026' });
  });

  test('a weekday beside the date settles it too', async () => {
    const { run } = await importOf('Day,Date,Caption\nFriday,03/04/2026,Bread\n');
    expect(run.rows[0]?.date).toBe('2026-04-03');
    expect(run.dateOrder.by).toBe('weekday');
  });

  test('rows that contradict each other settle nothing', async () => {
    const { run } = await importOf(
      `${HEAD}31/12/2026,09:00,X,Bread\n12/30/2026,09:00,X,Rye\n03/04/2026,09:00,X,Oat\n`,
    );
    expect(run.rows.map((row) => row.date)).toEqual(['2026-12-31', '2026-12-30', null]);
    expect(run.dateOrder.contradicts).toBe(true);
  });

  test('a day without its year', async () => {
    const { run } = await importOf(`${HEAD}10-Jul,09:00,Instagram,Bread\n`);
    expect(codesOf(run.rows[0])).toEqual(['dateNoYear']);
    expect(run.rows[0]?.outcome).toBe('decide');
    const answers = applyCure({}, 2, { kind: 'setYear', year: 2027 });
    const answered = await importOf(`${HEAD}10-Jul,09:00,Instagram,Bread\n`, 'plan.csv', { answers });
    expect(answered.run.rows[0]).toMatchObject({ date: '2027-07-10', outcome: 'ready' });
  });

  test('a network nobody knows', async () => {
    const csv = `${HEAD}2026-04-05,09:00,Pinnwand,Bread\n`;
    const { run } = await importOf(csv);
    expect(run.rows[0]).toMatchObject({ outcome: 'decide', unknownNetworks: ['Pinnwand'], channels: [] });
    expect(run.questions).toEqual([{ kind: 'network', written: 'Pinnwand', rows: 1 }]);
    const named = await importOf(csv, 'plan.csv', { answers: { networks: { pinnwand: 'pinterest' } } });
    expect(named.run.rows[0]).toMatchObject({
      outcome: 'ready',
      channels: [{ network: 'pinterest', name: 'Pinterest' }],
    });
    const skipped = await importOf(csv, 'plan.csv', {
      answers: applyCure({}, 2, { kind: 'skipNetwork', name: 'Pinnwand' }),
    });
    expect(skipped.run.rows[0]).toMatchObject({ outcome: 'ready', channels: [] });
  });

  test('several channels of the brand on one network', async () => {
    const channels = [
      { id: 'a', network: 'instagram', name: 'Hollin bakes' },
      { id: 'b', network: 'instagram', name: 'Rye studio' },
    ] as const;
    const csv = `${HEAD}2026-04-05,09:00,Instagram,Bread\n2026-04-06,09:00,rye studio,Oat\n`;
    const { run } = await importOf(csv, 'plan.csv', { context: { channels } });
    expect(codesOf(run.rows[0])).toEqual(['channelUndecided']);
    expect(run.rows[1]).toMatchObject({ outcome: 'ready', channels: [{ id: 'b' }] });
    const answered = await importOf(csv, 'plan.csv', {
      context: { channels },
      answers: { channelOf: { instagram: 'a' } },
    });
    expect(answered.run.rows[0]).toMatchObject({ outcome: 'ready', channels: [{ id: 'a' }] });
  });

  test('a file that names no network asks once, not in every row', async () => {
    const { run } = await importOf('Date,Caption\n2026-04-05,Bread\n2026-04-06,Rye\n');
    expect(run.questions).toEqual([{ kind: 'noNetworks', rows: 2 }]);
    expect(run.totals.ready).toBe(2);
  });
});

describe('problems and their cures', () => {
  test('a day that does not exist offers its neighbours', async () => {
    const csv = `${HEAD}31.11.2026,09:00,Instagram,Bread\n`;
    const { run } = await importOf(csv);
    const problem = run.rows[0]?.problems[0];
    expect(run.rows[0]?.outcome).toBe('blocked');
    expect(problem?.cures.slice(0, 2)).toEqual([
      { kind: 'setDate', date: '2026-11-30' },
      { kind: 'setDate', date: '2026-12-01' },
    ]);
    expect(problem && sayProblem(problem)).toBe('“31.11.2026” does not exist: November 2026 has 30 days.');
    const cure = problem?.cures[1];
    const cured = await importOf(csv, 'plan.csv', {
      answers: cure === undefined ? {} : applyCure({}, 2, cure),
    });
    expect(cured.run.rows[0]).toMatchObject({ outcome: 'ready', date: '2026-12-01' });
  });

  test('no time is asked about only where the other rows have one', async () => {
    const some = await importOf(`${HEAD}2026-04-05,09:00,X,Bread\n2026-04-06,,X,Rye\n`);
    expect(some.run.rows.map((row) => row.outcome)).toEqual(['ready', 'decide']);
    const none = await importOf(`${HEAD}2026-04-05,,X,Bread\n2026-04-06,,X,Rye\n`);
    expect(none.run.rows.map((row) => row.outcome)).toEqual(['ready', 'ready']);
    const answered = await importOf(`${HEAD}2026-04-05,09:00,X,Bread\n2026-04-06,,X,Rye\n`, 'plan.csv', {
      answers: applyCure({}, 3, { kind: 'noTime' }),
    });
    expect(answered.run.rows[1]).toMatchObject({ outcome: 'ready', date: '2026-04-06', time: null });
  });

  test('times and zones that cannot be', async () => {
    const csv =
      'Date,Time,Zone,Caption\n2026-04-05,25:00,UTC,Bread\n2026-04-05,10:00,Narnia,Rye\n2026-03-29,02:30,,Oat\n';
    const { run } = await importOf(csv);
    expect(run.rows.map(codesOf)).toEqual([['timeImpossible'], ['zoneUnknown'], ['timeSkipped']]);
    expect(run.rows.map((row) => row.outcome)).toEqual(['blocked', 'decide', 'ready']);
  });

  test('copies are noticed, in the plan and in the file, and stay only when asked for', async () => {
    const csv = `${HEAD}2026-04-05,09:00,X,Bread\n2026-04-05,09:00,X,Bread\n2026-04-05,09:00,LinkedIn,Bread\n2026-06-05,09:00,X,Rye\n`;
    const context = { posts: [{ text: 'Rye', date: '2026-06-01' }] };
    const { run } = await importOf(csv, 'plan.csv', { context });
    expect(run.rows.map(codesOf)).toEqual([[], ['duplicateInFile'], [], ['duplicateInPlan']]);
    expect(run.totals.seenBefore).toBe(1);
    const answers = applyCure(applyCure({}, 3, { kind: 'skip' }), 5, { kind: 'keep' });
    const answered = await importOf(csv, 'plan.csv', { context, answers });
    expect(answered.run.rows.map((row) => row.outcome)).toEqual(['ready', 'skipped', 'ready', 'ready']);
  });

  test('a row without text cannot come in and is asked nothing else', async () => {
    const { run } = await importOf(`${HEAD}2026-04-05,25:00,Pinnwand,\n,,Instagram,\n`);
    expect(run.rows.map(codesOf)).toEqual([['textMissing'], ['nothingToImport']]);
    expect(run.rows.map((row) => row.outcome)).toEqual(['blocked', 'blocked']);
  });

  test('every problem has its words', () => {
    for (const code of problemCodes) expect(isMessageKey(`imports.problem.${code}`)).toBe(true);
  });
});

describe('how a row arrives', () => {
  test('hook, caption and hashtags become one text, nothing twice', async () => {
    const csv = [
      'Hook,Caption,Hashtags',
      '"First light","The ovens are on.","#bread #rye"',
      '"First light!","First light. The ovens are on #rye","#bread #rye"',
      '"Only a hook",,',
      ',,#lonely',
    ].join('\n');
    const { run } = await importOf(csv);
    expect(run.rows.map((row) => row.text)).toEqual([
      'First light\n\nThe ovens are on.\n\n#bread #rye',
      'First light. The ovens are on #rye\n\n#bread',
      'Only a hook',
      '',
    ]);
  });

  test('statuses come in as idea or draft; approvals are counted, never imported', async () => {
    const { run } = await importOf(
      'Date,Status,Caption\n2026-04-05,Approved,A\n2026-04-06,Idee,B\n2026-04-07,À produire,C\n2026-04-08,freigegeben,D\n',
    );
    expect(run.rows.map((row) => row.stage)).toEqual(['draft', 'idea', 'draft', 'draft']);
    expect(run.columns[1]).toMatchObject({ role: 'status', claims: 2 });
  });

  test('what a post has no field for is kept in its note', async () => {
    const { run } = await importOf(
      'Date,Caption,Format,CTA,Link,Notes\nWeek 1 Mon,Bread,Reel,Come by,https://e.example,mind the oven\n',
    );
    expect(run.rows[0]?.notes).toBe('mind the oven\nFormat: Reel\nLink: https://e.example\nDate: Week 1 Mon');
    expect(run.rows[0]).toMatchObject({ date: null, outcome: 'ready' });
  });

  test('a call to action goes into its field, however its column is called; one that is no line, into the note', async () => {
    const { run } = await importOf(
      `Date,Caption,Call to action\n2026-04-05,Come by for bread,Come by\n2026-04-06,Rye,"${'Order now. '.repeat(40)}"\n`,
    );
    expect(run.columns[2]).toMatchObject({ role: 'cta' });
    expect(run.rows[0]).toMatchObject({ callToAction: 'Come by', notes: '' });
    expect(run.rows[1]).toMatchObject({
      callToAction: '',
      notes: expect.stringMatching(/^Call to action: Order/),
    });
    const german = await importOf('Datum;Text;Handlungsaufforderung\n05.04.2026;Brot;Vorbeikommen\n');
    expect(german.run.rows[0]?.callToAction).toBe('Vorbeikommen');
  });

  test('a formula is a text like any other', async () => {
    const { run } = await importOf(`${HEAD}2026-04-05,09:00,X,"=HYPERLINK(""https://e.example"",""a"")"\n`);
    expect(run.rows[0]?.text).toBe('=HYPERLINK("https://e.example","a")');
  });

  test('NUL and half surrogates are taken out, and the result fits its schema', async () => {
    const { run, table } = await importOf(`${HEAD}2026-04-05,09:00,X,"Br\u0000ead \ud83d rye"\r\n`);
    expect(run.rows[0]?.text).toBe('Bread \ufffd rye');
    expect(tableReadingSchema.safeParse(table).success).toBe(true);
    expect(dryRunSchema.safeParse(run).error).toBeUndefined();
  });

  test('the same input gives the same result', async () => {
    const csv = `${HEAD}2026-04-05,09:00,"X, insta",Bread\n`;
    expect((await importOf(csv)).run).toEqual((await importOf(csv)).run);
  });

  test('columns say how much of them was understood', async () => {
    const { run } = await importOf(
      'Datum,Kanal,Text,Kampagne\n2026-04-05,insta,A,Advent\n,fb,B,Winter\nfoo,zzz,C,advent\n',
      'plan.csv',
      {
        context: { campaigns: ['Advent'] },
      },
    );
    expect(run.columns[0]).toMatchObject({ filled: 2, empty: 1, understood: 1, firstValue: '2026-04-05' });
    expect(run.columns[1]).toMatchObject({
      understood: 2,
      aliases: [
        { written: 'insta', name: 'Instagram' },
        { written: 'fb', name: 'Facebook' },
      ],
    });
    expect(run.columns[3]).toMatchObject({ found: ['advent'], fresh: ['Winter'] });
  });
});
