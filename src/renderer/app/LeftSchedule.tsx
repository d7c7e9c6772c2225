import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { type LeftFor, tellLeft } from '#renderer/app/left-schedule.ts';
import { PostRow } from '#renderer/app/PostRow.tsx';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { CHANGED_POSTS_MAX } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';

type Props = { readonly why: LeftFor; readonly postIds: readonly Id[] };

/** The posts that left the schedule in one step, each with the way to it; what is left of them is told again then. */
export function LeftSchedule({ why, postIds }: Props): ReactNode {
  const posts = useSummaries(postIds);
  const close = useView((view) => view.closeDialog);
  const open = (postId: Id): void => {
    close();
    const others = postIds.filter((id) => id !== postId);
    tellLeft(why, others).catch(toastError);
  };
  const more = postIds.length - CHANGED_POSTS_MAX;
  return (
    <Dialog title={t('app.leftSchedule.title')} isOpen onClose={close} width={520}>
      <p>{t(`app.leftSchedule.cure.${why}`)}</p>
      <ul className="flex max-h-96 flex-col overflow-auto">
        {posts.map((post) => (
          <PostRow key={post.id} post={post} onOpen={() => open(post.id)} />
        ))}
      </ul>
      {more > 0 ? <p>{t('app.leftSchedule.rest', { count: more })}</p> : null}
    </Dialog>
  );
}

function useSummaries(postIds: readonly Id[]): readonly PostSummary[] {
  const [posts, setPosts] = useState<readonly PostSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    api.posts.summaries
      .query({ postIds: postIds.slice(0, CHANGED_POSTS_MAX) })
      .then((answer) => (wanted ? setPosts(answer.posts) : undefined))
      .catch(toastError);
    return () => {
      wanted = false;
    };
  }, [postIds]);
  return posts;
}
