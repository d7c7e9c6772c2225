import { api } from '#renderer/app/client.ts';
import { toastRefusal } from '#renderer/app/toasts.ts';
import { type OpenDialog, useView } from '#renderer/app/view-store.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** Why posts left the schedule without anybody asking for it. */
export type LeftFor = Extract<OpenDialog, { readonly kind: 'leftSchedule' }>['why'];

/** Most posts that a message names. */
const NAMES_MAX = 3;
/** As much of a post's words as tells it from another. */
const NAME_LENGTH = 40;

/** Says which posts left the schedule, and why; leads to the one, or to the list of them. */
export async function tellLeft(why: LeftFor, postIds: readonly Id[] = []): Promise<void> {
  const [first] = postIds;
  if (first === undefined) return;
  const { posts } = await api.posts.summaries.query({ postIds: postIds.slice(0, NAMES_MAX) });
  // One that was deleted meanwhile is nobody's task any more.
  const count = postIds.length <= NAMES_MAX ? posts.length : postIds.length;
  if (count === 0) return;
  const show = {
    label: t('app.leftSchedule.show', { count }),
    run: () =>
      count === 1
        ? goToPost(posts[0]?.id ?? first)
        : useView.getState().openDialog({ kind: 'leftSchedule', why, postIds }),
  };
  toastRefusal(t(`app.leftSchedule.${why}`, { count, names: namesOf(posts, count) }), show);
}

/** "“Saffron buns”, “Soup at one” and 4 more" */
function namesOf(posts: readonly PostSummary[], count: number): string {
  const names = posts.map(({ excerpt }) => t('app.leftSchedule.name', { words: shortened(excerpt) }));
  const more = count - names.length;
  if (more > 0) names.push(t('app.leftSchedule.more', { count: more }));
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(names);
}

function shortened(excerpt: string): string {
  if (excerpt === '') return t('posts.untitled');
  const characters = [...excerpt];
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH - 1).join('')}…` : excerpt;
}

/** Opens a post where it stands. */
export function goToPost(postId: Id): void {
  useView.getState().go('calendar');
  useView.getState().openPost(postId);
}
