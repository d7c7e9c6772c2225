import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDay } from '#renderer/app/today.ts';
import { deskOf, openOf } from '#renderer/features/voice-check/desk.ts';
import type { LiveReport } from '#renderer/features/voice-check/live-check.ts';
import { noContext } from '#shared/voice/context.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import type { Waiver } from '#shared/voice/waiver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the day of a zone', () => {
  it('is told once it is another there, and no more once nobody watches', () => {
    // 23:58 of the 22nd in Berlin, 17:58 in New York.
    vi.setSystemTime(new Date('2026-11-22T22:58:00Z'));
    const berlin = vi.fn();
    const newYork = vi.fn();
    const stop = watchDay('Europe/Berlin', berlin);
    const stopToo = watchDay('America/New_York', newYork);
    vi.advanceTimersByTime(60_000);
    expect(berlin).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * 60_000);
    expect(berlin.mock.calls).toEqual([['2026-11-23']]);
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(berlin.mock.calls).toEqual([['2026-11-23'], ['2026-11-24']]);
    expect(newYork.mock.calls).toEqual([['2026-11-23']]);
    stop();
    stopToo();
    vi.advanceTimersByTime(48 * 60 * 60_000);
    expect(berlin).toHaveBeenCalledTimes(2);
  });

  it('is told after a sleep over midnight', () => {
    vi.setSystemTime(new Date('2026-11-22T20:00:00Z'));
    const told = vi.fn();
    const stop = watchDay('Europe/Berlin', told);
    vi.setSystemTime(new Date('2026-11-25T07:00:00Z'));
    vi.advanceTimersByTime(60_000);
    expect(told.mock.calls).toEqual([['2026-11-25']]);
    stop();
  });
});

describe('an exception in an editor left open past midnight', () => {
  const finding: VoiceFinding = {
    ruleId: 'term.avoid',
    guidelineId: null,
    severity: 'warn',
    waivable: true,
    place: null,
    message: 'Say it otherwise.',
    fixes: [],
    fingerprint: 'f'.repeat(16),
  };
  const waiver: Waiver = {
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    severity: 'warn',
    category: 'quote',
    reason: 'A customer said it so.',
    by: '01900000-0000-7000-8000-000000000001',
    at: 0,
    expiresOn: '2026-11-22',
  };
  const report: LiveReport = {
    state: {
      kind: 'checked',
      job: { documents: [], context: noContext },
      channels: [{ channelId: null, findings: [finding] }],
    },
    setAside: [],
    slow: null,
    refused: [],
  };

  it('holds no more on the day after its last', () => {
    vi.setSystemTime(new Date('2026-11-22T22:59:30Z'));
    let open = openOf(deskOf(report, [waiver], '2026-11-22').listed ?? []);
    expect(open).toEqual([]);
    const stop = watchDay('Europe/Berlin', (day) => {
      open = openOf(deskOf(report, [waiver], day).listed ?? []);
    });
    vi.advanceTimersByTime(60_000);
    expect(open).toHaveLength(1);
    stop();
  });
});
