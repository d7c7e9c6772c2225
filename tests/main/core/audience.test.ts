import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { contract } from '#shared/contract/index.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { type Id, idSchema } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { can } from '#shared/people/roles.ts';
import { type BareCore, dataOf, startCore } from '#tests/helpers/bare-core.ts';
import { CANARY, type CanaryWorkspace, fillWithCanaries } from '#tests/helpers/canary-workspace.ts';
import { validInputs } from '#tests/helpers/contract-inputs.ts';
import { storeOf } from '#tests/helpers/core-session.ts';
import { hashOfEveryTable } from '#tests/helpers/every-table.ts';
import { type Path, placesIn, replacedAt, valueAt } from '#tests/helpers/hostile-values.ts';
import { temporaryFolder } from '#tests/helpers/store.ts';

const procedures: readonly { readonly path: string; readonly procedure: Procedure }[] = Object.entries(
  contract,
).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, procedure]) => ({ path: `${feature}.${name}`, procedure })),
);

const folder = temporaryFolder();
let core: BareCore;
let inputs: { readonly [path: string]: unknown };
let canaries: CanaryWorkspace;

beforeAll(async () => {
  core = startCore(folder.path);
  const wanted = {
    brandName: 'Harbour Books',
    personName: 'Olga',
    zone: 'Europe/Berlin',
    networks: ['instagram'],
  };
  dataOf(await core.ask('workspace.createEmpty', 'mutation', wanted));
  const owner = core.session.workspace?.actorId ?? '';
  canaries = fillWithCanaries(storeOf(core), owner);
  inputs = await validInputs(core);
});

afterAll(() => {
  core.session.closeWorkspace();
  folder.remove();
});

const isId = (value: unknown): value is Id => idSchema.safeParse(value).success;

/** The input, and the same with another id at each place where an id may stand. */
function* variantsOf(
  input: unknown,
  ids: readonly Id[],
): Generator<{ readonly put: Id | null; readonly input: unknown }> {
  yield { put: null, input };
  for (const place of placesIn(input)) {
    if (!isId(valueAt(input, place)) && !isIdPlace(place)) continue;
    for (const put of ids) yield { put, input: replacedAt(input, place, put) };
  }
}

function isIdPlace(place: Path): boolean {
  return /Ids?$/u.test(String(place.findLast((key) => typeof key === 'string')));
}

/** What a hidden thing would be known by. An id that was asked for may stand in what is said of it. */
function leakIn(response: RpcResponse, input: unknown): string | null {
  const said = JSON.stringify(response).toLowerCase();
  if (said.includes(CANARY)) return CANARY;
  const asked = JSON.stringify(input ?? null);
  return canaries.hidden.find((id) => !asked.includes(id) && said.includes(id)) ?? null;
}

/** A plan filtered by a hidden campaign has no posts in it; a batch says of each post why it was left out. */
const answersWithoutDoing = ['documents.exportMonth', 'posts.decideMany'];

const ofReviewer = (): readonly Id[] => [canaries.seen.ownPost];

