/** A stretch of a text: UTF-16 units, the end not included. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * Where a stretch of a text stands after the text was written on in one place; null when it was written into.
 * @param before the text that the stretch is of
 */
export function movedStretch({ from, to }: Stretch, before: string, now: string): Stretch | null {
  if (before === now) return { from, to };
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (to <= start) return { from, to };
  const by = now.length - before.length;
  return from >= before.length - end ? { from: from + by, to: to + by } : null;
}
