import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveFolder } from '#core/assets/folders.ts';
import { foldersOf } from '#core/assets/queries.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Id } from '#shared/ids.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'a.masthead')));
});
afterEach(() => {
  store.close();
  folder.remove();
});

function put(...folders: readonly string[]): readonly Id[] {
  const label = { key: 'core.undo.label.assetsEdited', values: { count: 1 } } as const;
  return store.run(team.mara, label, (changes) =>
    folders.map((path, index) =>
      changes.create('asset', { brand: team.brand, name: `Tray ${index}`, alt: '', folder: path }),
    ),
  ).value;
}

function paths(): readonly string[] {
  return foldersOf(store.read, team.brand).folders.map(({ path }) => path);
}

const move = (from: string, to: string) => moveFolder(store, team.mara, { brandId: team.brand, from, to });

test('a folder takes along what lies below it, and nothing that is only called alike', () => {
  put('Shop', 'Shop/Winter', 'Shopping');
  move('Shop', 'Ads/Shop');
  expect(paths()).toEqual(['Ads/Shop', 'Ads/Shop/Winter', 'Shopping']);
});

test('it is one step, and undone as one', () => {
  put('Shop', 'Shop/Winter');
  move('Shop', 'Ads');
  undo(store, team.mara);
  expect(paths()).toEqual(['Shop', 'Shop/Winter']);
});

test('signs beyond the first 65,536 in a name hide nothing that lies below', () => {
  put('🎄', '🎄/Ads', '🎄🎄/Ads', 'e\u0301/👩‍👩‍👧/x');
  move('🎄', 'Winter');
  move('e\u0301/👩‍👩‍👧', 'Family');
  expect([...paths()].sort()).toEqual(['Family/x', 'Winter', 'Winter/Ads', '🎄🎄/Ads']);
});

test('a folder that is taken away, or one in it, holds nothing any more: all of it is in no folder', () => {
  put('Shop', 'Shop/Winter', 'Shop/Winter/Ads', 'Shopping');
  move('Shop/Winter', '');
  expect(paths()).toEqual(['Shop', 'Shopping']);
  undo(store, team.mara);
  move('Shop', '');
  expect(paths()).toEqual(['Shopping']);
  expect(foldersOf(store.read, team.brand).loose).toBe(3);
});

test('a place inside itself, or too deep, is refused and nothing moves', () => {
  put('a/b', 'x');
  expect(() => move('a', 'a/c')).toThrow('A folder cannot go there');
  expect(() => move('a', '1/2/3/4/5/6')).toThrow('A folder cannot go there');
  expect(paths()).toEqual(['a/b', 'x']);
});
