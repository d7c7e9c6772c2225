import { describe, expect, it } from 'vitest';
import { previewOf } from '#renderer/features/post-panel/submission.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { Person } from '#shared/people/person.ts';
import { capabilitiesOf, type Role } from '#shared/people/roles.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { noParticulars } from '#shared/posts/particulars.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { summary, testBrand, testId } from '#tests/helpers/summaries.ts';

const NOW = Date.UTC(2026, 11, 1);
const HOUR = 3_600_000;
const [tobias, mara, ines, outside] = [1, 2, 3, 4].map(testId) as [string, string, string, string];

function person(id: string, name: string, role: Role, fields: Partial<Person> = {}): Person {
  const plain = { hue: 'pine', archived: false, external: false, brandIds: [], delegation: null } as const;
  return { id, name, role, ...plain, brandIds: [], publicKey: null, ...fields };
}

const level = (n: number, name: string, roles: Role[], facts: ('paid' | 'sensitive')[] | null = null) => ({
  id: testId(n),
  name,
  need: 'any' as const,
  approvers: { people: [], roles },
  backup: null,
  when: facts === null ? null : { networks: [], facts },
});

function workspace(people: readonly Person[]): WorkspaceSnapshot {
  const [author] = people as [Person];
  const policy = {
    ...defaultPolicy,
    mode: 'multi_level' as const,
    levels: [level(20, 'Content', ['smm']), level(21, 'Legal', ['reviewer'], ['paid'])],
  };
  const brand = {
    id: testBrand,
    name: 'Hollin',
    about: '',
    hue: 'pine',
    zone: 'UTC',
    country: null,
  } as const;
  return {
    actor: { ...author, capabilities: [...capabilitiesOf(author)] },
    people: [...people],
    brands: [
      { ...brand, policy, mix: {}, archived: false, checklist: [{ id: 'facts', text: 'Facts are checked' }] },
    ],
    channels: [
      { id: testId(30), brandId: testBrand, network: 'facebook', name: 'F', slots: [], archived: false },
    ],
    campaigns: [],
    pillars: [],
    history: { undo: null, redo: null },
    quarantined: 0,
  } as unknown as WorkspaceSnapshot;
}

const team = [person(tobias, 'Tobias', 'cm'), person(mara, 'Mara', 'smm'), person(ines, 'Ines', 'reviewer')];

function detail(fields: Partial<PostDetail> = {}): PostDetail {
  return {
    ...summary(9, { authorId: tobias, channelIds: [testId(30)], instant: NOW + 100 * HOUR }),
    ...plainComposition,
    ...noParticulars,
    text: 'Rye for breakfast.',
    notes: '',
    assetIds: [],
    assetVersions: {},
    behindBase: {},
    facts: [],
    rulesHash: '',
    submission: null,
    decision: null,
    approvedBy: [],
    holdReason: null,
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  };
}

function picture(rights: Partial<Asset['rights']>): Asset {
  const current = {
    hash: 'a'.repeat(64),
    mime: 'image/jpeg',
    bytes: 1000,
    width: 1080,
    height: 1080,
    seconds: null,
  };
  const own = {
    source: '',
    credit: '',
    licence: 'own',
    permission: '',
    territory: '',
    expiresOn: null,
  } as const;
  const file = { ...current, animated: false, fileName: 'loaf.jpg', at: 0, by: null };
  return {
    id: testId(60),
    name: 'Loaf',
    kind: 'image',
    alt: 'A loaf.',
    current: file,
    versions: [file],
    rights: { ...own, ...rights },
  } as unknown as Asset;
}

describe('what handing a post in would mean', () => {
  it('names the levels it passes and who is asked there, the author left out, and by when', () => {
    const { levels, dueBy } = previewOf(detail(), workspace(team), ['facts'], NOW, null);
    expect(levels).toMatchObject([{ name: 'Content', people: [mara] }]);
    expect(dueBy).toBe(NOW + 76 * HOUR);
  });

  it('a fact of the post adds the level that it calls for', () => {
    const { levels } = previewOf(detail({ facts: ['paid'] }), workspace(team), ['facts'], NOW, null);
    expect(levels.map(({ name }) => name)).toEqual(['Content', 'Legal']);
  });

  it('is stopped by the checklist until every item is ticked', () => {
    const open = previewOf(detail(), workspace(team), [], NOW, null).findings;
    expect(open).toMatchObject([{ severity: 'block', field: 'checklist' }]);
    expect(previewOf(detail(), workspace(team), ['facts'], NOW, null).findings).toEqual([]);
  });

  it('is stopped where nobody is left to decide; somebody from outside the brand is nobody', () => {
    const stranger = person(outside, 'Olu', 'smm', { external: true, brandIds: [testId(77)] });
    const { findings } = previewOf(
      detail(),
      workspace([person(tobias, 'Tobias', 'cm'), stranger]),
      ['facts'],
      NOW,
      null,
    );
    expect(findings).toMatchObject([{ severity: 'block', field: 'policy' }]);
  });

  it('says of a link in the words that it goes out without the parameters the campaign, or the post’s link, has', () => {
    const words = { text: 'The box: https://example.com/box', campaignId: testId(61) };
    const utm = { source: '{network}', medium: 'social', campaign: 'autumn', term: '', content: '' };
    const found = (fields: Partial<PostDetail>, own: typeof utm | null) => {
      const campaigns = [{ id: testId(61), name: 'Autumn', policy: null, utm }].map((each) => ({
        ...each,
        utm: own,
      }));
      const plan = { ...workspace(team), campaigns } as unknown as WorkspaceSnapshot;
      const { findings } = previewOf(detail({ ...words, ...fields }), plan, ['facts'], NOW, null);
      return findings.map(({ severity, message }) => [severity, message]);
    };
    expect(found({}, null)).toEqual([]);
    expect(found({}, utm)).toEqual([['info', 'core.finding.linkOutside']]);
    const link = { url: 'https://example.com/box', utm };
    expect(found({ link }, null)).toEqual([['warn', 'core.finding.linkUnmarked']]);
    expect(found({ link, text: 'The box.' }, utm)).toEqual([]);
  });

  it('speaks of rights that end before the day, as soon as the pictures are known', () => {
    const on = detail({ assetIds: [testId(60)], date: '2026-12-20', time: '09:00', zone: 'UTC' });
    const ended = picture({ expiresOn: '2026-12-10' });
    const found = (assets: readonly Asset[] | null) =>
      previewOf(on, workspace(team), ['facts'], NOW, assets).findings.map(({ message }) => message);
    expect(found([ended])).toContain('assets.finding.expired');
    expect(found([picture({ expiresOn: '2026-12-20' })])).not.toContain('assets.finding.expired');
    expect(found(null)).not.toContain('assets.finding.expired');
  });
});
