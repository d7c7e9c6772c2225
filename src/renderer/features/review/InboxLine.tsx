import { memo, type ReactNode } from 'react';
import { type DueBadge, dueBadge } from '#renderer/features/review/due-badge.ts';
import { askedText, type Names } from '#renderer/features/review/names.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph, statusName } from '#renderer/ui/StatusGlyph.tsx';
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

/**
 * A review in the inbox: its status and first words, whose it is and at which level, and how long there is. Of few
 * elements, because a line is made for each frame while the list scrolls; so what is only heard is an attribute.
 */
export const InboxLine = memo(function InboxLine(props: Props): ReactNode {
  const { row, names, now, zone, chosen, marked } = props;
  const { post, right } = row.entry;
  const title = post.excerpt || t('posts.untitled');
  const who = whoText(row, names);
  const badge = dueBadge(row.entry, now, zone);
  const heard = badge === null ? statusName(post.status) : `${statusName(post.status)}, ${badge.spoken}`;
  return (
    <div
      className={classNames('inbox-line', chosen && 'inbox-line-chosen')}
      data-marked={marked || undefined}
    >
      {right?.may === true ? <MarkBox title={title} postId={post.id} marked={marked} /> : null}
      <button
        type="button"
        className="inbox-main"
        data-post={post.id}
        aria-current={chosen}
        aria-description={heard}
        tabIndex={chosen ? 0 : -1}
      >
        <span className="inbox-words" dir="auto">
          <StatusGlyph status={post.status} />
          <span>{title}</span>
        </span>
        <span className="inbox-facts">
          <span>{who}</span>
          {badge === null ? null : <Due badge={badge} />}
        </span>
      </button>
    </div>
  );
});

function Due({ badge: { severity, text } }: { readonly badge: DueBadge }): ReactNode {
  return severity === null ? <span>{text}</span> : <SeverityTag severity={severity}>{text}</SeverityTag>;
}

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
  return (
    <button
      type="button"
      className="inbox-mark"
      data-mark={postId}
      aria-pressed={marked}
      aria-label={t('review.mark', { title })}
      tabIndex={-1}
    />
  );
}

function whoText({ section, entry }: Props['row'], names: Names): string {
  if (entry.returned !== null)
    return section === 'returned'
      ? t(`review.back.${entry.returned.why}`)
      : t('review.backWith', { name: names.short(ownerOf(entry)) });
  if (section === 'others')
    return t('review.with', { who: askedText({ ...entry, need: entry.level.need }, names) });
  const level = entry.level.index + 1;
  const name = names.of(entry.submission.personId);
  return entry.level.of > 1 ? t('review.byAtLevel', { name, level }) : name;
}

function ownerOf({ post, submission }: InboxEntry): string {
  return post.authorId ?? submission.personId;
}
