import type { ReactNode } from 'react';
import { useExpectation } from '#renderer/features/post-panel/expectation.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** One sentence at the top of the panel: what is expected of me here, and why. */
export function StandingLine({ detail }: { readonly detail: PostDetail }): ReactNode {
  // Every answer about the post is a new record: then the sentence may be another.
  const sentence = useExpectation(detail.id, detail);
  // What was asked for stands below in full, with its way on: once is enough.
  if (sentence === '' || detail.status === 'changes_requested') return null;
  return (
    <p className="panel-standing" data-status={detail.status} role="status">
      {sentence}
    </p>
  );
}
