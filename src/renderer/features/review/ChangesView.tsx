import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Compared } from '#renderer/features/review/comparison.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { Passages } from '#renderer/features/review/Passages.tsx';
import { Pictures } from '#renderer/features/review/Pictures.tsx';
import { useReview } from '#renderer/features/review/review-store.ts';
import { showComment, useTextMarks } from '#renderer/features/review/text-marks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

/** What changed since the version compared with: the text word by word, and the pictures. */
export function ChangesView({
  review,
  compared,
}: {
  readonly review: OpenReview;
  readonly compared: Compared;
}): ReactNode {
  const isNow = compared.to.content === review.current;
  const marks = useTextMarks(review, isNow);
  const { runs } = compared.text;
  return (
    <div className="review-doc">
      <section aria-label={t('review.text')}>
        <DiffHead compared={compared} />
        <div className="review-text" dir="auto" data-selectable data-review-text={isNow || undefined}>
          {runs.length === 0 ? (
            t('review.noText')
          ) : (
            <DiffText runs={runs} marks={marks} onMark={showComment} />
          )}
        </div>
      </section>
      <Passages before={(compared.from ?? compared.to).content} after={compared.to.content} />
      <Pictures compared={compared} pictures={review.pictures} />
    </div>
  );
}

function DiffHead({ compared }: { readonly compared: Compared }): ReactNode {
  const { from, to } = compared;
  const hasChoice = useReview((state) => state.comparison !== null);
  const compareWith = useReview((state) => state.compare);
  return (
    <div className="diff-head">
      <h2>{t('review.text')}</h2>
      {from === null ? (
        <p>{t('review.diff.first')}</p>
      ) : (
        <p>
          <span>
            {t(from.approved ? 'review.diff.fromApproved' : 'review.diff.from', { version: from.number })}
          </span>
          <ArrowRight size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>
            {to.number === null ? t('review.diff.toNow') : t('review.diff.to', { version: to.number })}
          </span>
          <Counts compared={compared} />
        </p>
      )}
      {hasChoice ? (
        <Button size="sm" variant="quiet" onPress={() => compareWith(null)}>
          {t('review.diff.back')}
        </Button>
      ) : null}
    </div>
  );
}

function Counts({ compared: { from, to, text } }: { readonly compared: Compared }): ReactNode {
  const { added, removed } = text;
  if (from?.content.text === to.content.text) return <span>{t('review.diff.same')}</span>;
  if (added + removed === 0) return <span>{t('review.diff.spaces')}</span>;
  return (
    <span>
      <span aria-hidden="true">
        <ins>+{added}</ins> <del>−{removed}</del> {t('review.diff.words')}
      </span>
      <span className="visually-hidden">{t('review.diff.spoken', { added, removed })}</span>
    </span>
  );
}
