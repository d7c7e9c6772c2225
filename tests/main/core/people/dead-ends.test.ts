import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeadEnd } from '#shared/contract/people.ts';
import type { Id } from '#shared/ids.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;

beforeEach(() => {
  core = openCore();
});

afterEach(() => core.close());

const levelId = '0190a5a0-0000-7000-8000-00000000000a';

function legalLevel(people: readonly Id[], roles: readonly string[] = []) {
  return {
    id: levelId,
    name: 'Legal',
    need: 'any',
    approvers: { people, roles },
    backup: null,
    when: { networks: ['x'], facts: [] },
  };
}

function policy(levels: readonly unknown[], mode = 'multi_level') {
  return { mode, dateMove: 'keeps', ruleChange: 'voids', leadHours: 24, levels };
}

async function change(personId: Id, patch: object): Promise<readonly DeadEnd[]> {
  const input = { personId, patch };
  return (await core.ask<{ deadEnds: DeadEnd[] }>('people.update', 'mutation', input)).deadEnds;
}

describe('a person who leaves', () => {
  it('says at once which levels nobody could decide any more, of brands and of campaigns', async () => {
    const { ines, brand, campaigns } = core.team;
    const patch = { policy: policy([legalLevel([ines.id])]) };
    await core.ask('brands.update', 'mutation', { brandId: brand, patch });
    await core.ask('campaigns.update', 'mutation', { campaignId: campaigns[0], patch });
    const ends = await change(ines.id, { archived: true });
    expect(ends).toEqual([
      { kind: 'brand', id: brand, name: 'Harbour Books', level: 'Legal' },
      { kind: 'campaign', id: campaigns[0], name: 'Winter', level: 'Legal' },
    ]);
    expect(await change(ines.id, { archived: false })).toEqual([]);
  });

  it('says it as well when only their role goes, or their brand', async () => {
    const { ines, brand } = core.team;
    const patch = { policy: policy([legalLevel([], ['reviewer'])]) };
    await core.ask('brands.update', 'mutation', { brandId: brand, patch });
    expect(await change(ines.id, { role: 'analyst' })).toHaveLength(1);
    expect(await change(ines.id, { role: 'reviewer', external: true, brandIds: [brand] })).toEqual([]);
    expect(await change(ines.id, { brandIds: [] })).toHaveLength(1);
  });

  it('says nothing of what was a dead end before, of policies that ask nobody, or while somebody is left', async () => {
    const { ines, tobias, mara, brand } = core.team;
    const update = (levels: readonly unknown[], mode?: string) =>
      core.ask('brands.update', 'mutation', { brandId: brand, patch: { policy: policy(levels, mode) } });
    await update([legalLevel([ines.id, mara.id])]);
    expect(await change(ines.id, { archived: true })).toEqual([]);
    await change(ines.id, { archived: false });
    await update([legalLevel([ines.id])], 'none');
    expect(await change(ines.id, { archived: true })).toEqual([]);
    await update([legalLevel([ines.id])]);
    expect(await change(tobias.id, { archived: true })).toEqual([]);
  });
});

describe('an absence', () => {
  const times = { from: 1, until: 2 };
  const delegate = (personId: Id, to: Id) =>
    core.request('people.setDelegation', 'mutation', { personId, delegation: { to, ...times } });

  it('is one’s own, or set by whoever manages people', async () => {
    const { ines, mara, tobias } = core.team;
    core.actAs(ines.id);
    expect((await delegate(ines.id, mara.id)).ok).toBe(true);
    core.actAs(tobias.id);
    expect(await delegate(ines.id, mara.id)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    core.actAs(mara.id);
    const ended = { personId: ines.id, delegation: null };
    expect((await core.request('people.setDelegation', 'mutation', ended)).ok).toBe(true);
  });

  it('makes nobody a stand-in by their own hand: they could decide in the other’s name unasked', async () => {
    const { ines, mara } = core.team;
    expect(await delegate(ines.id, mara.id)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', field: 'delegation.to' },
    });
    const store = core.session.workspace?.store;
    const forced = () =>
      store?.run(mara, { key: 'core.undo.label.personEdited', values: { name: 'Ines' } }, (changes) =>
        changes.set(changes.existing('person', ines.id), 'delegation', { to: mara.id, ...times }),
      );
    expect(forced).toThrow();
    core.actAs(ines.id);
    expect((await delegate(ines.id, mara.id)).ok).toBe(true);
  });

  it('is stood in for by somebody else who may decide and is still here', async () => {
    const { ines, mara, tobias } = core.team;
    core.actAs(ines.id);
    expect(await delegate(ines.id, ines.id)).toMatchObject({ ok: false });
    expect(await delegate(ines.id, tobias.id)).toMatchObject({
      ok: false,
      error: { field: 'delegation.to' },
    });
    expect((await delegate(ines.id, mara.id)).ok).toBe(true);
  });
});
