import { describe, expect, it } from 'vitest';
import { bindingOf } from '#renderer/features/post-panel/binding.ts';
import { testId } from '#tests/helpers/summaries.ts';

const submission = { id: testId(5), personId: testId(1), at: 0, contentHash: '' };
const approval = { verdict: 'approve', personId: testId(2), reason: '', at: 0 } as const;
const plain = { status: 'draft', approvalVoided: false, submission: null, decision: null } as const;

describe('what an edit of a post takes back', () => {
  it('is nothing while nobody was asked or has decided', () => {
    expect(bindingOf(plain)).toBe('free');
    expect(bindingOf({ ...plain, status: 'scheduled' })).toBe('free');
  });

  it('is the approval, on the schedule too, or the review', () => {
    expect(bindingOf({ ...plain, status: 'approved', decision: approval })).toBe('approved');
    expect(bindingOf({ ...plain, status: 'scheduled', decision: approval })).toBe('approved');
    expect(bindingOf({ ...plain, status: 'in_review', submission })).toBe('inReview');
  });

  it('was taken back already: the approval, or the review that still knows its submission', () => {
    expect(bindingOf({ ...plain, decision: approval, approvalVoided: true })).toBe('approvalVoided');
    expect(bindingOf({ ...plain, submission })).toBe('reviewVoided');
  });

  it('is nothing any more once it is published, and an asked-for change is no approval', () => {
    expect(bindingOf({ ...plain, status: 'published', decision: approval })).toBe('free');
    const asked = { ...approval, verdict: 'request_changes' } as const;
    expect(bindingOf({ ...plain, status: 'changes_requested', decision: asked })).toBe('free');
  });
});
