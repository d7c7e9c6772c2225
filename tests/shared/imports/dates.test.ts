import { describe, expect, test } from 'vitest';
import { orderProvedBy, readDate, readOffsetMoment, settleDate } from '#shared/imports/dates.ts';

function dayOf(text: string, order: 'dmy' | 'mdy' | null = null, year: number | null = null): string {
  const verdict = settleDate(readDate(text), order, year);
  return verdict.kind === 'date' ? verdict.date : verdict.kind;
}

describe('dates that say everything themselves', () => {
  test.each([
    ['2026-04-05', '2026-04-05'],
    ['2026/4/5', '2026-04-05'],
    ['2026.04.05', '2026-04-05'],
    ['20260405', '2026-04-05'],
    ['2026-04-05T09:00:00.000Z', '2026-04-05'],
    ['5 April 2026', '2026-04-05'],
    ['April 5th, 2026', '2026-04-05'],
    ['Sun, 5 Apr 2026', '2026-04-05'],
    ['5-Apr-26', '2026-04-05'],
    ['5 de abril de 2026', '2026-04-05'],
    ['dimanche 5 avril 2026', '2026-04-05'],
    ['So. 5. April 2026', '2026-04-05'],
    ['5 de março de 2026', '2026-03-05'],
    ['5 maggio 2026', '2026-05-05'],
    ['5 mei 2026', '2026-05-05'],
    ['2026年4月5日', '2026-04-05'],
    ['2026년 4월 5일', '2026-04-05'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['04.04.2026', '2026-04-04'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  test('the time beside the day is read with it', () => {
    for (const written of [
      '2026-04-05 09:30',
      '5 Apr 2026 at 9:30 AM',
      '31/12/2026 09:30',
      '5 avril 2026 à 9h30',
    ]) {
      const verdict = settleDate(readDate(written), null, null);
      expect(verdict.kind === 'date' && verdict.time).toMatchObject({ kind: 'time', time: '09:30' });
    }
  });
});

describe('dates that leave something open', () => {
  test.each([
    ['03/04/2026', 'ambiguous'],
    ['3.4.2026', 'ambiguous'],
    ['10-Jul', 'noYear'],
    ['Mon 10-Jul', 'noYear'],
    ['31/12', 'noYear'],
    ['03/04', 'noYear'],
    ['Week 1 Mon', 'relative'],
    ['KW 12', 'relative'],
    ['Monday', 'relative'],
    ['31.11.2026', 'impossible'],
    ['2026-02-30', 'impossible'],
    ['29/02/2027', 'impossible'],
    ['TBD', 'empty'],
    ['', 'empty'],
    ['next week maybe', 'unreadable'],
    ['13/13/2026', 'unreadable'],
    ['2026-13-01', 'unreadable'],
    ['July 2026', 'unreadable'],
    ['45783', 'unreadable'],
  ])('%s: %s', (written, kind) => {
    expect(dayOf(written)).toBe(kind);
  });

  test('an answer settles them', () => {
    expect(dayOf('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(dayOf('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(dayOf('10-Jul', null, 2027)).toBe('2027-07-10');
    expect(dayOf('03/04', 'mdy', 2027)).toBe('2027-03-04');
  });

  test('a date that can only be read one way is read that way whatever the answer', () => {
    expect(dayOf('31/12/2026', 'mdy')).toBe('2026-12-31');
    expect(orderProvedBy(readDate('31/12/2026'))).toBe('dmy');
    expect(orderProvedBy(readDate('12/31/2026'))).toBe('mdy');
    expect(orderProvedBy(readDate('03/04/2026'))).toBeNull();
  });
});

test('an offset behind an ISO date is a zone, not a span', () => {
  const verdict = settleDate(readDate('2026-04-05T09:00-05:00'), null, null);
  expect(verdict.kind === 'date' && verdict.time).toEqual({ kind: 'time', time: '09:00', zone: 'Etc/GMT+5' });
});

test('an instant whose offset no zone keeps is told in UTC', () => {
  expect(readOffsetMoment('2026-04-05T02:00:00+05:30')).toEqual({ date: '2026-04-04', time: '20:30' });
  expect(readOffsetMoment('2026-04-05T02:00:00+05:00')).toBeNull();
  expect(readOffsetMoment('2026-04-05')).toBeNull();
});
