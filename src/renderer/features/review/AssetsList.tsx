import type { ReactNode } from 'react';
import { pictureIn } from '#renderer/features/review/comparison.ts';
import { PictureFigure } from '#renderer/features/review/Pictures.tsx';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

/** The pictures of the post as it stands, with what their alt text says. */
export function AssetsList({ review }: { readonly review: OpenReview }): ReactNode {
  const { assetIds } = review.current;
  if (assetIds.length === 0) return <p className="review-side-empty">{t('review.assets.none')}</p>;
  return (
    <ul className="review-assets">
      {assetIds.map((id, index) => (
        <li key={id}>
          <PictureFigure
            picture={pictureIn(review.pictures, review.current, id)}
            heading={t('review.picture.nth', { number: index + 1 })}
          />
        </li>
      ))}
    </ul>
  );
}
