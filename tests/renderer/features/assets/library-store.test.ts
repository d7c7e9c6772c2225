import { expect, test } from 'vitest';
import { sameWhereSame } from '#renderer/features/assets/library-store.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { testId } from '#tests/helpers/summaries.ts';

const picture = (n: number, alt: string): Asset =>
  ({ id: testId(n), alt, tags: ['bread'] }) as unknown as Asset;

test('what did not change is the record that is shown already; what did, or is new, comes in', () => {
  const shown = [picture(1, 'A loaf.'), picture(2, 'A bun.'), picture(3, 'Gone.')];
  const come = [picture(4, 'New.'), picture(1, 'A loaf.'), picture(2, 'Two buns.')];
  const after = sameWhereSame(shown, come);
  expect(after).toEqual(come);
  expect(after[1]).toBe(shown[0]);
  expect(after[2]).not.toBe(shown[1]);
});
