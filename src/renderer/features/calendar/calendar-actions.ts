import { announce } from '#renderer/app/announcer.ts';
import { api } from '#renderer/app/client.ts';
import { duplicatePosts, movePosts, optimistically } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toast } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { type Move, moveTogether, shiftAll } from '#shared/calendar/moves.ts';
import type { Campaign, CampaignSpan } from '#shared/campaigns/campaign.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDay, formatDayTime } from '#shared/time/format.ts';
import type { Schedule } from '#shared/time/wall.ts';
import { daysBetween } from '#shared/time/wall.ts';
import { isFinal } from './events.ts';
import { placedOf } from './landings.ts';

/** What an action on one post means: everything selected when it is part of the selection, otherwise it alone. */
export function actedOn(postId: Id): readonly Id[] {
  const { selection } = useView.getState();
  return selection.includes(postId) ? selection : [postId];
}

/** Those of the posts that may still be moved. */
export function movable(ids: readonly Id[]): readonly Id[] {
  const { posts } = usePosts.getState();
  return ids.filter((id) => {
    const post = posts[id];
    return post !== undefined && !isFinal(post);
  });
}

/** Words by which a post is known in a sentence. */
export function wordsOf(post: PostSummary | undefined): string {
  const words = post?.excerpt ?? '';
  if (words === '') return t('posts.untitled');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}

async function carryOut(moves: readonly Move[], first: Id): Promise<boolean> {
  const words = wordsOf(usePosts.getState().posts[first]);
  const done = await movePosts(moves);
  if (done) sayMoved(moves, first, words);
  return done;
}

function sayMoved(moves: readonly Move[], first: Id, words: string): void {
  const to = moves.find((move) => move.postId === first)?.schedule ?? null;
  if (to === null) return announce(t('calendar.said.off', { words }));
  const when = formatDayTime(to.date, to.time, currentLocale());
  if (moves.length === 1) announce(t('calendar.said.moved', { words, when }));
  else announce(t('calendar.said.movedMany', { count: moves.length, words, when }));
}

/** Puts one post somewhere and takes everything selected with it, each as far as the first. */
export function moveWithSelection(postId: Id, to: Schedule): Promise<boolean> {
  return carryOut(moveTogether(placedOf(movable(actedOn(postId))), postId, to), postId);
}

/** Gives a dateless post a moment. */
export function giveDate(postId: Id, to: Schedule): Promise<boolean> {
  return carryOut([{ postId, schedule: to }], postId);
}

/** Takes posts off the calendar, back to the rail. */
export function takeOff(ids: readonly Id[]): Promise<boolean> {
  const [first] = ids;
  if (first === undefined) return Promise.resolve(false);
  return carryOut(
    movable(ids).map((postId) => ({ postId, schedule: null })),
    first,
  );
}

/** Moves posts by days, or by minutes in the time grid. */
export function nudge(
  ids: readonly Id[],
  shift: { readonly days: number; readonly minutes: number },
): Promise<boolean> {
  const [first] = ids;
  const moves = shiftAll(placedOf(movable(ids)), shift);
  return first === undefined || moves.length === 0 ? Promise.resolve(false) : carryOut(moves, first);
}

/** Puts a copy of a post, or of everything selected, where it was let go. Times are kept for several. */
export async function copyTo(post: PostSummary, to: Schedule): Promise<void> {
  const ids = actedOn(post.id);
  if (ids.length === 1 || post.date === null) {
    await duplicatePosts([{ postId: post.id, schedule: to }]);
    return;
  }
  const shift = { days: daysBetween(post.date, to.date), minutes: 0 };
  await duplicatePosts(shiftAll(placedOf(ids), shift));
}

/** Changes the days a campaign runs. */
export async function setSpan(campaign: Campaign, span: CampaignSpan): Promise<void> {
  if (span.start === campaign.start && span.end === campaign.end) return;
  const done = await optimistically([], () =>
    api.campaigns.update.mutate({ campaignId: campaign.id, patch: { span } }),
  );
  if (done === null) return;
  const [from, to] = [formatDay(span.start, currentLocale()), formatDay(span.end, currentLocale())];
  toast(t('calendar.done.span', { name: campaign.name, from, to }), undoAction());
}
