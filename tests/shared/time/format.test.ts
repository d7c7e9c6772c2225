import { describe, expect, it } from 'vitest';
import { formatDay, formatDayTime, formatTime, formatTimeShort, weekStartOf } from '#shared/time/format.ts';

/** Intl parts some times from their day period by a narrow space; a reader sees a space. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('how moments are said', () => {
  it('uses the clock of the locale', () => {
    expect(formatTime('09:30', 'en-GB')).toBe('09:30');
    expect(plain(formatTime('18:00', 'en-US'))).toBe('6:00 PM');
    expect(formatTime('18:00', 'de-DE')).toBe('18:00');
  });

  it('is shortest on a tile', () => {
    expect(formatTimeShort('18:00', 'en-GB')).toBe('18:00');
    expect(plain(formatTimeShort('18:00', 'en-US'))).toBe('6 PM');
    expect(plain(formatTimeShort('17:45', 'en-US'))).toBe('5:45 PM');
  });

  it('says a day without a comma, and the time after one', () => {
    expect(formatDay('2026-12-09', 'en-GB')).toBe('Wed 9 Dec');
    expect(formatDayTime('2026-12-09', '12:00', 'en-GB')).toBe('Wed 9 Dec, 12:00');
    expect(formatDayTime('2026-12-09', null, 'en-GB')).toBe('Wed 9 Dec');
  });

  it('begins weeks where the locale does', () => {
    expect(weekStartOf('en-GB')).toBe(1);
    expect(weekStartOf('en-US')).toBe(7);
    expect(weekStartOf('ar-EG')).toBe(6);
  });
});
