import { api } from '#renderer/app/client.ts';
import { type PostPaint, usePosts } from '#renderer/app/posts-store.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { instantOf, isOver } from '#shared/time/instant.ts';
import type { Schedule } from '#shared/time/wall.ts';

/** A post and where it goes; null takes it off the calendar. */
export type Move = { readonly postId: Id; readonly schedule: Schedule | null };

/**
 * Paints changes, asks the core, and takes the paint off again with the reason when it refuses.
 * Gives the core's answer, or null when it refused (the reason was shown).
 */
export async function optimistically<Answer>(
  paints: readonly PostPaint[],
  command: () => Promise<Answer>,
): Promise<Answer | null> {
  const rollback = usePosts.getState().apply(paints);
  try {
    return await command();
  } catch (error) {
    rollback();
    toastError(error);
    return null;
  }
}

/** What a schedule looks like on a post's record. */
export function scheduleFields(schedule: Schedule | null): {
  readonly date: string | null;
  readonly time: string | null;
  readonly zone: string | null;
  readonly instant: number | null;
} {
  if (schedule === null) return { date: null, time: null, zone: null, instant: null };
  const { date, time, zone } = schedule;
  return { date, time, zone, instant: instantOf(schedule) };
}

/** Moves posts in one undoable step, painted at once; says where they went. Tells whether it was done. */
export async function movePosts(moves: readonly Move[]): Promise<boolean> {
  if (moves.length === 0) return false;
  const paints = moves.map(({ postId, schedule }) => ({ postId, patch: scheduleFields(schedule) }));
  const done = await optimistically(paints, () => api.posts.reschedule.mutate({ moves: [...moves] }));
  if (done === null) return false;
  if (done.group !== null) toast(movedText(moves, Date.now()), undoAction());
  return true;
}

/** Where posts went, and of what went to a time that is over that it did: nothing goes out there any more. */
function movedText(moves: readonly Move[], now: number): string {
  const [first] = moves;
  const to = first?.schedule ?? null;
  if (to === null) return t('app.takenOff', { count: moves.length });
  const over = moves.filter(({ schedule }) => schedule !== null && isOver(schedule, now)).length;
  if (moves.length > 1)
    return over === 0
      ? t('app.movedMany', { count: moves.length })
      : t('app.movedMany.over', { count: moves.length, over });
  const when = formatDayTime(to.date, to.time, currentLocale());
  return t(over === 0 ? 'app.movedOne' : 'app.movedOne.over', { when });
}

/** New posts that nobody gave anything yet: closed like that, they are taken away again. */
const untouched = new Set<Id>();

/** Work under way whose outcome a post is waiting for. */
const awaiting = new Set<{ readonly postId: Id }>();

/**
 * Whether the post was made here by "New post" alone, and waits for nothing. What was written since, its editor knows.
 */
export function isUntouchedDraft(postId: Id): boolean {
  return untouched.has(postId) && ![...awaiting].some((each) => each.postId === postId);
}

/** Does something for a post that takes its time; until it is done the post is not an untouched one. */
export async function workingFor<T>(postId: Id, work: () => Promise<T>): Promise<T> {
  const one = { postId };
  awaiting.add(one);
  try {
    return await work();
  } finally {
    awaiting.delete(one);
  }
}

/** Makes a draft (or idea) in the brand in view and opens it in the panel. Gives its id, or null when refused. */
export async function createPost(fields: Omit<PostPatch, 'archived'> = {}): Promise<Id | null> {
  const { brandId } = useWorkspace.getState();
  if (brandId === null) return null;
  try {
    const { id } = await api.posts.create.mutate({
      brandId,
      fields: { stage: 'draft', ...onlyChannel(brandId), ...fields },
    });
    if (Object.keys(fields).every((field) => field === 'stage')) untouched.add(id);
    useView.getState().openPost(id);
    return id;
  } catch (error) {
    toastError(error);
    return null;
  }
}

/** Where a brand has one channel, nobody has to say that a post is for it. */
function onlyChannel(brandId: Id): Pick<PostPatch, 'channelIds'> {
  const channels = useWorkspace.getState().snapshot?.channels ?? [];
  const open = channels.filter((channel) => channel.brandId === brandId && !channel.archived);
  return open.length === 1 ? { channelIds: open.map(({ id }) => id) } : {};
}

/** Copies posts as drafts, in one undoable step. Without a schedule a copy stands where its original does. */
export async function duplicatePosts(
  copies: readonly { readonly postId: Id; readonly schedule?: Schedule | null }[],
): Promise<readonly Id[]> {
  try {
    const { ids } = await api.posts.duplicate.mutate({ copies: [...copies] });
    toast(t('app.duplicated', { count: ids.length }), undoAction());
    return ids;
  } catch (error) {
    toastError(error);
    return [];
  }
}

/** Deletes posts, with Undo instead of a question. */
export async function removePosts(postIds: readonly Id[]): Promise<void> {
  const view = useView.getState();
  if (view.openPostId !== null && postIds.includes(view.openPostId)) view.closePost();
  view.select(view.selection.filter((id) => !postIds.includes(id)));
  const paints = postIds.map((postId) => ({ postId, patch: 'removed' as const }));
  const done = await optimistically(paints, () => api.posts.remove.mutate({ postIds: [...postIds] }));
  if (done !== null) toast(t('app.removed', { count: postIds.length }), undoAction());
}

/** Runs a step of a post's life and says what was done; a refusal is shown with its reason. */
export async function doStep(
  said: string,
  command: () => Promise<{ readonly group: Id | null }>,
): Promise<boolean> {
  try {
    const { group } = await command();
    if (group !== null) toast(said, undoAction());
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}
