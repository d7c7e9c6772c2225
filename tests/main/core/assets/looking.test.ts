import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAssets } from '#core/assets/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { assetQuerySchema } from '#shared/contract/assets.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'a.masthead')));
  const label = { key: 'core.undo.label.assetsEdited', values: { count: 1 } } as const;
  store.run(team.mara, label, (changes) => {
    const make = (name: string, more: object): void =>
      void changes.create('asset', { brand: team.brand, name, alt: 'Bread', ...more });
    make('loose', { credit: 'Photo Ines' });
    make('shelved', { folder: 'Shop/Winter' });
  });
});
afterEach(() => {
  store.close();
  folder.remove();
});

function names(query: object): readonly string[] {
  const asked = assetQuerySchema.parse({ brandId: team.brand, sort: 'name', ...query });
  return listAssets(store.read, asked, '2026-12-01', () => true).assets.map(({ name }) => name);
}

test('an empty folder asks for what lies in none, and no folder for everything', () => {
  expect(names({})).toEqual(['loose', 'shelved']);
  expect(names({ folder: '' })).toEqual(['loose']);
  expect(names({ folder: 'Shop' })).toEqual(['shelved']);
});

test('what nobody is credited for is found', () => {
  expect(names({ needs: 'credit' })).toEqual(['shelved']);
});
