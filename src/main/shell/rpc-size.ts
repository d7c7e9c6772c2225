/** The largest request, counted as if it were JSON. Imports go by path, so nothing a window sends comes near. */
export const largestRequest = 2_000_000;
const deepest = 50;

/**
 * Whether a value is plain data (what JSON can hold, and `undefined`) within a size counted roughly as JSON
 * characters. Cycles count as too deep. Stops counting as soon as the answer is no.
 */
export function isPlainAndSmall(value: unknown, limit: number = largestRequest): boolean {
  let left = limit;
  const fits = (cost: number): boolean => {
    left -= cost;
    return left >= 0;
  };
  const visit = (item: unknown, depth: number): boolean => {
    if (depth > deepest) return false;
    if (item === null || item === undefined || typeof item === 'boolean') return fits(5);
    if (typeof item === 'number') return fits(8);
    if (typeof item === 'string') return fits(item.length + 2);
    if (Array.isArray(item)) return fits(2) && item.every((entry) => fits(1) && visit(entry, depth + 1));
    return isPlainObject(item) && visitEntries(item, depth);
  };
  const visitEntries = (item: object, depth: number): boolean =>
    Object.entries(item).every(([key, entry]) => fits(key.length + 4) && visit(entry, depth + 1));
  return visit(value, 0);
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
