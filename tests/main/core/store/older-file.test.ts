import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewInbox } from '#core/approval/inbox.ts';
import { submitPost } from '#core/approval/submit.ts';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost } from '#core/posts/commands.ts';
import { openWriter } from '#core/store/connection.ts';
import { LATEST_VERSION, migrate, migrations, versionOf } from '#core/store/migrate.ts';
import { stateHash } from '#core/store/rebuild.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A file in the first format, whose journal holds a post in review and whose tables an older program had filled. */
function olderFile(): { readonly file: string; readonly team: Team; readonly hash: string } {
  const newer = join(folder.path, 'newer.masthead');
  const { workspace, team } = freshWorkspace(newer);
  const fields = { text: 'Three ways to eat rye', channelIds: [String(team.channels[0])] };
  submitPost(workspace, team.tobias, createPost(workspace, team.tobias, team.brand, fields).value);
  const hash = stateHash(workspace.readAll);
  workspace.close();
  const file = join(folder.path, 'older.masthead');
  const writer = openWriter(file);
  migrate(writer, migrations.slice(0, 1));
  writer.close();
  const raw = new Database(file);
  raw.exec(`ATTACH '${newer}' AS newer; INSERT INTO log SELECT * FROM newer.log;
    INSERT OR REPLACE INTO meta SELECT * FROM newer.meta`);
  raw.close();
  return { file, team, hash };
}

describe('a file of an older program', () => {
  it('opens with everything that its journal says, in the newest format', () => {
    const { file, team, hash } = olderFile();
    const workspace = openStore(file, testSources(2));
    expect(versionOf(workspace.writer)).toBe(LATEST_VERSION);
    expect(stateHash(workspace.readAll)).toBe(hash);
    const inbox = reviewInbox(workspace, team.brand, actorOf(workspace.readAll, team.mara.id));
    expect(inbox).toMatchObject([{ version: 1, right: { may: true } }]);
    workspace.close();
  });

  it('is made good at the next start when the program died in between', () => {
    const { file, hash } = olderFile();
    const writer = openWriter(file);
    migrate(writer);
    writer.close();
    const workspace = openStore(file, testSources(2));
    expect(stateHash(workspace.readAll)).toBe(hash);
    workspace.close();
  });
});
