import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#core/store/rebuild.ts';
import { redo, undo } from '#core/store/undo.ts';
import type { ActingPerson, WorkspaceFile } from '#core/store/workspace-file.ts';
import { actNames, playRandomHistory } from '#tests/helpers/random-history.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { visibleState } from '#tests/helpers/visible-state.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
type Person = NonNullable<ActingPerson>;
let files = 0;

function withWorkspace(seed: number, use: (workspace: WorkspaceFile, team: Team) => void): void {
  files += 1;
  const { workspace, team } = freshWorkspace(join(folder.path, `${files}.masthead`), seed);
  try {
    use(workspace, team);
  } finally {
    workspace.close();
  }
}

/** Undoes whatever was done last, by the person who did it; gives that person, or null at the beginning. */
function undoLast(workspace: WorkspaceFile, team: Team): Person | null {
  const last = workspace.read
    .prepare("SELECT person FROM change_group WHERE state = 'done' ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get();
  const person = [team.mara, team.tobias, team.ines].find(({ id }) => id === last);
  if (person === undefined) return null;
  expect(undo(workspace, person).kept).toBe(0);
  return person;
}

/** Does random things one by one, and gives what could be seen after each that changed something. */
function statesOfHistory(workspace: WorkspaceFile, team: Team, seed: number): unknown[] {
  const states: unknown[] = [visibleState(workspace)];
  const lastSeq = (): unknown => workspace.read.prepare('SELECT max(seq) FROM log').pluck().get();
  for (let turn = 0; turn < 40; turn += 1) {
    const before = lastSeq();
    playRandomHistory(workspace, team, { seed: seed + turn * 7919, count: 1 });
    if (lastSeq() !== before) states.push(visibleState(workspace));
  }
  return states;
}

function wander(
  workspace: WorkspaceFile,
  team: Team,
  states: readonly unknown[],
  walk: readonly boolean[],
): void {
  const undone: Person[] = [];
  let at = states.length - 1;
  for (const back of walk) {
    const person = back ? undoLast(workspace, team) : undone.pop();
    if (person === null || person === undefined) continue;
    if (back) undone.push(person);
    else redo(workspace, person);
    at += back ? -1 : 1;
    expect(visibleState(workspace)).toEqual(states[at]);
  }
}

describe('undo and redo', { timeout: 120_000 }, () => {
  it('takes any history of commands back to its start and forward to its end', () => {
    const seen = new Set<string>();
    const history = fc.property(seeds, (seed) => {
      withWorkspace(seed, (workspace, team) => {
        const start = visibleState(workspace);
        for (const name of playRandomHistory(workspace, team, { seed, count: 60 }).keys()) seen.add(name);
        const end = visibleState(workspace);
        const people: Person[] = [];
        for (let one = undoLast(workspace, team); one; one = undoLast(workspace, team)) people.push(one);
        expect(visibleState(workspace)).toEqual(start);
        for (const person of people.reverse()) expect(redo(workspace, person).kept).toBe(0);
        expect(visibleState(workspace)).toEqual(end);
        expect(verifyChain(workspace.read)).toBeNull();
      });
    });
    // The first histories are the same on every machine and meet every kind of command; the others explore.
    const known = Array.from({ length: 25 }, (_, index): [number] => [index + 1]);
    fc.assert(history, { examples: known, numRuns: 32, endOnFailure: true });
    // A history that never came to a kind of command would prove nothing about it.
    expect([...seen].sort()).toEqual([...actNames].sort());
  });

  it('stands after every step of a random walk where it stood before', () => {
    const walks = fc.array(fc.boolean(), { minLength: 30, maxLength: 60 });
    const history = fc.property(seeds, walks, (seed, walk) => {
      withWorkspace(seed, (workspace, team) => {
        wander(workspace, team, statesOfHistory(workspace, team, seed), walk);
      });
    });
    fc.assert(history, { numRuns: 12, endOnFailure: true });
  });
});
