import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewEvent } from '#shared/contract/review.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

type Counts = { readonly mine: number; readonly pressing: number; readonly returned: number };

let core: CoreSession;

async function submitted(text: string, date: string | null): Promise<string> {
  const schedule = date === null ? null : { date, time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text, schedule, channelIds: core.team.channels.slice(0, 1) };
  const { id } = await core.ask<{ id: string }>('posts.create', 'mutation', {
    brandId: core.team.brand,
    fields,
  });
  await core.ask('posts.submit', 'mutation', { postId: id });
  return id;
}

function counts(): Promise<Counts> {
  return core.ask<Counts>('review.counts', 'query', { brandId: core.team.brand });
}

async function history(postId: string): Promise<readonly ReviewEvent[]> {
  return (await core.ask<{ events: ReviewEvent[] }>('review.history', 'query', { postId })).events;
}

async function decide(postId: string, verdict: string, reason = ''): Promise<void> {
  const { submission, rulesHash } = await core.ask<PostDetail>('posts.get', 'query', { postId });
  const { id, contentHash } = submission ?? { id: '', contentHash: '' };
  const version = { postId, submission: id, contentHash, rulesHash };
  await core.ask('posts.decide', 'mutation', { ...version, verdict, reason });
}

beforeEach(() => {
  core = openCore();
  core.actAs(core.team.tobias.id);
});
afterEach(() => core.close());

describe('what waits for a person', () => {
  it('is counted: what they can decide on, what of it presses, and what came back to them', async () => {
    await submitted('Later', '2026-12-20');
    await submitted('No day', null);
    const soon = await submitted('Sooner', '2026-12-03');
    expect(await counts()).toEqual({ mine: 0, pressing: 0, returned: 0 });
    core.actAs(core.team.mara.id);
    expect(await counts()).toEqual({ mine: 3, pressing: 1, returned: 0 });
    await decide(soon, 'request_changes', 'Name the street.');
    expect(await counts()).toEqual({ mine: 2, pressing: 0, returned: 0 });
    core.actAs(core.team.tobias.id);
    expect(await counts()).toEqual({ mine: 0, pressing: 0, returned: 1 });
  });
});

describe('the history of a review', () => {
  it('is told newest first, with the reason', async () => {
    const id = await submitted('Say which street', '2026-12-03');
    core.actAs(core.team.mara.id);
    await decide(id, 'request_changes', 'Name the street.');
    expect(await history(id)).toMatchObject([
      { kind: 'decide', verdict: 'request_changes', reason: 'Name the street.', personId: core.team.mara.id },
      { kind: 'submit', personId: core.team.tobias.id, version: 1 },
    ]);
  });

  it('forgets a decision that was undone', async () => {
    const id = await submitted('Approved by mistake', '2026-12-03');
    core.actAs(core.team.mara.id);
    await decide(id, 'approve');
    await core.ask('history.undo', 'mutation');
    expect((await counts()).mine).toBe(1);
    expect((await history(id)).map(({ kind }) => kind)).toEqual(['submit']);
  });
});
