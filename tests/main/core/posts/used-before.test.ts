import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPost, removePosts, updatePost } from '#core/posts/commands.ts';
import { usedBefore } from '#core/posts/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'posts.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

const make = (fields: PostPatch): string => createPost(store, team.mara, team.brand, fields).value;

describe('what posts were given before', () => {
  it('is offered once each, the most frequent first, and follows what posts say now', () => {
    make({ audience: 'Regulars', callToAction: 'Order by Thursday' });
    make({ audience: 'Regulars' });
    const other = make({ audience: 'Bakers' });
    expect(usedBefore(store.read, team.brand)).toEqual({
      audiences: ['Regulars', 'Bakers'],
      callsToAction: ['Order by Thursday'],
    });
    updatePost(store, team.mara, other, { audience: '' });
    expect(usedBefore(store.read, team.brand).audiences).toEqual(['Regulars']);
    removePosts(store, team.mara, [other]);
    expect(usedBefore(store.read, 'another-brand').audiences).toEqual([]);
  });
});