describe('what somebody from outside is sent', { timeout: 240_000 }, () => {
  it.each(['cm', 'reviewer'] as const)(
    'holds nothing internal, whatever a %s asks, with whatever id',
    async (role) => {
      const person = canaries[role];
      core.session.become(person.id, null);
      const ids = [...Object.values(canaries.seen), ...canaries.hidden];
      let asked = 0;
      for (const { path, procedure } of procedures) {
        if (procedure.type !== 'query') continue;
        for (const variant of variantsOf(inputs[path], ids)) {
          asked += 1;
          const response = await core.ask(path, 'query', variant.input);
          const said = `${path} ${JSON.stringify(variant.input)}`;
          expect(leakIn(response, variant.input), said).toBeNull();
          if (role === 'reviewer') {
            const mine = ofReviewer().filter((id) => id !== variant.put);
            expect(
              mine.find((id) => JSON.stringify(response).includes(id)),
              said,
            ).toBeUndefined();
          }
        }
      }
      console.log(`${asked} questions of an external ${role}, 0 leaks`);
      expect(core.faults).toEqual([]);
    },
  );

  it('still holds what is theirs', async () => {
    const { seen, cm } = canaries;
    core.session.become(cm.id, null);
    const range = { brandId: seen.brand, from: '2026-12-01', to: '2026-12-31' };
    const { posts } = dataOf<{ posts: { id: Id; campaignId: Id | null }[] }>(
      await core.ask('calendar.range', 'query', range),
    );
    const { plainPost, sharedPost, ownPost } = seen;
    expect(posts.map(({ id }) => id)).toEqual([plainPost, sharedPost, ownPost]);
    expect(posts.map(({ campaignId }) => campaignId)).toEqual([null, seen.campaign, null]);
    const { comments: _all, ...detail } = dataOf<{ comments?: unknown; notes: string; text: string }>(
      await core.ask('posts.get', 'query', { postId: plainPost }),
    );
    expect(detail).toMatchObject({ text: 'Rye on Friday', notes: '', kept: [] });
    const snapshot = dataOf<{
      people: { name: string; brandIds: Id[]; delegation: unknown }[];
      brands: unknown[];
    }>(await core.ask('workspace.snapshot', 'query'));
    expect(snapshot.people.map(({ name }) => name)).toEqual(['Olga', 'Cora', 'Rita', 'Hal', 'Ilse']);
    expect(snapshot.people.every(({ delegation }) => delegation === null)).toBe(true);
    expect(snapshot.people.find(({ name }) => name === 'Hal')?.brandIds).toEqual([seen.brand]);
    expect(snapshot.brands.length).toBe(1);
  });

  it('follows at once when a brand is given or taken', async () => {
    const { cm, owner, hidden } = canaries;
    const [otherBrand = ''] = hidden;
    core.session.become(cm.id, null);
    const brands = async () =>
      dataOf<{ brands: { id: Id }[] }>(await core.ask('workspace.snapshot', 'query')).brands.length;
    const give = (brandIds: readonly Id[]) =>
      storeOf(core).run(
        { id: owner, role: 'owner', external: false },
        { key: 'core.undo.label.personEdited' },
        (changes) => changes.setMembers(changes.existing('person', cm.id), 'brands', brandIds),
      );
    give([canaries.seen.brand, otherBrand]);
    expect(await brands()).toBe(2);
    give([]);
    expect(await brands()).toBe(0);
    give([canaries.seen.brand]);
    expect(await brands()).toBe(1);
  });

  it('is in exported files nothing else either', async () => {
    const { cm, seen, hidden } = canaries;
    core.session.become(cm.id, null);
    const file = join(folder.path, 'export.txt');
    const printed: string[] = [];
    Object.assign(core.session.host, {
      pickSavePath: async () => file,
      printToPdf: async (html: string) => {
        printed.push(html);
        return new TextEncoder().encode('%PDF-1.7');
      },
    });
    const written: string[] = [];
    const month = { brandId: seen.brand, month: '2026-12' };
    const own = [seen.ownPost];
    const exports: readonly (readonly [path: string, input: unknown])[] = [
      ['documents.exportMonth', { ...month, format: 'csv' }],
      ['documents.exportMonth', { ...month, format: 'pdf' }],
      ['draftPacks.export', { brandId: seen.brand, postIds: own, note: '' }],
      ['packages.export', { postIds: [seen.reviewPost], recipientId: canaries.reviewer.id, note: '' }],
    ];
    for (const [path, input] of exports) {
      const response = await core.ask(path, 'mutation', input);
      expect(response.ok, `${path} ${JSON.stringify(response)}`).toBe(true);
      written.push(readFileSync(file, 'utf8'), ...printed.splice(0));
    }
    Object.assign(core.session.host, { pickSavePath: async () => null });
    const all = written.join('\n').toLowerCase();
    expect(all).toContain('rye on friday');
    expect(all).not.toContain(CANARY);
    expect(hidden.filter((id) => all.includes(id))).toEqual([]);
  });

  it('names no post in what a change tells the window that is not theirs', () => {
    const { cm, hiddenPost, seen } = canaries;
    core.session.become(cm.id, null);
    const told = core.events.length;
    updatePost(storeOf(core), null, hiddenPost, { text: 'Changed inside' });
    updatePost(storeOf(core), null, seen.plainPost, { text: 'Rye on Friday' });
    expect(JSON.stringify(core.events.slice(told))).not.toContain(hiddenPost);
    updatePost(storeOf(core), null, hiddenPost, { text: `${CANARY} hidden post` });
  });
});

