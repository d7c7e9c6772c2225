import { Check } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { askedText, type Names, useNames } from '#renderer/features/review/names.ts';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { LevelStand, OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import { HOUR_MS } from '#shared/time/spans.ts';
import { momentOf } from './planned.ts';

/** The way of the post through its levels: who passed it and when, who is asked now, who comes, and when it goes out. */
export function LevelSteps({
  review,
  now,
}: {
  readonly review: OpenReview;
  readonly now: number;
}): ReactNode {
  const names = useNames();
  return (
    <ol className="level-steps" aria-label={t('review.levels')}>
      {review.levels.map((level, index) => (
        <Fragment key={level.id}>
          <li aria-current={level.state === 'waiting' ? 'step' : undefined}>
            <Sign level={level} number={index + 1} />
            <span className="level-words">
              <strong>{level.name || t('review.level.open')}</strong>
              <span>{levelText(level, names, now)}</span>
            </span>
          </li>
          <li className="level-line" aria-hidden="true" />
        </Fragment>
      ))}
      <li>
        <StatusGlyph status="scheduled" />
        <GoesOut review={review} />
      </li>
    </ol>
  );
}

function Sign({ level, number }: { readonly level: LevelStand; readonly number: number }): ReactNode {
  return (
    <>
      <span className="level-sign" data-state={level.state} aria-hidden="true">
        {level.state === 'passed' ? <Check size={13} strokeWidth={2.25} /> : number}
      </span>
      <span className="visually-hidden">{t(`review.level.${level.state}`, { number })}</span>
    </>
  );
}

function levelText(level: LevelStand, names: Names, now: number): string {
  const last = level.approvals.at(-1);
  if (level.state === 'passed' && last !== undefined)
    return t('review.level.by', { name: names.short(last.personId), when: momentText(last.at) });
  const who = askedText(level, names);
  if (level.backup === null) return who;
  if (level.backup.from === null)
    return t('review.level.backupAfter', { who, hours: level.backup.afterHours });
  const hours = Math.ceil((level.backup.from - now) / HOUR_MS);
  return hours > 0 ? t('review.level.backupIn', { who, hours }) : t('review.level.backupNow', { who });
}

function GoesOut({ review }: { readonly review: OpenReview }): ReactNode {
  const { detail, stand } = review;
  const dueBy = stand?.dueBy ?? null;
  return (
    <span className="level-words">
      <span>{momentOf(review.current.schedule)}</span>
      {dueBy === null ? null : (
        <span>{t('review.level.decideBy', { when: momentText(dueBy, detail.zone) })}</span>
      )}
    </span>
  );
}
