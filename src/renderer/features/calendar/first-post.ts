import { api } from '#renderer/app/client.ts';
import { createPost } from '#renderer/app/post-actions.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Id } from '#shared/ids.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** Begins a post at the brand's next free slot from a day on, which leaves time for the approval it needs. */
export async function writeFirstPost(brandId: Id, from: WallDate): Promise<void> {
  try {
    const asked = { brandId, channelIds: [], from, sameDay: false };
    const { schedule } = await api.calendar.nextFreeSlot.query(asked);
    await createPost({ schedule });
  } catch (error) {
    toastError(error);
  }
}
