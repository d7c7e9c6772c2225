import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import { HOUR_MS } from '#shared/time/spans.ts';
import { testId } from '#tests/helpers/summaries.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

const START = Date.UTC(2026, 11, 1, 9);
const [mara, tobias, brandId] = [testId(1), testId(2), testId(9)];

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  useVoice.setState({ brandId, library: null, draft: null });
});
afterEach(() => {
  useVoice.setState({ brandId: null, draft: null });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody sits down at the window, an hour after whoever sat there before. */
function sitDown(id: string): void {
  vi.advanceTimersByTime(HOUR_MS);
  useWorkspace.setState({ snapshot: { actor: { id } } as WorkspaceSnapshot });
  useVoice.getState().handOver();
}

function begin(title: string): void {
  useVoice.getState().edit({
    guidelineId: null,
    content: { ...trayGuideline, title },
    note: '',
    refusal: null,
  });
  vi.advanceTimersByTime(1000);
}

const draft = () => useVoice.getState().draft;

it('says when a draft was last typed in, also where people take turns and both are writing', () => {
  sitDown(mara);
  begin('Trays');
  const typed = Date.now();
  sitDown(tobias);
  begin('Ovens');
  sitDown(mara);
  const keptAt = draft()?.keptAt ?? 0;
  expect(draft()?.content.title).toBe('Trays');
  expect(keptAt).toBeLessThanOrEqual(typed);
  sitDown(tobias);
  expect(draft()?.content.title).toBe('Ovens');
  sitDown(mara);
  expect(draft()?.keptAt).toBe(keptAt);
});

it('keeps what is typed into a draft that was taken up, with the time of that', () => {
  sitDown(mara);
  begin('Trays');
  sitDown(tobias);
  begin('Ovens');
  sitDown(mara);
  const before = draft()?.keptAt ?? 0;
  useVoice.getState().patch({ title: 'Trays and tins' });
  sitDown(tobias);
  sitDown(mara);
  expect(draft()?.content.title).toBe('Trays and tins');
  expect(draft()?.keptAt).toBeGreaterThan(before);
});
