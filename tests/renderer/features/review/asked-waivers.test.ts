import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useView } from '#renderer/app/view-store.ts';
import { useComposerUi } from '#renderer/features/composer/composer-ui.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { openAskedWaiver } from '#renderer/features/review/asked-waivers.ts';
import { emptyDesk, type Listed, useDesk } from '#renderer/features/voice-check/desk.ts';
import { testId } from '#tests/helpers/summaries.ts';

const postId = testId(10);
const askedOf = (fingerprint: string) => ({
  commentId: testId(20),
  threadId: testId(20),
  postId,
  excerpt: 'The miracle loaf',
  authorId: testId(2),
  body: 'I ask for a waiver.',
  createdAt: 0,
  findings: [{ fingerprint, message: 'Avoid it.' }],
});
const listed = (fingerprint: string) => ({ key: fingerprint, finding: { fingerprint } }) as unknown as Listed;

let events: EventTarget;
/** The findings that the keyboard was brought to, in order. */
let focused: string[];

beforeEach(() => {
  vi.useFakeTimers();
  events = new EventTarget();
  focused = [];
  vi.stubGlobal('window', events);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  const card = (key: string) => ({ dataset: { voiceCard: key }, focus: () => focused.push(key) });
  vi.stubGlobal('document', {
    querySelectorAll: () => useDesk.getState().listed.map(({ key }) => card(key)),
  });
  useDesk.setState(emptyDesk);
  useComposerUi.setState({ text: null });
});
afterEach(() => {
  useView.getState().letGo();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens the post, and lets its text come on screen. */
async function open(fingerprint = 'wanted'): Promise<void> {
  openAskedWaiver(askedOf(fingerprint));
  await vi.advanceTimersByTimeAsync(16);
  useComposerUi.setState({ text: {} as EditorHandle });
  useDesk.setState({ ...emptyDesk, postId });
}

async function read(...fingerprints: readonly string[]): Promise<readonly string[]> {
  useDesk.setState({ status: 'checked', listed: fingerprints.map(listed) });
  await vi.advanceTimersByTimeAsync(100);
  return focused;
}

describe('opening a waiver that is asked for', () => {
  it('brings the keyboard to the finding once it is read, and once only', async () => {
    await open();
    expect(await read('other', 'wanted')).toEqual(['wanted']);
    expect(await read('wanted')).toEqual(['wanted']);
  });

  it('lets go of a finding that is not there, even when it comes back while somebody types', async () => {
    await open();
    await read('other');
    expect(await read('other', 'wanted')).toEqual([]);
  });

  it.each(['keydown', 'pointerdown'])('leaves alone whoever went on: %s', async (kind) => {
    await open();
    events.dispatchEvent(new Event(kind));
    expect(await read('wanted')).toEqual([]);
  });

  it('leaves alone whoever has been reading for a while', async () => {
    await open();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await read('wanted')).toEqual([]);
  });

  it('waits for the last that was opened, and for nothing before it', async () => {
    await open('first');
    await open('second');
    expect(await read('first', 'second')).toEqual(['second']);
  });
});
