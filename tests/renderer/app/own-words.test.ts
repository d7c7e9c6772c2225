import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onOtherPerson } from '#renderer/app/own-words.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import {
  askReason,
  dropReason,
  reasonFor,
  useReasons,
  writeReason,
} from '#renderer/features/review/reason-store.ts';
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

beforeEach(() => {
  useReasons.setState({ asking: null, written: {} });
  seat(tobias);
});
afterEach(() => seat(null));

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
    const stop = onOtherPerson((before, now) => useVoice.getState().handOver(before, now));
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
});
