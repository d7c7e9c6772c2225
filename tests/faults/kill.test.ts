import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '#core/open-store.ts';
import { rebuild, stateHash, verifyChain } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { dataOf, startCore } from '#tests/helpers/bare-core.ts';
import { startChild } from '#tests/helpers/child.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { temporaryFolder, testSources } from '#tests/helpers/store.ts';

const KILLS = 50;
const folder = temporaryFolder();
afterAll(folder.remove);

type Saved = { readonly id: string; readonly turn: number };

async function newWorkspace(profile: string): Promise<string> {
  const core = startCore(profile);
  const input = {
    brandName: 'Harbour Books',
    personName: 'Ada',
    zone: 'Europe/Berlin',
    networks: ['instagram'],
  };
  const status = dataOf<{ file: string }>(await core.ask('workspace.createEmpty', 'mutation', input));
  core.session.closeWorkspace();
  return status.file;
}

/** Edits in another process, kills it at a random moment, and gives what it had been told was saved. */
async function editAndKill(profile: string, file: string, seed: number): Promise<readonly Saved[]> {
  const child = startChild('faults/children/edit-until-killed.ts', [profile, file, String(seed)]);
  await child.firstLine;
  await new Promise((done) => setTimeout(done, seededRandom(seed)(180)));
  child.process.kill('SIGKILL');
  expect(await child.ended, child.errors()).toBeNull();
  return child.lines().map((line) => JSON.parse(line) as Saved);
}

/** Posts whose stored text is older than one that was acknowledged. */
function lostOf(workspace: WorkspaceFile, saved: readonly Saved[]): readonly Saved[] {
  const last = new Map(saved.map((one) => [one.id, one]));
  return [...last.values()].filter(({ id, turn }) => {
    const text = baseTextOf(workspace.stateOf('post', id));
    // What was being saved when the process died may be there or not; what was acknowledged must be.
    return text === '' || Number(text.split(':')[1]) < turn;
  });
}

describe('kill -9 while editing', () => {
  it(`loses nothing that was acknowledged, ${KILLS} times over`, async () => {
    const profile = join(folder.path, 'profile');
    const file = await newWorkspace(profile);
    let acknowledged = 0;
    let lost = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const saved = await editAndKill(profile, file, kill);
      acknowledged += saved.length;
      const workspace = openStore(file, testSources(kill));
      lost += lostOf(workspace, saved).length;
      expect(workspace.writer.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(verifyChain(workspace.read)).toBeNull();
      const before = stateHash(workspace.read);
      rebuild(workspace.writer);
      expect(stateHash(workspace.read)).toBe(before);
      workspace.close();
    }
    console.log(`${KILLS} kills, ${acknowledged} edits acknowledged, ${lost} lost`);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(KILLS);
  });
});

describe('two programs on one file', () => {
  it('wait for each other, and both save everything', async () => {
    const profile = join(folder.path, 'two');
    const file = await newWorkspace(profile);
    const edits = 150;
    const children = [101, 102].map((seed) =>
      startChild('faults/children/edit-until-killed.ts', [profile, file, String(seed), String(edits)]),
    );
    for (const child of children) expect(await child.ended, child.errors()).toBe(0);
    const saved = children.map((child) => child.lines().map((line) => JSON.parse(line) as Saved));
    const workspace = openStore(file, testSources(1));
    for (const list of saved) {
      expect(list).toHaveLength(edits);
      expect(lostOf(workspace, list)).toEqual([]);
    }
    expect(verifyChain(workspace.read)).toBeNull();
    const before = stateHash(workspace.read);
    rebuild(workspace.writer);
    expect(stateHash(workspace.read)).toBe(before);
    workspace.close();
  });
});
