import { describe, expect, it } from 'vitest';
import { sayWait, secondsUntil } from '#renderer/features/lock/waiting.ts';

describe('a wait on the lock screen', () => {
  it('is said in minutes and seconds, and leaves out what is none', () => {
    expect(sayWait(1)).toMatch(/Try again in 1 second\.$/);
    expect(sayWait(30)).toMatch(/Try again in 30 seconds\.$/);
    expect(sayWait(60)).toMatch(/Try again in 1 minute\.$/);
    expect(sayWait(125)).toMatch(/Try again in 2 minutes and 5 seconds\.$/);
  });

  it('is over only when the whole time is', () => {
    expect(secondsUntil(30_000, 0)).toBe(30);
    expect(secondsUntil(30_000, 29_999)).toBe(1);
    expect(secondsUntil(30_000, 30_000)).toBe(0);
    expect(secondsUntil(30_000, 90_000)).toBe(0);
  });
});
