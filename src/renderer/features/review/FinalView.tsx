import type { ReactNode } from 'react';
import { pictureIn } from '#renderer/features/review/comparison.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { Passages } from '#renderer/features/review/Passages.tsx';
import { PictureFigure } from '#renderer/features/review/Pictures.tsx';
import { useReview } from '#renderer/features/review/review-store.ts';
import { showComment, useTextMarks } from '#renderer/features/review/text-marks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { OpenReview, VersionContent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly review: OpenReview };

/** The version that is looked at whole: an earlier one that was opened, or the text as it stands. */
export function shownContent(review: OpenReview, viewing: number | null): VersionContent {
  return review.versions.find(({ number }) => number === viewing)?.content ?? review.current;
}

/** The whole text without marks of change. */
export function FinalView({ review }: Props): ReactNode {
  const viewing = useReview((state) => state.viewing);
  const content = shownContent(review, viewing);
  const isNow = content === review.current;
  const marks = useTextMarks(review, isNow);
  const runs = [{ kind: 'same', text: content.text, at: 0 }] as const;
  return (
    <div className="review-doc">
      <section aria-label={t('review.text')}>
        <ViewingNote viewing={isNow ? null : viewing} />
        <div className="review-text" dir="auto" data-selectable data-review-text={isNow || undefined}>
          {content.text === '' ? (
            t('review.noText')
          ) : (
            <DiffText runs={runs} marks={marks} onMark={showComment} />
          )}
        </div>
      </section>
      <Passages before={content} after={content} />
      <FinalPictures review={review} content={content} />
    </div>
  );
}

function FinalPictures({ review, content }: Props & { readonly content: VersionContent }): ReactNode {
  if (content.assetIds.length === 0) return null;
  return (
    <ul className="review-pictures" aria-label={t('review.pictures')}>
      {content.assetIds.map((id) => (
        <li key={id}>
          <PictureFigure picture={pictureIn(review.pictures, content, id)} heading={t('review.picture')} />
        </li>
      ))}
    </ul>
  );
}

/** Says that an earlier version is looked at, and leads back. */
export function ViewingNote({ viewing }: { readonly viewing: number | null }): ReactNode {
  const view = useReview((state) => state.view);
  if (viewing === null) return null;
  return (
    <div className="diff-head">
      <p>{t('review.viewing', { version: viewing })}</p>
      <Button size="sm" onPress={() => view(null)}>
        {t('review.viewing.back')}
      </Button>
    </div>
  );
}
