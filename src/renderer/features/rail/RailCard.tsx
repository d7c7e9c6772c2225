import { useDraggable } from '@dnd-kit/core';
import { Ellipsis, GripVertical } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { pictureOf } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { standingNote } from '../calendar/tile-model.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';

type Props = { readonly post: PostSummary; readonly things: BrandThings };

/** An idea or dateless draft: a press opens it, a drag gives it a date, the menu does everything without dragging. */
export const RailCard = memo(function RailCard({ post, things }: Props): ReactNode {
  const canPlan = useCan('post.plan');
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: post.id, disabled: !canPlan });
  const selected = useView((state) => state.selection.includes(post.id));
  const words = post.excerpt === '' ? t('posts.untitled') : post.excerpt;
  const carry = canPlan ? { 'data-card': post.id, 'data-words': words } : {};
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      {...carry}
      className="card"
      data-lifted={isDragging || undefined}
      data-selected={selected || undefined}
    >
      <button type="button" className="card-main" data-post={post.id} aria-pressed={selected}>
        <CardBody post={post} things={things} />
      </button>
      <button
        type="button"
        className="card-menu"
        data-tile-menu={post.id}
        aria-label={t('calendar.tile.menu', { words })}
      >
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
});

/** How a card looks while it is carried. */
export function CardFace({ post, things }: Props): ReactNode {
  return (
    <div className="card">
      <div className="card-main">
        <CardBody post={post} things={things} />
      </div>
    </div>
  );
}

function CardBody({ post, things }: Props): ReactNode {
  const picture = usePosts((state) => pictureOf(state.assets, post));
  const author = useWorkspace(
    (state) => state.snapshot?.people.find((person) => person.id === post.authorId)?.name,
  );
  const pillar = things.pillars.find((each) => each.id === post.pillarId)?.name;
  const channels = things.channels.filter((channel) => post.channelIds.includes(channel.id));
  const small = [pillar, author?.split(' ')[0]].filter(Boolean).join(' · ');
  return (
    <>
      <GripVertical className="card-grip" size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="card-text">
        <span className="card-head">
          <StatusLabel status={post.status} note={standingNote(post)} />
          <span className="card-marks">
            {channels.slice(0, 3).map((channel) => (
              <ChannelMark key={channel.id} network={channel.network} />
            ))}
          </span>
        </span>
        <span className="card-words">{post.excerpt === '' ? t('posts.untitled') : post.excerpt}</span>
        {small === '' ? null : <span className="card-small">{small}</span>}
      </span>
      {picture === undefined ? null : (
        <img className="card-picture" src={picture.src} alt="" decoding="async" draggable={false} />
      )}
    </>
  );
}
