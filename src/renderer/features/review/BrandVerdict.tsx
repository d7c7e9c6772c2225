import type { ReactNode } from 'react';
import { useVerdict } from '#renderer/features/voice-check/use-verdict.ts';
import { VerdictList } from '#renderer/features/voice-check/VerdictList.tsx';
import type { OpenReview } from '#shared/contract/review.ts';

/** What the brand's rules say of the post under review: the author's list, and what was waived in it. */
export function BrandVerdict({ review: { detail } }: { readonly review: OpenReview }): ReactNode {
  const verdict = useVerdict(detail.id);
  return (
    <div className="review-findings">
      <VerdictList detail={detail} verdict={verdict} withWords />
    </div>
  );
}
