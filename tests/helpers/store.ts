import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#core/open-store.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { type Id, type IdSource, uuidv7Source } from '#shared/ids.ts';
import { seededRandom } from './random.ts';

/** 1 December 2026, 09:00 UTC: where the clocks of tests begin. */
export const TEST_START = Date.UTC(2026, 11, 1, 9);

/** A folder of its own for one test, and how to remove it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'masthead-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A clock that goes on a second each time it is read, and ids that follow from a seed. */
export function testSources(seed = 1, start = TEST_START): { now: () => number; newId: IdSource } {
  let at = start;
  const now = (): number => {
    at += 1000;
    return at;
  };
  const random = seededRandom(seed);
  return { now, newId: uuidv7Source(now, (count) => Uint8Array.from({ length: count }, () => random(256))) };
}

/**
 * A clock that a test sets, and ids of its time.
 * @param idClock the same clock, where reading `now` moves it on
 */
export function clockSources(
  now: () => number,
  idClock: () => number = now,
): { now: () => number; newId: IdSource } {
  return { now, newId: uuidv7Source(idClock, (count) => crypto.getRandomValues(new Uint8Array(count))) };
}

/** A small team in a fresh workspace: enough to do everything that posts can go through. */
export type Team = {
  readonly brand: Id;
  readonly channels: readonly Id[];
  readonly campaigns: readonly Id[];
  readonly pillars: readonly Id[];
  readonly mara: { readonly id: Id; readonly role: 'smm'; readonly external: false };
  readonly tobias: { readonly id: Id; readonly role: 'cm'; readonly external: false };
  readonly ines: { readonly id: Id; readonly role: 'reviewer'; readonly external: false };
};

/** Fills a fresh workspace with a brand, three channels, two campaigns, two pillars and three people. */
export function addTeam(workspace: WorkspaceFile): Team {
  const label = { key: 'core.undo.label.workspaceCreated' } as const;
  const team = workspace.run(null, label, (changes) => {
    const person = (name: string, role: string): Id =>
      changes.create('person', { name, role, hue: 'pine', archived: false });
    const brand = changes.create('brand', {
      name: 'Harbour Books',
      about: '',
      hue: 'pine',
      zone: 'Europe/Berlin',
    });
    const named = (entity: 'channel' | 'campaign' | 'pillar', name: string, more: object): Id =>
      changes.create(entity, { brand, name, hue: 'moss', ...more });
    const span = { start: '2026-12-01', end: '2026-12-24' };
    return {
      brand,
      channels: ['instagram', 'facebook', 'x'].map((network) =>
        named('channel', network, { network, slots: [] }),
      ),
      campaigns: ['Winter', 'Readings'].map((name) => named('campaign', name, { span })),
      pillars: ['Craft', 'People'].map((name) => named('pillar', name, { target: 50 })),
      mara: { id: person('Mara', 'smm'), role: 'smm', external: false },
      tobias: { id: person('Tobias', 'cm'), role: 'cm', external: false },
      ines: { id: person('Ines', 'reviewer'), role: 'reviewer', external: false },
    } as const;
  }).value;
  workspace.seal();
  return team;
}

/** A fresh workspace with a team in it. */
export function freshWorkspace(
  file: string,
  seed = 1,
  sources = testSources(seed),
): { readonly workspace: WorkspaceFile; readonly team: Team } {
  const workspace = openStore(file, sources);
  return { workspace, team: addTeam(workspace) };
}
