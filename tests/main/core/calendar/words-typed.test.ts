import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { postsBetween, railOf } from '#core/calendar/queries.ts';
import { createPost, keepText, updatePost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'typed.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

it('a post whose words are only in the copy kept against a crash is shown by them, in the rail and on its day', () => {
  const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
  const undated = createPost(store, team.tobias, team.brand, {}).value;
  const dated = createPost(store, team.tobias, team.brand, { schedule }).value;
  for (const postId of [undated, dated])
    keepText(store, team.tobias, postId, 'text', 'Three ways to eat rye.');
  const inRail = () => railOf(store.read, team.brand).posts.map(({ excerpt }) => excerpt);
  expect(inRail()).toEqual(['Three ways to eat rye.']);
  expect(postsBetween(store.read, team.brand, '2026-12-01', '2026-12-31')[0]?.excerpt).toBe(
    'Three ways to eat rye.',
  );
  updatePost(store, team.tobias, undated, { text: 'Rye, sliced.' });
  expect(inRail()).toEqual(['Rye, sliced.']);
});
