import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupInbox } from '#shared/approval/inbox.ts';
import { defaultPolicy, type Level } from '#shared/approval/policy.ts';
import type { InboxEntry, OpenReview } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;

const level = (id: string, name: string, people: readonly Id[], more: Partial<Level> = {}): Level => {
  const approvers = { people: [...people], roles: [] };
  return {
    id: `01900000-0000-7000-8000-0000000000${id}`,
    name,
    need: 'any',
    approvers,
    backup: null,
    when: null,
    ...more,
  };
};

async function use(levels: readonly Level[]): Promise<void> {
  const policy = { ...defaultPolicy, mode: 'multi_level', levels };
  await core.ask('brands.update', 'mutation', { brandId: core.team.brand, patch: { policy } });
}

async function submitted(text: string, date: string | null, note = ''): Promise<Id> {
  core.actAs(core.team.tobias.id);
  const schedule = date === null ? null : { date, time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text, schedule, channelIds: core.team.channels.slice(0, 1) };
  const made = await core.ask<{ id: Id }>('posts.create', 'mutation', { brandId: core.team.brand, fields });
  await core.ask('posts.submit', 'mutation', { postId: made.id, note });
  return made.id;
}

async function inbox(as: Id): Promise<readonly InboxEntry[]> {
  core.actAs(as);
  const { brand } = core.team;
  return (await core.ask<{ entries: InboxEntry[] }>('review.inbox', 'query', { brandId: brand })).entries;
}

async function open(as: Id, postId: Id): Promise<OpenReview> {
  core.actAs(as);
  return core.ask<OpenReview>('review.open', 'query', { postId });
}

async function decide(as: Id, postId: Id, verdict: string, reason = ''): Promise<void> {
  const { detail, rulesHash } = await open(as, postId);
  const { id: submission, contentHash } = detail.submission ?? { id: '', contentHash: '' };
  const input = { postId, submission, contentHash, rulesHash, verdict, reason };
  await core.ask('posts.decide', 'mutation', input);
}

beforeEach(async () => {
  core = openCore();
  const { mara, ines } = core.team;
  await use([level('b1', 'Brand', [mara.id, ines.id]), level('b2', 'Legal', [ines.id])]);
});
afterEach(() => core.close());

describe('the inbox', () => {
  it('says of each review its level, whom it waits for, by when, and what the person may do', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Three ways to eat rye', '2026-12-09');
    expect(await inbox(mara.id)).toMatchObject([
      {
        post: { id: postId, excerpt: 'Three ways to eat rye' },
        version: 1,
        submission: { personId: tobias.id },
        level: { index: 0, of: 2, name: 'Brand', need: 'any' },
        asked: [mara.id, ines.id],
        awaited: [mara.id, ines.id],
        dueBy: Date.parse('2026-12-08T11:00:00Z'),
        urgency: 'calm',
        right: { may: true, as: 'approver', for: mara.id },
        escalated: false,
        returned: null,
      },
    ]);
    await decide(mara.id, postId, 'approve');
    const [entry] = await inbox(mara.id);
    expect(entry).toMatchObject({
      level: { index: 1, name: 'Legal' },
      awaited: [ines.id],
      approvedBy: [mara.id],
      right: { may: false },
    });
  });

  it('groups by what is to be done, the most pressing first, without a time last', async () => {
    const { mara, ines, tobias } = core.team;
    const none = await submitted('No day', null);
    const late = await submitted('Later', '2026-12-20');
    const soon = await submitted('Sooner', '2026-12-03');
    const back = await submitted('Back', '2026-12-04');
    const legal = await submitted('Legal has it', '2026-12-05');
    await decide(mara.id, back, 'request_changes', 'Say which shop.');
    await decide(mara.id, legal, 'approve');
    const ids = (entries: readonly InboxEntry[]): readonly Id[] => entries.map(({ post }) => post.id);
    const maras = groupInbox(await inbox(mara.id), mara.id);
    expect(ids(maras.mine)).toEqual([soon, late, none]);
    expect(ids(maras.others)).toEqual([back, legal]);
    expect(ids(maras.returned)).toEqual([]);
    const tobiases = groupInbox(await inbox(tobias.id), tobias.id);
    expect(ids(tobiases.mine)).toEqual([]);
    expect(ids(tobiases.returned)).toEqual([back]);
    expect(groupInbox(await inbox(ines.id), ines.id).mine).toHaveLength(4);
  });

  it('brings back what was voided, with who did it and how', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Three ways to eat rye', '2026-12-09');
    await decide(mara.id, postId, 'approve');
    await decide(ines.id, postId, 'approve');
    expect(await inbox(tobias.id)).toEqual([]);
    core.actAs(mara.id);
    await core.ask('posts.update', 'mutation', { postId, patch: { text: 'Four ways to eat rye' } });
    const [entry] = groupInbox(await inbox(tobias.id), tobias.id).returned;
    expect(entry).toMatchObject({ returned: { why: 'edited', personId: mara.id }, right: null });
  });
});

