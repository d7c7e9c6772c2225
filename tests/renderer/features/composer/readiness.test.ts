import { describe, expect, it } from 'vitest';
import { blocksOf, notReadyText } from '#renderer/features/composer/readiness.ts';
import type { Finding } from '#shared/approval/check.ts';
import { withoutOptional } from '#shared/approval/keeps-back.ts';
import { type ApprovalPolicy, defaultPolicy } from '#shared/approval/policy.ts';

const nobody: Finding = {
  severity: 'block',
  field: 'policy',
  message: 'core.finding.nobodyLeft',
  values: { level: 'empty' },
};
const past: Finding = { severity: 'block', field: 'schedule', message: 'core.finding.past', values: {} };

const reportOf = (mode: ApprovalPolicy['mode'], findings: readonly Finding[]) => ({
  ...withoutOptional(findings, { ...defaultPolicy, mode }),
  dueBy: null,
});

describe('a post that nobody is left to approve', () => {
  it('is kept back where approval is demanded', () => {
    expect(blocksOf(reportOf('required', [nobody]), [], [])).toHaveLength(1);
  });

  it('is kept back by nothing where approval is optional; only its handing in says why', () => {
    const report = reportOf('optional', [nobody]);
    expect(blocksOf(report, [], [])).toEqual([]);
    expect(notReadyText(report, [], [])).toContain('Nobody here can decide on it');
  });

  it('still has to be mended for everything else', () => {
    const report = reportOf('optional', [nobody, past]);
    expect(report.findings).toEqual([past]);
    expect(notReadyText(report, [], [])).toContain('One finding blocks it.');
  });
});
