import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { compare } from '#renderer/features/review/comparison.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { Passages } from '#renderer/features/review/Passages.tsx';
import type { Comparison } from '#renderer/features/review/review-store.ts';
import '#renderer/features/review/review.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { OpenReview } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { saysTheSame } from '#shared/posts/passages.ts';

type Props = { readonly postId: Id; readonly onClose: () => void };

/** Any two states of a post that were handed in, or one of them and the text as it stands, word by word. */
export function CompareVersions({ postId, onClose }: Props): ReactNode {
  const { answer: review, failure } = useAsked(postId, () => api.review.open.query({ postId }), ['posts']);
  return (
    <Dialog title={t('composer.compare')} isOpen onClose={onClose} width={760}>
      {failure === null ? null : <p>{failure}</p>}
      {review === null ? null : <Compared review={review} />}
    </Dialog>
  );
}

function Compared({ review }: { readonly review: OpenReview }): ReactNode {
  const [asked, setAsked] = useState<Comparison | null>(null);
  if (review.versions.length === 0) return <p className="composer-said">{t('composer.compare.none')}</p>;
  const compared = compare(review, asked ?? { from: review.versions.at(-1)?.number ?? 1, to: 'now' });
  const { from, to, text } = compared;
  const before = from?.content ?? to.content;
  return (
    <div className="composer-compare">
      <Chooser review={review} asked={asked} onChange={setAsked} />
      {saysTheSame(before, to.content) ? <p className="composer-said">{t('composer.compare.same')}</p> : null}
      <div className="review-text" dir="auto" data-selectable>
        <DiffText runs={text.runs} />
      </div>
      <Passages before={before} after={to.content} />
    </div>
  );
}

type ChooserProps = {
  readonly review: OpenReview;
  readonly asked: Comparison | null;
  readonly onChange: (asked: Comparison) => void;
};

const NOW = 'now';

function Chooser({ review, asked, onChange }: ChooserProps): ReactNode {
  const last = review.versions.at(-1)?.number ?? 1;
  const { from, to } = asked ?? { from: last, to: NOW as Comparison['to'] };
  const numbers = review.versions.map(({ number }) => ({
    value: String(number),
    label: t('review.version', { version: number }),
  }));
  return (
    <div className="composer-compare-choice">
      <Select
        label={t('composer.compare.from')}
        options={numbers}
        value={String(from)}
        onChange={(value) => onChange({ from: Number(value), to })}
      />
      <Select
        label={t('composer.compare.to')}
        options={[...numbers, { value: NOW, label: t('composer.compare.now') }]}
        value={String(to)}
        onChange={(value) => onChange({ from, to: value === NOW ? NOW : Number(value) })}
      />
    </div>
  );
}
