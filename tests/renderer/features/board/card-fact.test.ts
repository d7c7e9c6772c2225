import { describe, expect, it } from 'vitest';
import { type FactSource, oneFactOf } from '#renderer/features/board/card-fact.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 11, 2, 8);
const plain = { postId: testId(1), comments: 0, blocks: 0, approvedBy: null, approvedAt: null };

function factOf(post: Partial<PostSummary>, fact: Partial<FactSource['fact'] & object> = {}) {
  return oneFactOf({
    post: summary(1, { authorId: testId(2), instant: null, ...post }),
    fact: { ...plain, ...fact },
    policy: { ...defaultPolicy, mode: 'required', leadHours: 0 },
    zone: 'Europe/Berlin',
    now,
    nameOf: (id) => (id === testId(2) ? 'Tobias' : 'Mara'),
  });
}
const review = { submission: testId(5), by: testId(2), at: 0, level: 1, levels: 3, levelName: '', since: 0 };

describe('the one fact of a card', () => {
  it('is what presses: today by the hour, within two days by the hours left, overdue as such', () => {
    const waits = (hours: number) => factOf({ status: 'in_review', review, instant: now + hours * HOUR });
    expect(waits(3)).toEqual({ severity: 'block', text: 'today 12:00' });
    expect(waits(41)).toEqual({ severity: 'warn', text: '41 h left' });
    expect(waits(-1)).toEqual({ severity: 'block', text: 'approval overdue' });
  });

  it('is how far the review is when nothing presses', () => {
    expect(factOf({ status: 'in_review', review }).text).toBe('level 2 of 3');
    expect(factOf({ status: 'in_review', review: { ...review, level: 0, levels: 1 } }).text).toBe(
      'waits for approval',
    );
  });

  it('is what stands in the way of a post that is back with its author', () => {
    expect(factOf({ status: 'changes_requested' }, { blocks: 2, comments: 1 }).text).toBe('2 block it');
    expect(factOf({ status: 'changes_requested' }, { comments: 1 }).text).toBe('1 comment open');
  });

  it('is a voided approval before anything that is not urgent', () => {
    expect(factOf({ status: 'draft', approvalVoided: true }, { blocks: 1 }).text).toBe('approval void');
  });

  it('is who approved and when, how long until it goes out, or whose it is', () => {
    const approvedAt = Date.UTC(2026, 11, 1, 12);
    expect(factOf({ status: 'approved' }, { approvedBy: testId(3), approvedAt }).text).toBe('by Mara, Tue');
    expect(factOf({ status: 'scheduled', instant: now + 1.3 * HOUR }).text).toBe('in 1 h 18');
    expect(factOf({ status: 'idea' }).text).toBe('Tobias');
  });
});
