import type { PostDetail } from '#shared/posts/post.ts';

/** What hangs on the content of a post as it is: an approval, a review, what an edit took back; or nothing. */
export type Binding = 'free' | 'approved' | 'inReview' | 'approvalVoided' | 'reviewVoided';

/** What an edit of a post would take back, or took back already. */
export function bindingOf(
  post: Pick<PostDetail, 'status' | 'approvalVoided' | 'submission' | 'decision'>,
): Binding {
  const { status, approvalVoided, submission, decision } = post;
  if (status === 'in_review') return 'inReview';
  if (status === 'published' || status === 'skipped' || status === 'archived') return 'free';
  // A submission that waits while the post is not in review was edited away from; on hold it may just wait.
  if (submission !== null && (status === 'draft' || status === 'idea' || status === 'scheduled'))
    return 'reviewVoided';
  if (approvalVoided) return 'approvalVoided';
  return decision?.verdict === 'approve' ? 'approved' : 'free';
}
