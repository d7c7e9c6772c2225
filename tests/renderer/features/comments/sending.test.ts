import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendDraft } from '#renderer/features/comments/comment-actions.ts';
import { type Draft, emptyDraft } from '#renderer/features/comments/drafts.ts';
import { WAIVES_MAX } from '#shared/comments/comment.ts';
import { type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';
import { testId } from '#tests/helpers/summaries.ts';

const postId = testId(10);
const commentId = testId(11);
const asks = Array.from({ length: WAIVES_MAX + 1 }, (_, at) => ({
  waives: `print ${at}`,
  words: `No. ${at};`,
}));

let bridge: FakeBridge;
beforeEach(() => {
  bridge = fakeBridge(({ path }) =>
    path === 'comments.list' ? ok({ comments: [] }) : ok({ id: testId(12), changes: [] }),
  );
});
afterEach(() => bridge.remove());

const added = (): readonly unknown[] =>
  bridge.asked.flatMap(({ path, input }) => (path === 'comments.add' ? [input] : []));
const draftOf = (numbers: number): Draft => {
  const said = asks.slice(0, numbers).map(({ words }) => words);
  return { ...emptyDraft, body: `${said.join(' ')} My reason: it is measured.`, asks };
};

describe('sending a comment that asks for waivers', () => {
  it('asks for what its words ask, and for nothing where they are gone', async () => {
    expect(await sendDraft(postId, { kind: 'thread', postId }, draftOf(2), [])).toBeNull();
    expect(await sendDraft(postId, { kind: 'thread', postId }, draftOf(0), [])).toBeNull();
    expect(added()).toEqual([
      expect.objectContaining({ parentId: null, waives: ['print 0', 'print 1'] }),
      expect.not.objectContaining({ waives: expect.anything() }),
    ]);
  });

  it('says in words that it asks for too much, until some of it is taken out', async () => {
    const refusal = await sendDraft(postId, { kind: 'thread', postId }, draftOf(WAIVES_MAX + 1), []);
    expect(refusal).toMatch(/can ask for 20 waivers, and this one asks for 21/);
    expect(added()).toEqual([]);
    expect(await sendDraft(postId, { kind: 'thread', postId }, draftOf(WAIVES_MAX), [])).toBeNull();
    expect(added()).toEqual([expect.objectContaining({ waives: expect.any(Array) })]);
  });

  it('asks for none in a reply', async () => {
    expect(await sendDraft(postId, { kind: 'reply', commentId }, draftOf(2), [])).toBeNull();
    expect(added()).toEqual([expect.not.objectContaining({ waives: expect.anything() })]);
  });
});
