import { create } from 'zustand';
import { type Grouping, groupings } from '#shared/board/columns.ts';
import type { Id } from '#shared/ids.ts';
import type { Refusal } from './drops.ts';

/** A drop that was refused: which card, over which column, why, and where it is said. */
export type RefusedDrop = {
  readonly postId: Id;
  readonly column: string;
  readonly refusal: Refusal;
  readonly at: { readonly x: number; readonly y: number; readonly width: number };
};

/** What belongs to the board on this screen alone. */
type BoardUi = {
  readonly by: Grouping;
  /** Narrow columns that were opened. */
  readonly opened: readonly string[];
  /** How many cards of a column were asked for, beyond the usual number. */
  readonly more: { readonly [column: string]: number };
  /** The card Tab comes to: its column and post. */
  readonly focused: string | null;
  readonly carried: { readonly postId: Id; readonly column: string } | null;
  readonly refused: RefusedDrop | null;
  readonly menu: {
    readonly postId: Id;
    readonly column: string;
    readonly at: { readonly x: number; readonly y: number };
  } | null;
  readonly holding: readonly Id[] | null;
};

const KEY = 'view:boardBy';

function rememberedGrouping(): Grouping {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  return groupings.find((grouping) => grouping === kept) ?? 'status';
}

/** Grouping, opened columns, and what is open or carried on the board. */
export const useBoardUi = create<BoardUi>()(() => ({
  by: rememberedGrouping(),
  opened: [],
  more: {},
  focused: null,
  carried: null,
  refused: null,
  menu: null,
  holding: null,
}));

/** Puts the posts into other columns; this window remembers it. */
export function groupBy(by: Grouping): void {
  if (typeof localStorage !== 'undefined') localStorage.setItem(KEY, by);
  useBoardUi.setState({ by, opened: [], more: {}, focused: null });
}

/** Opens a narrow column, or makes it narrow again. */
export function toggleColumn(key: string): void {
  useBoardUi.setState(({ opened }) => ({
    opened: opened.includes(key) ? opened.filter((other) => other !== key) : [...opened, key],
  }));
}

/** The name of a card: a post stands in several columns where they are its channels. */
export function cardKey(column: string, postId: Id): string {
  return `${column} ${postId}`;
}

/** Column and post of a card's name. */
export function ofCardKey(key: string): { readonly column: string; readonly postId: Id } {
  const [column = '', postId = ''] = key.split(' ');
  return { column, postId };
}
