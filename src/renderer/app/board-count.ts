import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { weekStartOf } from '#shared/time/format.ts';
import { type DayRange, monthGrid } from '#shared/time/range.ts';

/** The days of the board: the month in view with the ragged ends of its weeks, as on the calendar. */
export function useBoardSpan(): DayRange {
  const today = useTodayOfBrand();
  const date = useView((state) => state.date) ?? today;
  return monthGrid(date, weekStartOf(currentLocale()));
}

/** How many posts the board has, filters aside: its own count, or that of the calendar and its rail; 0 until known. */
export function useBoardCount(): number {
  const brandId = useWorkspace((state) => state.brandId);
  const { from, to } = useBoardSpan();
  return usePosts(({ board, ranges, rail }) => {
    if (board?.query.brandId === brandId && board.query.from === from) return board.all;
    const month = ranges.find((range) => range.brandId === brandId && range.from === from && range.to === to);
    return (month?.ids.length ?? 0) + (rail?.brandId === brandId ? rail.total : 0);
  });
}