describe('what somebody from outside does', { timeout: 240_000 }, () => {
  it.each(['cm', 'reviewer'] as const)(
    'to hidden things is refused, and nothing is written: %s',
    async (role) => {
      const person = canaries[role];
      core.session.become(person.id, null);
      const before = hashOfEveryTable(storeOf(core));
      let tried = 0;
      for (const { path, procedure } of procedures) {
        if (procedure.type !== 'mutation' || procedure.needs === null) continue;
        if (!can(person, procedure.needs)) continue;
        for (const { put, input } of variantsOf(inputs[path], canaries.hidden)) {
          if (put === null) continue;
          tried += 1;
          const response = await core.ask(path, 'mutation', input);
          const said = `${path} ${JSON.stringify(input)}: ${JSON.stringify(response)}`;
          if (!answersWithoutDoing.includes(path)) expect(response.ok, said).toBe(false);
          expect(leakIn(response, input), said).toBeNull();
          expect(hashOfEveryTable(storeOf(core)), said).toBe(before);
        }
      }
      expect(hashOfEveryTable(storeOf(core))).toBe(before);
      expect(core.faults).toEqual([]);
      console.log(`${tried} attempts of an external ${role} on hidden things, all refused, 0 writes`);
    },
  );

  it('to their own post leaves alone what they are not shown of it', async () => {
    const { cm, seen } = canaries;
    core.session.become(cm.id, null);
    const patch = { text: 'Written by Cora, again', notes: '', campaignId: null };
    dataOf(await core.ask('posts.update', 'mutation', { postId: seen.ownPost, patch }));
    const state = storeOf(core).stateForRules('post', seen.ownPost);
    expect(registerValue(state, 'campaign')).not.toBeNull();
    expect(registerValue(state, 'notes')).toContain(CANARY);
    const notes = await core.ask('posts.update', 'mutation', {
      postId: seen.ownPost,
      patch: { notes: 'Mine' },
    });
    expect(notes).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const copied = dataOf<{ ids: Id[] }>(
      await core.ask('posts.duplicate', 'mutation', { copies: [{ postId: seen.ownPost }] }),
    );
    const copy = storeOf(core).stateForRules('post', copied.ids[0] ?? '');
    expect(registerValue(copy, 'notes')).toBeNull();
    expect(registerValue(copy, 'campaign')).toBeNull();
    dataOf(await core.ask('history.undo', 'mutation'));
  });

  it('is not undone any more once it is out of their sight', async () => {
    const { cm, seen, hidden } = canaries;
    const [, hiddenCampaign = ''] = hidden;
    core.session.become(cm.id, null);
    const id = createPost(storeOf(core), { ...cm }, seen.brand, { text: 'Not for long' }).value;
    dataOf(
      await core.ask('posts.update', 'mutation', { postId: seen.plainPost, patch: { text: 'Rye today' } }),
    );
    updatePost(storeOf(core), null, seen.plainPost, { campaignId: hiddenCampaign });
    const before = hashOfEveryTable(storeOf(core));
    expect(await core.ask('history.undo', 'mutation')).toMatchObject({ ok: false });
    expect(hashOfEveryTable(storeOf(core))).toBe(before);
    updatePost(storeOf(core), null, seen.plainPost, { campaignId: null });
    dataOf(await core.ask('history.undo', 'mutation'));
    expect(storeOf(core).sees('post', id)).toBe(true);
  });
});
