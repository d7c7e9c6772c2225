import { describe, expect, test } from 'vitest';
import { readTime } from '#shared/imports/times.ts';
import { readZone } from '#shared/imports/zones.ts';

describe('times of day', () => {
  test.each([
    ['09:00', '09:00'],
    ['9:05', '09:05'],
    ['14:30:59', '14:30'],
    ['10:00 AM', '10:00'],
    ['12:15 am', '00:15'],
    ['12 pm', '12:00'],
    ['3 p.m.', '15:00'],
    ['7pm', '19:00'],
    ['9h30', '09:30'],
    ['18h', '18:00'],
    ['18 Uhr', '18:00'],
    ['7.45 Uhr', '07:45'],
    ['noon', '12:00'],
    ['mediodía', '12:00'],
  ])('%s is %s', (written, time) => {
    expect(readTime(written)).toMatchObject({ kind: 'time', time });
  });

  test.each([
    ['25:00', 'impossible'],
    ['10:75', 'impossible'],
    ['24:00', 'impossible'],
    ['9', 'unreadable'],
    ['morning', 'unreadable'],
    ['09:00-10:00', 'unreadable'],
    ['', 'empty'],
    ['tbd', 'empty'],
  ])('%s: %s', (written, kind) => {
    expect(readTime(written).kind).toBe(kind);
  });

  test('a zone behind the time is kept', () => {
    expect(readTime('10:00 UTC')).toEqual({ kind: 'time', time: '10:00', zone: 'UTC' });
    expect(readTime('10:00 AM EST')).toEqual({ kind: 'time', time: '10:00', zone: 'America/New_York' });
    expect(readTime('09:00:00+02:00')).toEqual({ kind: 'time', time: '09:00', zone: 'Etc/GMT-2' });
  });
});

describe('time zones', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['(UTC)', 'UTC'],
    ['PST', 'America/Los_Angeles'],
    ['Berlin time', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['UTC+2', 'Etc/GMT-2'],
    ['-05:00', 'Etc/GMT+5'],
  ])('%s is %s', (written, zone) => {
    expect(readZone(written)).toEqual({ kind: 'zone', zone });
  });

  test('what no zone is called is unknown, and half hours are no zone of their own', () => {
    expect(readZone('Middle Earth').kind).toBe('unknown');
    expect(readZone('+05:30').kind).toBe('unknown');
    expect(readZone(' ').kind).toBe('empty');
  });
});
