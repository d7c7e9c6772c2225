import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueuedPost, ReviewEvent } from '#shared/contract/review.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

type Queue = { readonly waiting: readonly QueuedPost[]; readonly returned: readonly QueuedPost[] };

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

function queue(): Promise<Queue> {
  return core.ask<Queue>('review.queue', 'query', { brandId: core.team.brand });
}

async function decide(post: QueuedPost | undefined, verdict: string, reason = ''): Promise<void> {
  const { id: submission, contentHash } = post?.submission ?? { id: '', contentHash: '' };
  await core.ask('posts.decide', 'mutation', { postId: post?.id, submission, contentHash, verdict, reason });
}

beforeEach(async () => {
  core = openCore();
  core.actAs(core.team.tobias.id);
});
afterEach(() => core.close());

describe('the review queue of the core', () => {
  it('lists what waits by its time, dateless last, with what a decision binds to', async () => {
    const late = await submitted('Later', '2026-12-20');
    const none = await submitted('No day', null);
    const soon = await submitted('Sooner', '2026-12-03');
    core.actAs(core.team.mara.id);
    const { waiting } = await queue();
    expect(waiting.map(({ id }) => id)).toEqual([soon, late, none]);
    expect(waiting.every(({ mayDecide }) => mayDecide)).toBe(true);
    await decide(waiting[0], 'approve');
    expect((await queue()).waiting.map(({ id }) => id)).toEqual([late, none]);
  });

  it('says that nobody may decide on what they handed in, nor without the right to', async () => {
    await submitted('Handed in by Tobias', '2026-12-03');
    expect((await queue()).waiting[0]?.mayDecide).toBe(false);
    core.actAs(core.team.ines.id);
    expect((await queue()).waiting[0]?.mayDecide).toBe(true);
  });

  it('moves a post that went back, and tells its history newest first with the reason', async () => {
    const id = await submitted('Say which street', '2026-12-03');
    core.actAs(core.team.mara.id);
    await decide((await queue()).waiting[0], 'request_changes', 'Name the street.');
    const { waiting, returned } = await queue();
    expect(waiting).toEqual([]);
    expect(returned.map((post) => post.id)).toEqual([id]);
    const { events } = await core.ask<{ events: ReviewEvent[] }>('review.history', 'query', { postId: id });
    expect(events).toMatchObject([
      { kind: 'decide', verdict: 'request_changes', reason: 'Name the street.', personId: core.team.mara.id },
      { kind: 'submit', personId: core.team.tobias.id },
    ]);
  });

  it('forgets a decision that was undone', async () => {
    const id = await submitted('Approved by mistake', '2026-12-03');
    core.actAs(core.team.mara.id);
    await decide((await queue()).waiting[0], 'approve');
    await core.ask('history.undo', 'mutation');
    expect((await queue()).waiting.map((post) => post.id)).toEqual([id]);
    const { events } = await core.ask<{ events: ReviewEvent[] }>('review.history', 'query', { postId: id });
    expect(events.map(({ kind }) => kind)).toEqual(['submit']);
  });
});
