import { Check } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { dueBadge } from '#renderer/features/review/due-badge.ts';
import { askedText, type Names } from '#renderer/features/review/names.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { InboxEntry } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import type { InboxRow } from './inbox.ts';

type Props = {
  readonly row: Extract<InboxRow, { kind: 'entry' }>;
  readonly names: Names;
  readonly now: number;
  readonly zone: string;
  readonly chosen: boolean;
  readonly marked: boolean;
};

/** A review in the inbox: its status and first words, whose it is and at which level, and how long there is. */
export const InboxLine = memo(function InboxLine(props: Props): ReactNode {
  const { row, chosen, marked } = props;
  const { post } = row.entry;
  const title = post.excerpt || t('posts.untitled');
  return (
    <div
      className={classNames('inbox-line', chosen && 'inbox-line-chosen')}
      data-marked={marked || undefined}
    >
      {row.entry.right?.may === true ? <MarkBox title={title} postId={post.id} marked={marked} /> : null}
      <button
        type="button"
        className="inbox-main"
        data-post={post.id}
        aria-current={chosen}
        tabIndex={chosen ? 0 : -1}
      >
        <span className="inbox-words" dir="auto">
          <StatusGlyph status={post.status} labelled />
          <span>{title}</span>
        </span>
        <Facts {...props} />
      </button>
    </div>
  );
});

/** For the pointer and for screen readers; on the line itself Space does the same. */
function MarkBox({
  title,
  postId,
  marked,
}: {
  readonly title: string;
  readonly postId: string;
  readonly marked: boolean;
}): ReactNode {
  const keepFocus = (event: MouseEvent): void => event.preventDefault();
  return (
    <button
      type="button"
      className="inbox-mark"
      data-mark={postId}
      aria-pressed={marked}
      aria-label={t('review.mark', { title })}
      tabIndex={-1}
      onMouseDown={keepFocus}
    >
      <span>
        <Check size={12} strokeWidth={2.5} aria-hidden="true" />
      </span>
    </button>
  );
}

function Facts({ row, names, now, zone }: Props): ReactNode {
  const badge = dueBadge(row.entry, now, zone);
  return (
    <span className="inbox-facts">
      <span>{whoText(row, names)}</span>
      {badge === null ? null : (
        <>
          <span aria-hidden="true" className="inbox-due">
            {badge.severity === null ? (
              badge.text
            ) : (
              <SeverityTag severity={badge.severity}>{badge.text}</SeverityTag>
            )}
          </span>
          <span className="visually-hidden">{badge.spoken}</span>
        </>
      )}
    </span>
  );
}

function whoText({ section, entry }: Props['row'], names: Names): string {
  if (entry.returned !== null)
    return section === 'returned'
      ? t(`review.back.${entry.returned.why}`)
      : t('review.backWith', { name: names.of(ownerOf(entry)) });
  if (section === 'others')
    return t('review.with', { who: askedText({ ...entry, need: entry.level.need }, names) });
  const level = entry.level.index + 1;
  const name = names.of(entry.submission.personId);
  return entry.level.of > 1 ? t('review.byAtLevel', { name, level }) : name;
}

function ownerOf({ post, submission }: InboxEntry): string {
  return post.authorId ?? submission.personId;
}
