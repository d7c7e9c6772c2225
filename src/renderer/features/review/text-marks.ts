import type { TextMark } from '#renderer/features/review/marked-text.ts';
import type { OpenReview } from '#shared/contract/review.ts';

const none: readonly TextMark[] = [];

/** The words that comments stand on, in the text as it stands; older versions show none. */
export function useTextMarks(
  _review: OpenReview,
  _isNow: boolean,
): { readonly marks: readonly TextMark[]; readonly onMark: (id: string) => void } {
  return { marks: none, onMark: () => undefined };
}
