import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { approvalDueBy, isAtRisk } from '#shared/board/urgency.ts';

const HOUR = 3_600_000;
const required = { ...defaultPolicy, mode: 'required' } as const;
const now = Date.UTC(2026, 11, 1);

describe('an approval that is due', () => {
  it('is due so many hours before the post goes out, while one is still to come', () => {
    const instant = now + 100 * HOUR;
    expect(approvalDueBy({ status: 'in_review', instant }, required)).toBe(instant - 24 * HOUR);
    expect(approvalDueBy({ status: 'approved', instant }, required)).toBeNull();
    expect(approvalDueBy({ status: 'in_review', instant: null }, required)).toBeNull();
  });

  it('counts for a draft only where the policy keeps it off the schedule without one', () => {
    const draft = { status: 'draft', instant: now + 30 * HOUR } as const;
    expect(isAtRisk(draft, required, now)).toBe(true);
    expect(isAtRisk(draft, defaultPolicy, now)).toBe(false);
  });

  it('is at risk from two days before it is due until the post’s own time', () => {
    const at = (hours: number) =>
      isAtRisk({ status: 'in_review', instant: now + hours * HOUR }, required, now);
    expect([73, 72, 24, 1, -1].map(at)).toEqual([false, true, true, true, false]);
  });
});
