import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '#core/open-store.ts';
import { keptTextsOf } from '#core/posts/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { TypedField } from '#renderer/features/post-panel/typed-fields.ts';
import { channelTextOf, compositionOf } from '#shared/posts/composition.ts';
import { variantOfKept } from '#shared/posts/kept.ts';
import { dataOf, startCore } from '#tests/helpers/bare-core.ts';
import { startChild } from '#tests/helpers/child.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { temporaryFolder, testSources } from '#tests/helpers/store.ts';

const KILLS = 5;
const folder = temporaryFolder();
afterAll(folder.remove);

type Kept = { readonly postId: string; readonly field: TypedField; readonly kept: string };

async function newWorkspace(profile: string): Promise<string> {
  const core = startCore(profile);
  const input = {
    brandName: 'Harbour Books',
    personName: 'Ada',
    zone: 'Europe/Berlin',
    networks: ['threads'],
  };
  const status = dataOf<{ file: string }>(await core.ask('workspace.createEmpty', 'mutation', input));
  core.session.closeWorkspace();
  return status.file;
}

/**
 * Types in another process, each time in another field first, kills it at a random moment, and gives what it had been
 * told was on disk.
 */
async function typeAndKill(profile: string, file: string, seed: number): Promise<readonly Kept[]> {
  const child = startChild('faults/children/type-until-killed.ts', [profile, file, String(seed)]);
  await child.firstLine;
  await new Promise((done) => setTimeout(done, seededRandom(seed)(4000)));
  child.process.kill('SIGKILL');
  expect(await child.ended, child.errors()).toBeNull();
  return child.lines().map((line) => JSON.parse(line) as Kept);
}

/** What is there again of a field: the text kept against a crash, else what was committed. */
function recovered(workspace: WorkspaceFile, postId: string, field: TypedField): string {
  const kept = keptTextsOf(workspace.read, postId).find((one) => one.field === field);
  if (kept !== undefined) return kept.text;
  const composition = compositionOf(workspace.stateOf('post', postId));
  const variant = variantOfKept(field);
  const said = variant === null ? composition : channelTextOf(composition, variant.channelId);
  const words = variant?.words ?? (field as 'text' | 'firstComment' | 'parts');
  return words === 'parts' ? JSON.stringify(said.parts) : String(said[words as 'text' | 'firstComment']);
}

describe('kill -9 while somebody writes without a pause', () => {
  it(`loses no word that was said to be kept, in base and variants, ${KILLS} times over`, async () => {
    const profile = join(folder.path, 'profile');
    const file = await newWorkspace(profile);
    const fields = new Set<string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const told = await typeAndKill(profile, file, kill);
      const last = new Map(told.map((one) => [one.field, one]));
      const workspace = openStore(file, testSources(kill));
      for (const { postId, field, kept } of last.values()) {
        fields.add(variantOfKept(field)?.words ?? field);
        // A key later may be there as well; what was acknowledged must be.
        expect(recovered(workspace, postId, field).length).toBeGreaterThanOrEqual(kept.length);
      }
      workspace.close();
    }
    expect([...fields].sort()).toEqual(['firstComment', 'parts', 'text']);
  });
});
