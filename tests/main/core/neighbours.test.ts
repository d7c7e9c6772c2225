import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Neighbours } from '#core/neighbours.ts';
import { openStore } from '#core/open-store.ts';
import { createPost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { concepts } from '#shared/contract/changes.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let mine: WorkspaceFile;
let theirs: WorkspaceFile;
let team: Team;

beforeEach(() => {
  folder = temporaryFolder();
  const file = join(folder.path, 'shared.masthead');
  ({ workspace: mine, team } = freshWorkspace(file));
  theirs = openStore(file, testSources(7));
});

afterEach(() => {
  mine.close();
  theirs.close();
  folder.remove();
});

describe('two programs on one file', () => {
  it('tell each other that something changed, and say nothing of their own changes', () => {
    const announce = vi.fn();
    const neighbours = new Neighbours(mine, announce);
    createPost(mine, team.mara, team.brand, { text: 'Mine' });
    neighbours.tick();
    expect(announce).not.toHaveBeenCalled();
    createPost(theirs, team.tobias, team.brand, { text: 'Theirs' });
    neighbours.tick();
    neighbours.tick();
    neighbours.stop();
    expect(announce.mock.calls).toEqual([[{ concepts: [...concepts], postIds: [] }]]);
  });

  it('number what they write one after the other, so that the journal stays one chain', () => {
    for (const turn of [1, 2, 3]) {
      createPost(mine, team.mara, team.brand, { text: `Mine ${turn}` });
      createPost(theirs, team.tobias, team.brand, { text: `Theirs ${turn}` });
    }
    const seqs = mine.read.prepare('SELECT seq FROM log ORDER BY seq').pluck().all() as number[];
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});
