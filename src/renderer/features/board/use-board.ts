import { useEffect, useMemo } from 'react';
import { useBoardSpan } from '#renderer/app/board-count.ts';
import { cardIds, type LoadedBoard } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { byMoment, columnsOf } from '#shared/board/columns.ts';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { useBoardUi } from './board-ui.ts';
import { columnKeys } from './column-names.ts';

/** A column as it is drawn: its cards that are here, and how many there are in all. */
export type BoardColumn = {
  readonly key: string;
  readonly posts: readonly PostSummary[];
  readonly count: number;
};

/** What was typed is asked for once the hand rests, in ms. */
const RESTS = 120;

/** Asks for the board of the month in view, by the grouping and filters in force; lets go of it afterwards. */
export function useLoadedBoard(brandId: Id): LoadedBoard | null {
  const { from, to } = useBoardSpan();
  const by = useBoardUi((state) => state.by);
  const more = useBoardUi((state) => state.more);
  const filters = useView((state) => state.filters);
  const board = usePosts((state) => state.board);
  useEffect(() => {
    const ask = (): void => {
      const { channelIds, campaignIds, pillarIds, statuses, personIds, text } = filters;
      const lists = {
        channelIds: [...channelIds],
        campaignIds: [...campaignIds],
        pillarIds: [...pillarIds],
        statuses: [...statuses],
        personIds: [...personIds],
      };
      const query = { brandId, from, to, by, filters: { ...lists, text }, more: { ...more } };
      usePosts.getState().loadBoard(query).catch(toastError);
    };
    if (usePosts.getState().board === null) return ask();
    const timer = setTimeout(ask, RESTS);
    return () => clearTimeout(timer);
  }, [brandId, from, to, by, more, filters]);
  useEffect(() => () => usePosts.getState().dropBoard(), []);
  return board?.query.brandId === brandId && board.query.by === by ? board : null;
}

/**
 * The columns with the cards that are here. A post stands where its record says, so that a step is seen before the
 * core has answered; the counts follow.
 */
export function useColumns(board: LoadedBoard | null): readonly BoardColumn[] {
  const posts = usePosts((state) => state.posts);
  const snapshot = useWorkspace((state) => state.snapshot);
  const by = useBoardUi((state) => state.by);
  const brandId = useWorkspace((state) => state.brandId);
  return useMemo(() => {
    if (board === null || snapshot === null || brandId === null) return [];
    const cards = new Map<string, PostSummary[]>();
    for (const id of cardIds(board)) {
      const post = posts[id];
      if (post === undefined) continue;
      for (const key of columnsOf(post, by)) {
        const column = cards.get(key) ?? [];
        column.push(post);
        cards.set(key, column);
      }
    }
    const answered = new Map(board.columns.map((column) => [column.key, column]));
    const filled = new Set([...answered.keys(), ...cards.keys()]);
    return columnKeys(by, brandId, snapshot, filled).map((key) => {
      const here = (cards.get(key) ?? []).sort(byMoment);
      const column = answered.get(key);
      const ahead = (column?.count ?? 0) - (column?.ids.length ?? 0);
      return { key, posts: here, count: here.length + ahead };
    });
  }, [board, posts, snapshot, by, brandId]);
}

/** What the cards say beside their posts, by post. */
export function useFacts(board: LoadedBoard | null): ReadonlyMap<Id, CardFact> {
  return useMemo(() => new Map((board?.facts ?? []).map((fact) => [fact.postId, fact])), [board]);
}
