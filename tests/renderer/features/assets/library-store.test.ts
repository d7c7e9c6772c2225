import { afterEach, expect, test } from 'vitest';
import { sameWhereSame, useLibrary } from '#renderer/features/assets/library-store.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';
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

test('where nothing changed, it is the list and the choice that are there already', async () => {
  const bridge = fakeBridge(({ path }) =>
    path === 'assets.list'
      ? ok({ assets: [picture(1, 'A loaf.'), picture(2, 'A bun.')], total: 2 })
      : ok({ folders: [{ path: 'Shop', count: 2 }], tags: [], loose: 0, total: 2 }),
  );
  try {
    const library = useLibrary.getState;
    await library().enter(testId(9));
    library().choose({ ids: [testId(1)], anchor: testId(1) });
    const { assets, places, choice } = library();
    await library().refresh();
    expect(library().assets).toBe(assets);
    expect(library().places).toBe(places);
    expect(library().choice).toBe(choice);
  } finally {
    bridge.remove();
  }
});

afterEach(() => useLibrary.getState().clear());

test('the dialog that edits several keeps what it was opened for when the list loses it', async () => {
  let listed = [picture(1, 'A loaf.'), picture(2, 'A bun.')];
  const bridge = fakeBridge(({ path }) =>
    path === 'assets.list'
      ? ok({ assets: listed, total: listed.length })
      : ok({ folders: [], tags: [], loose: listed.length, total: listed.length }),
  );
  try {
    const library = useLibrary.getState;
    await library().enter(testId(9));
    library().choose({ ids: [testId(1), testId(2)], anchor: testId(2) });
    library().edit(library().assets);
    // Somebody tagged the other one, and the list is of what has no tag.
    listed = listed.slice(0, 1);
    await library().refresh();
    expect(library().choice.ids).toEqual([testId(1)]);
    expect(library().editing?.map(({ id }) => id)).toEqual([testId(1), testId(2)]);
    library().edit(null);
    expect(library().editing).toBeNull();
    library().edit(listed);
    await library().enter(testId(8));
    expect(library().editing).toBeNull();
  } finally {
    bridge.remove();
  }
});
