import { useMemo } from 'react';
import { goToThread, useAnchors } from '#renderer/features/comments/anchors.ts';
import type { TextMark } from '#renderer/features/review/marked-text.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

const none: readonly TextMark[] = [];

/** The words that comments stand on, in the text as it stands; older versions show none. */
export function useTextMarks({ detail, current }: OpenReview, isNow: boolean): readonly TextMark[] {
  const { marks } = useAnchors(detail.id, current.text);
  const shown = useMemo(
    () =>
      marks.map(
        ({ commentId, from, to, number }): TextMark => ({
          id: commentId,
          start: from,
          end: to,
          sign: String(number),
          label: t('comments.mark', { number }),
        }),
      ),
    [marks],
  );
  return isNow ? shown : none;
}

/** Brings a comment into view beside the text, or over it where there is no room beside. */
export function showComment(id: Id): void {
  useReview.setState({ side: 'comments', sideOpen: true });
  goToThread(id);
}
