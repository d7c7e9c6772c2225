import type { Id } from '#shared/ids.ts';

/** The keys that move in a grid of assets. */
const steps: { readonly [key: string]: (columns: number, page: number) => number } = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
  PageUp: (columns, page) => -columns * page,
  PageDown: (columns, page) => columns * page,
};

/** How things stand in the grid: how many beside each other, how many in all, how many rows are in view. */
export type GridShape = { readonly columns: number; readonly count: number; readonly rows: number };

/** Where a key leads from the thing at `index`; null for a key that does not move. The ends hold. */
export function placeAfter(key: string, index: number, { columns, count, rows }: GridShape): number | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  if (step === undefined) return null;
  const next = index + step(columns, Math.max(1, rows - 1));
  // Down from the row above the last reaches the last row, even where it is shorter.
  if (next > last) return Math.floor(index / columns) < Math.floor(last / columns) ? last : index;
  if (next < 0) return key === 'ArrowUp' || key === 'ArrowLeft' ? index : index % columns;
  return next;
}

/** What is chosen, and where a range begins. */
export type Choice = { readonly ids: readonly Id[]; readonly anchor: Id | null };
export const nothingChosen: Choice = { ids: [], anchor: null };

/** How something is chosen: alone, as a range from the anchor, or on top of what is chosen. */
export type ChooseHow = 'only' | 'range' | 'toggle';

/** The choice after one of the things in `order` was chosen. */
export function chosen(choice: Choice, order: readonly Id[], id: Id, how: ChooseHow): Choice {
  if (how === 'toggle') {
    const ids = choice.ids.includes(id) ? choice.ids.filter((each) => each !== id) : [...choice.ids, id];
    return { ids, anchor: id };
  }
  const from = choice.anchor === null ? -1 : order.indexOf(choice.anchor);
  const to = order.indexOf(id);
  if (how === 'only' || from === -1 || to === -1) return { ids: [id], anchor: id };
  return { ids: order.slice(Math.min(from, to), Math.max(from, to) + 1), anchor: choice.anchor };
}

/** How a click or key chooses, by the keys held with it. */
export function howOf(held: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): ChooseHow {
  if (held.shiftKey) return 'range';
  return held.ctrlKey || held.metaKey ? 'toggle' : 'only';
}

/** How many cards of at least `least` px stand beside each other in a width, with `gap` px between. */
export function columnsIn(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}

/** A list with the thing at `from` put at `to`. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): readonly Thing[] {
  const thing = things[from];
  if (thing === undefined || to < 0 || to >= things.length) return things;
  const rest = things.filter((_, index) => index !== from);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}
