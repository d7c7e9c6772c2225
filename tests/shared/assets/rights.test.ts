import { describe, expect, it } from 'vitest';
import { noRights } from '#shared/assets/asset.ts';
import { assetsOf } from '#shared/assets/registers.ts';
import { isExpiredOn, rightsFindings } from '#shared/assets/rights.ts';
import { applyOperation, emptyState } from '#shared/journal/state.ts';
import { contentHashOf } from '#shared/posts/content.ts';

const own = { ...noRights, licence: 'own' as const };
const rules = (rights: typeof noRights, day: string | null) =>
  rightsFindings([{ name: 'Shop', rights }], day).map(({ rule }) => rule);

describe('rights of a picture', () => {
  it('last through their last day', () => {
    expect(isExpiredOn('2026-12-31', '2026-12-31')).toBe(false);
    expect(isExpiredOn('2026-12-31', '2027-01-01')).toBe(true);
    expect(isExpiredOn('2026-12-31', null)).toBe(false);
    expect(isExpiredOn(null, '2999-01-01')).toBe(false);
  });

  it('need a permission and a territory, unless it is one’s own or everybody’s', () => {
    expect(rules({ ...noRights, licence: 'stock' }, null)).toEqual(['permission', 'territory']);
    expect(rules({ ...noRights, permission: 'Lew', territory: ' ' }, null)).toEqual(['territory']);
    expect(rules(own, null)).toEqual([]);
    expect(rules({ ...own, licence: 'public_domain', expiresOn: '2026-01-01' }, '2026-01-02')).toEqual([
      'expired',
    ]);
  });

  it('are asked after in one sentence while nothing is known of them', () => {
    expect(rules(noRights, null)).toEqual(['unknown']);
    const two = [
      { name: 'A', rights: noRights },
      { name: 'B', rights: { ...noRights, licence: 'stock', territory: 'Everywhere' } as const },
    ];
    expect(rightsFindings(two, null)).toMatchObject([
      { rule: 'unknown', values: { name: 'A', count: 1 } },
      { rule: 'permission', values: { name: 'B', count: 1 } },
    ]);
  });

  it('are said once of several, and of each that has ended', () => {
    const rights = { ...noRights, licence: 'stock', expiresOn: '2026-01-01' } as const;
    const many = ['A', 'B', 'C'].map((name) => ({ name, rights }));
    const found = rightsFindings(many, '2026-01-02');
    expect(found.map(({ rule }) => rule)).toEqual([
      'expired',
      'expired',
      'expired',
      'permission',
      'territory',
    ]);
    expect(found.at(-1)?.values).toMatchObject({ count: 3 });
  });
});

describe('the pictures of a post', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((each) => `0190a5a0-0000-7000-8000-00000000000${each}`) as [
    string,
    string,
    string,
  ];
  let tick = 0;
  const post = () => {
    const state = emptyState('post', a);
    const say = (kind: 'set' | 'present' | 'absent', register: string, body: unknown = null) => {
      tick += 1;
      const hlc = tick.toString(16).padStart(16, '0');
      applyOperation(state, { opId: hlc, device: a, hlc, person: a, kind, register }, body as never);
    };
    return { state, say };
  };

  it('come in the order somebody gave, and what was added elsewhere meanwhile follows', () => {
    const { state, say } = post();
    for (const id of [a, b, c]) say('present', `assets/${id}`);
    say('set', 'assetOrder', [c, a]);
    expect(assetsOf(state)).toEqual([c, a, b]);
    say('absent', `assets/${c}`);
    expect(assetsOf(state)).toEqual([a, b]);
    say('set', 'assetOrder', { not: 'a list' });
    expect(assetsOf(state)).toEqual([a, b]);
  });

  it('are part of what is approved: which, in which order, in which version', () => {
    const { state, say } = post();
    for (const id of [a, b]) say('present', `assets/${id}`);
    const plain = contentHashOf(state);
    say('set', 'assetOrder', [a, b]);
    expect(contentHashOf(state)).toBe(plain);
    say('set', 'assetOrder', [b, a]);
    expect(contentHashOf(state)).not.toBe(plain);
    say('set', 'assetOrder', [a, b]);
    say('set', `file:${a}`, 'ab'.repeat(32));
    expect(contentHashOf(state)).not.toBe(plain);
    say('set', `file:${a}`, null);
    say('set', `file:${c}`, 'ab'.repeat(32));
    expect(contentHashOf(state)).toBe(plain);
  });
});
