import { useDraggable } from '@dnd-kit/core';
import { memo, type ReactNode } from 'react';
import { pictureOf } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import { Avatar, ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDay } from '#shared/time/format.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { cardKey, useBoardUi } from './board-ui.ts';
import { oneFactOf } from './card-fact.ts';
import { useNow } from './use-now.ts';

type Props = {
  readonly post: PostSummary;
  readonly column: string;
  readonly fact: CardFact | undefined;
  readonly things: BrandThings;
  /** Whether Tab comes to this card. */
  readonly isStop: boolean;
};

/** A post on the board. Keys, clicks and the menu are handled once, by the board around it. */
export const Card = memo(function Card({ post, column, fact, things, isStop }: Props): ReactNode {
  const key = cardKey(column, post.id);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: key });
  const refused = useBoardUi(({ refused: drop }) => drop?.postId === post.id);
  const open = useView((state) => state.openPostId === post.id);
  const words = post.excerpt === '' ? t('posts.untitled') : post.excerpt;
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={`bcard bcard-${post.status}`}
      data-hue={hueOf(post, things)}
      data-lifted={isDragging || refused || undefined}
      data-open={open || undefined}
    >
      <button
        type="button"
        className="bcard-main"
        data-post={post.id}
        data-card={key}
        data-column={column}
        tabIndex={isStop ? 0 : -1}
      >
        <CardBody post={post} fact={fact} things={things} />
      </button>
      <button
        type="button"
        className="bcard-menu"
        data-card-menu={key}
        tabIndex={isStop ? 0 : -1}
        aria-label={t('calendar.tile.menu', { words })}
      />
    </div>
  );
});

/** How a card looks while it is carried, or held over a column that refused it. */
export function CardFace({ post, fact, things }: Omit<Props, 'column' | 'isStop'>): ReactNode {
  return (
    <div className={`bcard bcard-face bcard-${post.status}`} data-hue={hueOf(post, things)}>
      <div className="bcard-main">
        <CardBody post={post} fact={fact} things={things} />
      </div>
    </div>
  );
}

function hueOf(post: PostSummary, things: BrandThings): string {
  return things.campaigns.find(({ id }) => id === post.campaignId)?.hue ?? 'none';
}

type BodyProps = Pick<Props, 'post' | 'fact' | 'things'>;

function CardBody({ post, fact, things }: BodyProps): ReactNode {
  const picture = usePosts((state) => pictureOf(state.assets, post));
  const grouped = useBoardUi((state) => state.by !== 'status');
  const channels = things.channels.filter(({ id }) => post.channelIds.includes(id));
  return (
    <>
      <span className="bcard-head">
        {grouped || post.status === 'due' ? <StatusGlyph status={post.status} labelled /> : null}
        <span>{dayOf(post)}</span>
        {channels.slice(0, 3).map((channel) => (
          <ChannelMark key={channel.id} network={channel.network} />
        ))}
        {channels.length > 3 ? <span className="bcard-more">+{channels.length - 3}</span> : null}
      </span>
      <span className="bcard-middle">
        <span className="bcard-words">{post.excerpt === '' ? t('posts.untitled') : post.excerpt}</span>
        {picture === undefined ? null : (
          <img className="bcard-picture" src={picture.src} alt="" decoding="async" draggable={false} />
        )}
      </span>
      <CardFoot post={post} fact={fact} things={things} />
    </>
  );
}

function dayOf({ date }: PostSummary): string {
  return date === null ? t('posts.noDate') : formatDay(date, currentLocale());
}

function CardFoot({ post, fact, things }: BodyProps): ReactNode {
  const author = useWorkspace((state) => personOf(state.snapshot?.people, post.authorId));
  const text = useOneFact(post, fact, things);
  return (
    <span className="bcard-foot">
      {author === undefined ? null : (
        <>
          <Avatar name={author.name} hue={author.hue} />
          <span className="visually-hidden">{author.name}</span>
        </>
      )}
      {text.severity === null ? (
        <span className="bcard-fact">{text.text}</span>
      ) : (
        <SeverityTag severity={text.severity}>{text.text}</SeverityTag>
      )}
    </span>
  );
}

function personOf<Person extends { readonly id: Id }>(
  people: readonly Person[] | undefined,
  id: Id | null,
): Person | undefined {
  return people?.find((person) => person.id === id);
}

function useOneFact(post: PostSummary, fact: CardFact | undefined, things: BrandThings) {
  const now = useNow();
  const people = useWorkspace((state) => state.snapshot?.people);
  const nameOf = (id: Id | null): string => personOf(people, id)?.name.split(' ')[0] ?? '';
  const policy = policyOf(post, { brands: [things.brand], campaigns: [...things.campaigns] });
  return oneFactOf({ post, fact, policy, zone: things.brand.zone, now, nameOf });
}
