import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import {
  changedParts,
  isApprovedVersion,
  newAltIds,
  pictureChanges,
} from '#renderer/features/review/comparison.ts';
import { type Names, useNames } from '#renderer/features/review/names.ts';
import { momentOf } from '#renderer/features/review/planned.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { OpenReview, ReviewEvent, Version } from '#shared/contract/review.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostStatus } from '#shared/posts/post.ts';

/** Where an approval stands again, or nothing is to be decided any more: what was voided before is history. */
const settled: readonly PostStatus[] = ['approved', 'published', 'skipped', 'archived'];

/** Says that an approval stopped counting: whose, who did what and when, with the way to what was approved. */
export function VoidedBanner({ review }: { readonly review: OpenReview }): ReactNode {
  const names = useNames();
  const view = useReview((state) => state.view);
  const event = voidedNow(review);
  if (event === null) return null;
  const version = review.versions.find(({ number }) => number === event.version);
  return (
    <div className="voided" role="note">
      <SeverityGlyph severity="warn" labelled />
      <p>
        <strong>{whatText(event, version, names)}</strong> {whyText(review, event, version, names)}
      </p>
      {version === undefined ? null : (
        <Button size="sm" onPress={() => view(version.number)}>
          {t('review.voided.open', { version: version.number })}
        </Button>
      )}
    </div>
  );
}

/** The last event that voided something, while it still matters: a review that was taken up again is no news. */
export function voidedNow({
  events,
  versions,
  detail,
}: Pick<OpenReview, 'events' | 'versions' | 'detail'>): ReviewEvent | null {
  const stands = settled.includes(detail.status) || (detail.status === 'scheduled' && !detail.approvalVoided);
  const isNews = (event: ReviewEvent): boolean => {
    const version = versions.find(({ number }) => number === event.version);
    return detail.status !== 'in_review' || (version !== undefined && isApprovedVersion(version));
  };
  return stands ? null : (events.find((event) => event.kind === 'voided' && isNews(event)) ?? null);
}

function whatText({ version: number }: ReviewEvent, version: Version | undefined, names: Names): string {
  const values = { version: number ?? 0 };
  if (version === undefined || !isApprovedVersion(version)) return t('review.voided.review', values);
  const isMine = version.decisions.some(({ personId }) => personId === names.here);
  return t(isMine ? 'review.voided.yours' : 'review.voided.approval', values);
}

function whyText(review: OpenReview, event: ReviewEvent, version: Version | undefined, names: Names): string {
  const name = names.of(event.personId);
  const when = momentText(event.at);
  if (event.voided === 'rules') return t('review.voided.rules', { name, when });
  if (event.voided === 'moved')
    return t('review.voided.moved', {
      name,
      when,
      from: momentOf(version?.content.schedule ?? null),
      to: momentOf(review.current.schedule),
    });
  const what = version === undefined ? '' : partsText(review, version);
  return t(what === '' ? 'review.voided.editedPlain' : 'review.voided.edited', { name, when, what });
}

/** "the text and one picture", in the words of the language's lists. */
function partsText({ current }: OpenReview, { content }: Version): string {
  const pictures = pictureChanges(content, current);
  const gone = pictures.filter(({ change }) => change === 'removed').length;
  const came = pictures.filter(({ change }) => change === 'added' || change === 'version').length;
  const alts = newAltIds(content, current).length;
  const parts = changedParts(content, current)
    .filter((part) => part !== 'date')
    .map((part) =>
      t(`review.part.${part}`, { count: part === 'alts' ? alts : Math.max(gone, came) || pictures.length }),
    );
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(parts);
}
