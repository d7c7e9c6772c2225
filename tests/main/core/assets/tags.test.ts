import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateAsset, updateAssets } from '#core/assets/commands.ts';
import { assetNamed } from '#core/assets/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { ASSET_TAGS_MAX } from '#shared/assets/asset.ts';
import type { Id } from '#shared/ids.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let oven: Id;
let shop: Id;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'a.masthead')));
  const label = { key: 'core.undo.label.assetsEdited', values: { count: 1 } } as const;
  [oven, shop] = store.run(team.mara, label, (changes) => [
    changes.create('asset', { brand: team.brand, name: 'Oven', alt: '' }),
    changes.create('asset', { brand: team.brand, name: 'Shop', alt: '' }),
  ]).value as [Id, Id];
});
afterEach(() => {
  store.close();
  folder.remove();
});

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at}`);
const tagsOf = (id: Id) => assetNamed(store.read, id, () => true).tags;
const change = (ids: readonly Id[], addTags: readonly string[], removeTags: readonly string[] = []) =>
  updateAssets(store, team.mara, ids, { patch: {}, addTags, removeTags });

test('no asset gets more tags at once than its own form takes: said in words, and none is changed', () => {
  change([oven], numbered('a', 40));
  expect(() => change([shop, oven], numbered('b', 40))).toThrow('“Oven” would have 80 tags');
  expect(tagsOf(oven)).toHaveLength(40);
  expect(tagsOf(shop)).toEqual([]);
  change([oven], numbered('b', 10));
  expect(tagsOf(oven)).toHaveLength(ASSET_TAGS_MAX);
  change([oven], ['c'], ['a0']);
  expect(tagsOf(oven)).toContain('c');
});

test('one that has too many already can be given fewer', () => {
  // As two machines make it that tag the same asset apart.
  updateAsset(store, team.mara, { assetId: oven, patch: { tags: numbered('a', 60) } });
  change([oven], [], ['a0']);
  expect(tagsOf(oven)).toHaveLength(59);
  expect(() => change([oven], ['b'])).toThrow('would have 60 tags');
});
