import { describe, expect, it } from 'vitest';
import {
  approvalStandsAfterMove,
  defaultPolicy,
  demandsApproval,
  policyFrom,
} from '#shared/approval/policy.ts';

const at = (date: string, time = '12:00') => ({ date, time, zone: 'Europe/Berlin' });

describe('approvalStandsAfterMove', () => {
  it('always stands while nothing moved', () => {
    for (const rule of ['keeps', 'same_week', 'voids'] as const) {
      expect(approvalStandsAfterMove(rule, at('2026-12-09'), at('2026-12-09'))).toBe(true);
      expect(approvalStandsAfterMove(rule, null, null)).toBe(true);
    }
  });

  it('keeps through any move where the brand says so', () => {
    expect(approvalStandsAfterMove('keeps', at('2026-12-09'), null)).toBe(true);
  });

  it('stands within the week and falls outside it, by the brand’s first day of the week', () => {
    expect(approvalStandsAfterMove('same_week', at('2026-12-09'), at('2026-12-13'))).toBe(true);
    expect(approvalStandsAfterMove('same_week', at('2026-12-09'), at('2026-12-14'))).toBe(false);
    expect(approvalStandsAfterMove('same_week', at('2026-12-09'), at('2026-12-13'), 7)).toBe(false);
    expect(approvalStandsAfterMove('same_week', at('2026-12-09'), null)).toBe(false);
  });

  it('falls with any move, also of the hour or zone, where the brand says so', () => {
    expect(approvalStandsAfterMove('voids', at('2026-12-09'), at('2026-12-09', '12:15'))).toBe(false);
    expect(
      approvalStandsAfterMove('voids', at('2026-12-09'), { ...at('2026-12-09'), zone: 'Europe/London' }),
    ).toBe(false);
  });
});

describe('policyFrom', () => {
  it('fills up what an older program wrote, and demands approvals where it cannot read what is there', () => {
    expect(policyFrom({ mode: 'none', dateMove: 'voids' })).toMatchObject({ mode: 'none', levels: [] });
    expect(policyFrom(null)).toEqual(defaultPolicy);
    for (const value of [{ mode: 'by_ballot', dateMove: 'keeps' }, 'required', { levels: 'all' }])
      expect(demandsApproval(policyFrom(value))).toBe(true);
  });
});
