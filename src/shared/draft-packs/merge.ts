import { type Json, sameJson } from '../journal/canonical.ts';

/** Which side of one field changed since both sides had the same. `both` is a question only a person can answer. */
export type Side = 'same' | 'mine' | 'theirs' | 'both';

/** One field as it was when both had it, as it is here, and as it comes; `base` is undefined where nobody knows. */
export type ThreeValues = { readonly base: Json | undefined; readonly mine: Json; readonly theirs: Json };

/** Which side changed a field. Without a common past every difference is a question. */
export function sideOf({ base, mine, theirs }: ThreeValues): Side {
  if (sameJson(mine, theirs)) return 'same';
  if (base === undefined) return 'both';
  if (sameJson(base, theirs)) return 'mine';
  return sameJson(base, mine) ? 'theirs' : 'both';
}
