import { describe, expect, it } from 'vitest';
import { formatAgo } from '#shared/time/ago.ts';

const now = Date.UTC(2026, 11, 9, 12);
const ago = (ms: number): string | null => formatAgo(now - ms, now, 'en-GB');

describe('how long ago', () => {
  it('is said in the largest unit that is whole', () => {
    expect(ago(0)).toBe('now');
    expect(ago(59_999)).toBe('now');
    expect(ago(60_000)).toBe('1 minute ago');
    expect(ago(59 * 60_000)).toBe('59 minutes ago');
    expect(ago(3 * 3_600_000)).toBe('3 hours ago');
    expect(ago(24 * 3_600_000)).toBe('yesterday');
    expect(ago(6 * 24 * 3_600_000)).toBe('6 days ago');
  });

  it('is left to the date after a week, and never lies ahead', () => {
    expect(ago(7 * 24 * 3_600_000)).toBeNull();
    expect(ago(-90_000)).toBe('now');
  });
});
