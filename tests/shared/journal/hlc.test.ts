import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hlcTime, hlcZero, laterHlc, nextHlc } from '#shared/journal/hlc.ts';

describe('hybrid logical clock', () => {
  it('never goes back, however the wall clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { maxLength: 50 }), (clock) => {
        let last = hlcZero;
        for (const now of clock) {
          const next = nextHlc(last, now);
          expect(next > last).toBe(true);
          expect(hlcTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('counts on into the next millisecond when one is used up', () => {
    const full = `${(1000).toString(16).padStart(12, '0')}ffff`;
    expect(hlcTime(nextHlc(full, 1000))).toBe(1001);
  });

  it('continues after another device that is ahead', () => {
    expect(laterHlc(nextHlc(hlcZero, 5), nextHlc(hlcZero, 9))).toBe(nextHlc(hlcZero, 9));
  });
});
