import { usePosts } from '#renderer/app/posts-store.ts';
import type { Brand } from '#shared/brands/brand.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { weekStartOf } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import { monthGrid } from '#shared/time/range.ts';

/**
 * Fetches the month that the calendar opens on. It is asked for before the frame is drawn, so that the calendar is
 * drawn once with its posts, and not first without them.
 */
export async function loadFirstMonth(brand: Brand): Promise<void> {
  const today = wallAt(Date.now(), brand.zone).date;
  const { from, to } = monthGrid(today, weekStartOf(currentLocale()));
  await usePosts.getState().loadRange(brand.id, from, to);
}
