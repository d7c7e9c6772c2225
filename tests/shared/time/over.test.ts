import { describe, expect, it } from 'vitest';
import { isOver, wallToInstant } from '#shared/time/instant.ts';

const zone = 'Europe/Berlin';
const noon = wallToInstant('2026-12-09', '12:00', zone);

describe('a planned moment', () => {
  it('is over once its time has come and gone, on the clock of its own zone', () => {
    expect(isOver({ date: '2026-12-09', time: '11:59', zone }, noon)).toBe(true);
    expect(isOver({ date: '2026-12-09', time: '12:00', zone }, noon)).toBe(false);
    expect(isOver({ date: '2026-12-09', time: '11:59', zone: 'America/New_York' }, noon)).toBe(false);
  });

  it('without a time is over with its day', () => {
    expect(isOver({ date: '2026-12-08', time: null, zone }, noon)).toBe(true);
    expect(isOver({ date: '2026-12-09', time: null, zone }, noon)).toBe(false);
  });
});
