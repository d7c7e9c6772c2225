import type { ReactNode } from 'react';
import { useAnchors } from '#renderer/features/comments/anchors.ts';
import { CommentsPanel } from '#renderer/features/comments/CommentsPanel.tsx';
import { AssetsList } from '#renderer/features/review/AssetsList.tsx';
import { ReviewHistory } from '#renderer/features/review/ReviewHistory.tsx';
import { type SideTab, useReview } from '#renderer/features/review/review-store.ts';
import { VersionsList } from '#renderer/features/review/VersionsList.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { assertNever } from '#shared/assert-never.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly review: OpenReview };

/** What was said about the post, its versions and pictures; below it what happened to it. */
export function SidePane({ review }: Props): ReactNode {
  return (
    <aside className="review-side" aria-label={t('review.side')} data-pane="side">
      <SideTabs review={review} />
      <ReviewHistory events={review.events} />
    </aside>
  );
}

function SideTabs({ review }: Props): ReactNode {
  const side = useReview((state) => state.side);
  const setSide = useReview((state) => state.setSide);
  const { open } = useAnchors(review.detail.id, review.current.text);
  const options = [
    { value: 'comments', label: t('comments.title'), count: open },
    { value: 'versions', label: t('review.versions'), count: review.versions.length },
    { value: 'assets', label: t('review.assets'), count: review.current.assetIds.length },
  ] as const;
  return (
    <Tabs<SideTab>
      label={t('review.side')}
      options={options}
      value={side}
      onChange={setSide}
      panelClassName="review-side-panel"
    >
      <SidePanel side={side} review={review} />
    </Tabs>
  );
}

function SidePanel({ side, review }: Props & { readonly side: SideTab }): ReactNode {
  switch (side) {
    case 'comments':
      return <CommentsPanel postId={review.detail.id} text={review.current.text} />;
    case 'versions':
      return <VersionsList review={review} />;
    case 'assets':
      return <AssetsList review={review} />;
    default:
      return assertNever(side);
  }
}
