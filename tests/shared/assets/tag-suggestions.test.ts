import { describe, expect, it } from 'vitest';
import { suggestTags, type Tagged } from '#shared/assets/tag-suggestions.ts';

let count = 0;
function asset(name: string, folder = '', tags: readonly string[] = []): Tagged {
  count += 1;
  return { id: `a${count}`, name, folder, tags };
}
const tagsFor = (added: readonly Tagged[], library: readonly Tagged[] = []): readonly string[] =>
  suggestTags(added, library).map(({ tag }) => tag);

describe('tags that would suit', () => {
  it('are what the folders are called, in the spelling that the library has', () => {
    expect(tagsFor([asset('DSC_0001', 'Summer_Fair/2026/Stand')])).toEqual(['stand', 'summer fair']);
    expect(tagsFor([asset('DSC_0001', 'rye')], [asset('x', '', ['Rye'])])).toEqual(['Rye']);
  });

  it('are tags that a name speaks of', () => {
    const library = [asset('loaf', '', ['rye', 'night shift'])];
    expect(tagsFor([asset('Night-Shift_rye 3')], library)).toEqual(['night shift', 'rye']);
    expect(tagsFor([asset('tryer')], library)).toEqual([]);
  });

  it('are what most of those have that lie beside them, or are called alike', () => {
    const library = [
      asset('one', 'Oven', ['bakery', 'night']),
      asset('two', 'Oven', ['bakery']),
      asset('three', 'Oven'),
      asset('counter-1', '', ['shop']),
      asset('counter-2', '', ['shop', 'queue']),
    ];
    expect(tagsFor([asset('four', 'Oven')], library)).toEqual(['bakery', 'oven']);
    expect(tagsFor([asset('counter-3')], library)).toEqual(['shop']);
  });

  it('are those for most of what came in first, each with whom it suits, and not too many', () => {
    const added = [asset('a', 'Rye'), asset('b', 'Rye'), asset('c', 'Buns')];
    expect(suggestTags(added, [])).toEqual([
      { tag: 'rye', assetIds: [added[0]?.id, added[1]?.id] },
      { tag: 'buns', assetIds: [added[2]?.id] },
    ]);
    const many = Array.from({ length: 30 }, (_, index) =>
      asset('x', `Place ${String.fromCharCode(97 + (index % 26))}x`),
    );
    expect(tagsFor(many)).toHaveLength(8);
  });

  it('are none for names of cameras, and none that a thing has already', () => {
    expect(tagsFor([asset('IMG_2044'), asset('PXL_2026'), asset('Screenshot 3')])).toEqual([]);
    expect(tagsFor([asset('rye', 'Rye', ['rye'])], [asset('x', '', ['rye'])])).toEqual([]);
  });
});
