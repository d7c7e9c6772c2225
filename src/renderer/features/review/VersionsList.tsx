import { type ReactNode, useState } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { compare, isApprovedVersion, numberNow } from '#renderer/features/review/comparison.ts';
import { type Names, useNames } from '#renderer/features/review/names.ts';
import { type Comparison, useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { OpenReview, Version } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import type { PostStatus } from '#shared/posts/post.ts';

type Props = { readonly review: OpenReview };

/** Every version that was handed in, newest first, and any two of them beside each other. */
export function VersionsList({ review }: Props): ReactNode {
  const names = useNames();
  const { versions } = review;
  if (versions.length === 0) return <p className="review-side-empty">{t('review.versions.none')}</p>;
  return (
    <div className="review-versions">
      {versions.length > 1 || numberNow(review) === null ? <Comparer review={review} /> : null}
      <ol reversed>
        {versions.toReversed().map((version) => (
          <VersionLine key={version.submission} version={version} names={names} />
        ))}
      </ol>
    </div>
  );
}

function VersionLine({ version, names }: { readonly version: Version; readonly names: Names }): ReactNode {
  const view = useReview((state) => state.view);
  const { number, personId, at } = version;
  return (
    <li>
      <StatusGlyph status={statusOf(version)} />
      <div>
        <strong>{t('review.version', { version: number })}</strong>
        <span>{t('review.version.by', { name: names.of(personId), when: momentText(at) })}</span>
        {version.decisions.map((decision) => (
          <span key={decision.id}>
            {t(`review.event.${decision.verdict}`, { name: names.of(decision.personId) })}
          </span>
        ))}
      </div>
      <Button size="sm" label={t('review.voided.open', { version: number })} onPress={() => view(number)}>
        {t('review.version.open')}
      </Button>
    </li>
  );
}

function statusOf(version: Version): PostStatus {
  if (isApprovedVersion(version)) return 'approved';
  const refusal = version.decisions.find(({ verdict }) => verdict !== 'approve')?.verdict;
  if (refusal === undefined) return 'in_review';
  return refusal === 'reject' ? 'rejected' : 'changes_requested';
}

/** Two choices and the button that shows their difference. */
function Comparer({ review }: Props): ReactNode {
  const shown = useReview((state) => state.comparison);
  const compareWith = useReview((state) => state.compare);
  const inForce = compare(review, shown);
  const [from, setFrom] = useState(String(inForce.from?.number ?? 1));
  const [to, setTo] = useState<string>(String(shown?.to ?? 'now'));
  const numbers = review.versions.map(({ number }) => ({
    value: String(number),
    label: t('review.version', { version: number }),
  }));
  const choose = (): void => compareWith({ from: Number(from), to: sideNamed(to) });
  return (
    <div className="review-compare">
      <Select label={t('review.compare.from')} options={numbers} value={from} onChange={setFrom} />
      <Select
        label={t('review.compare.to')}
        options={[...numbers, { value: 'now', label: t('review.compare.now') }]}
        value={to}
        onChange={setTo}
      />
      <Button size="md" refusal={from === to ? t('review.compare.same') : null} onPress={choose}>
        {t('review.compare')}
      </Button>
    </div>
  );
}

function sideNamed(value: string): Comparison['to'] {
  return value === 'now' ? 'now' : Number(value);
}