describe('opening a review', () => {
  it('gives every version as it was handed in, with what was decided on it', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Say which street', '2026-12-09', 'First try');
    await decide(mara.id, postId, 'request_changes', 'Name the street.');
    core.actAs(tobias.id);
    const patch = { text: 'On Quay Street #ad', facts: ['paid'] };
    await core.ask('posts.update', 'mutation', { postId, patch });
    await core.ask('posts.submit', 'mutation', { postId });
    await decide(mara.id, postId, 'approve');
    const review = await open(ines.id, postId);
    expect(review.versions).toMatchObject([
      {
        number: 1,
        personId: tobias.id,
        note: 'First try',
        content: { text: 'Say which street', facts: [] },
        decisions: [{ verdict: 'request_changes', reason: 'Name the street.', personId: mara.id }],
      },
      {
        number: 2,
        content: { text: 'On Quay Street #ad', facts: ['paid'] },
        decisions: [{ verdict: 'approve', levelName: 'Brand', as: 'approver', forId: mara.id }],
      },
    ]);
    expect(review.versions[1]?.contentHash).toBe(review.currentHash);
    expect(review.levels).toMatchObject([
      { name: 'Brand', state: 'passed', approvals: [{ personId: mara.id }] },
      { name: 'Legal', state: 'waiting', awaited: [ines.id] },
    ]);
    expect(review.events.map(({ kind, version }) => [kind, version])).toEqual([
      ['decide', 2],
      ['submit', 2],
      ['decide', 1],
      ['submit', 1],
    ]);
    expect(review.seenVersion).toBe(2);
    expect(review.detail.facts).toEqual(['paid']);
  });

  it('tells when an approval stopped counting and why, and forgets what undo took back', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Three ways to eat rye', '2026-12-09');
    await decide(mara.id, postId, 'approve');
    await decide(ines.id, postId, 'approve');
    core.actAs(tobias.id);
    await core.ask('posts.update', 'mutation', { postId, patch: { text: 'Four ways' } });
    const { events } = await open(ines.id, postId);
    expect(events[0]).toMatchObject({ kind: 'voided', voided: 'edited', personId: tobias.id, version: 1 });
    core.actAs(tobias.id);
    await core.ask('history.undo', 'mutation');
    core.actAs(ines.id);
    await core.ask('history.undo', 'mutation');
    const after = await open(ines.id, postId);
    expect(after.versions[0]?.decisions.map(({ personId }) => personId)).toEqual([mara.id]);
    expect(after.stand?.right).toEqual({ may: true, as: 'approver', for: ines.id });
  });
});

