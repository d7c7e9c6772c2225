import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onOtherPerson } from '#renderer/app/own-words.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import {
  askReason,
  dropReason,
  reasonFor,
  useReasons,
  writeReason,
} from '#renderer/features/review/reason-store.ts';
import { keepDraft, keptDraft } from '#renderer/features/voice/draft-keeping.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import { guidelineContentSchema } from '#shared/voice/guideline.ts';
import { testId } from '#tests/helpers/summaries.ts';

const tobias = testId(1);
const mara = testId(2);
const post = testId(10);

/** Puts a person at the window; null locks it. */
function seat(id: string | null): void {
  const actor = { id, external: false, capabilities: [] };
  useWorkspace.setState({ snapshot: id === null ? null : ({ actor } as unknown as WorkspaceSnapshot) });
}

/** What a window keeps beyond its own life. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  useReasons.setState({ asking: null, written: {} });
  seat(tobias);
});
afterEach(() => {
  seat(null);
  vi.unstubAllGlobals();
});

describe('words that were not sent', () => {
  it('of a reason are shown to nobody but who wrote them', () => {
    askReason(post, 'request_changes');
    writeReason(post, { verdict: 'request_changes', text: 'The price is' });
    seat(mara);
    expect(reasonFor(post)).toBeNull();
    askReason(post, 'reject');
    expect(reasonFor(post)).toEqual({ verdict: 'reject', text: '' });
    dropReason(post);
    seat(tobias);
    expect(reasonFor(post)?.text).toBe('The price is');
  });

  it('of a guideline wait for who wrote them, also behind a lock', () => {
    const stop = onOtherPerson(() => useVoice.getState().handOver());
    const content = guidelineContentSchema.parse({ title: 'Plain words', detail: { section: 'words' } });
    useVoice.setState({
      brandId: testId(900),
      draft: { guidelineId: null, content, note: '', refusal: null },
    });
    seat(null);
    seat(mara);
    expect(useVoice.getState().draft).toBeNull();
    seat(tobias);
    expect(useVoice.getState().draft?.content.title).toBe('Plain words');
    useVoice.setState({ draft: null });
    seat(mara);
    seat(tobias);
    expect(useVoice.getState().draft).toBeNull();
    stop();
  });

  it('of a guideline outlive the window, half typed as they are', () => {
    const place = { personId: tobias, brandId: testId(900) };
    const content = guidelineContentSchema.parse({ title: 'Trays', detail: { section: 'words' } });
    const terms = [{ word: '', use: 'avoid', instead: [], why: 'nobody' }] as const;
    const half = { ...content, title: '', detail: { section: 'words', terms } } as const;
    keepDraft(place, { guidelineId: testId(3), content: half, note: 'why', refusal: null });
    expect(keptDraft({ ...place, personId: mara })).toBeNull();
    expect(keptDraft(place)).toMatchObject({ guidelineId: testId(3), content: half, note: 'why' });
    keepDraft(place, null);
    expect(keptDraft(place)).toBeNull();
  });

  it('of a guideline that no form could show are none', () => {
    const place = { personId: tobias, brandId: testId(900) };
    const key = `voice:draft::${tobias}:${testId(900)}`;
    for (const json of ['no', '{}', '{"content":{"title":5,"detail":{"section":"words"}}}']) {
      localStorage.setItem(key, json);
      expect(keptDraft(place)).toBeNull();
    }
  });
});