describe('what is expected of whom', () => {
  const says = async (as: Id, postId: Id): Promise<string> => {
    const { expectation } = await open(as, postId);
    const { sentence } = await core.ask<{ sentence: string }>('review.expectation', 'query', { postId });
    expect(sentence).toBe(expectation);
    return sentence;
  };

  it('is said to each of them in one sentence, all along the way', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Say whose loaves', '2026-12-09');
    expect(await says(tobias.id, postId)).toBe(
      'Waiting for Mara or Ines at level 1 of 2, Brand, until Tue 8 Dec, 12:00.',
    );
    expect(await says(mara.id, postId)).toBe(
      'Decide on it at level 1 of 2, Brand, until Tue 8 Dec, 12:00: approve, ask for changes or reject.',
    );
    await decide(mara.id, postId, 'approve');
    expect(await says(mara.id, postId)).toBe(
      'You have approved it. Waiting for Ines at level 2 of 2, Legal, until Tue 8 Dec, 12:00.',
    );
    await decide(ines.id, postId, 'request_changes', 'say whose loaves');
    expect(await says(tobias.id, postId)).toBe(
      'Changes were requested by Ines: “say whose loaves”. Edit it and submit it again.',
    );
    expect(await says(mara.id, postId)).toMatch(/It is back with Tobias\.$/);
  });

  it('tells approvers that their own approval no longer counts, and its author what to do', async () => {
    const { mara, ines, tobias } = core.team;
    const postId = await submitted('Three ways to eat rye', '2026-12-09');
    await decide(mara.id, postId, 'approve');
    await decide(ines.id, postId, 'approve');
    expect(await says(mara.id, postId)).toBe('It is approved. Schedule it, so that it goes out at its time.');
    core.actAs(tobias.id);
    await core.ask('posts.update', 'mutation', { postId, patch: { text: 'Four ways' } });
    expect(await says(ines.id, postId)).toBe(
      'Your approval of version 1 no longer counts: Tobias changed the post. It is back with Tobias.',
    );
    expect(await says(tobias.id, postId)).toBe(
      'The approval of version 1 no longer counts: you changed the post. Submit it again, or undo the change.',
    );
  });

  it('says that a draft cannot be scheduled without an approval only where that is so', async () => {
    core.actAs(core.team.tobias.id);
    const fields = { text: 'A draft' };
    const { id } = await core.ask<{ id: Id }>('posts.create', 'mutation', {
      brandId: core.team.brand,
      fields,
    });
    expect(await says(core.team.tobias.id, id)).toMatch(/cannot be scheduled without one/);
    core.actAs(core.team.mara.id);
    await core.ask('brands.update', 'mutation', {
      brandId: core.team.brand,
      patch: { policy: { ...defaultPolicy, mode: 'none' } },
    });
    expect(await says(core.team.tobias.id, id)).toMatch(/or schedule it as it is/);
  });
});

describe('approving several posts', () => {
  const seen = async (postId: Id) => {
    const { detail, rulesHash } = await open(core.team.mara.id, postId);
    const { id: submission, contentHash } = detail.submission ?? { id: '', contentHash: '' };
    return { postId, submission, contentHash, rulesHash };
  };
  const approveAll = (posts: readonly object[]) =>
    core.ask<{ group: Id | null; refused: { postId: Id; message: string }[] }>(
      'posts.decideMany',
      'mutation',
      {
        posts,
      },
    );

  it('is one step, that one undo takes back', async () => {
    const posts = [await submitted('One', null), await submitted('Two', null)];
    const looked = await Promise.all(posts.map(seen));
    expect(await approveAll(looked)).toMatchObject({ refused: [] });
    expect((await inbox(core.team.mara.id)).map((entry) => entry.level.index)).toEqual([1, 1]);
    await core.ask('history.undo', 'mutation');
    expect((await inbox(core.team.mara.id)).map((entry) => entry.level.index)).toEqual([0, 0]);
  });

  it('is all or nothing, and names each post that cannot be approved and why', async () => {
    const posts = [
      await submitted('One', null),
      await submitted('Two', null),
      await submitted('Three', null),
    ];
    const looked = await Promise.all(posts.map(seen));
    core.actAs(core.team.tobias.id);
    await core.ask('posts.update', 'mutation', { postId: posts[1], patch: { text: 'Changed meanwhile' } });
    await core.ask('posts.withdraw', 'mutation', { postId: posts[2] });
    core.actAs(core.team.mara.id);
    const { group, refused } = await approveAll(looked);
    expect(group).toBeNull();
    expect(refused.map(({ postId }) => postId)).toEqual([posts[1], posts[2]]);
    expect(refused[0]?.message).toMatch(/changed/);
    expect(refused[1]?.message).toMatch(/not waiting for a decision/);
    expect((await inbox(core.team.mara.id)).find(({ post }) => post.id === posts[0])?.level.index).toBe(0);
  });
});
