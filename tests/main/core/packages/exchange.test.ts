import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Comment } from '#shared/comments/comment.ts';
import type { DecisionReading, SentPackage } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { addOutsider, answerTo, sendPackage, submitPost } from '#tests/helpers/packages.ts';

let core: CoreSession;
let ruth: Id;

beforeEach(() => {
  core = openCore();
  ruth = addOutsider(core);
});
afterEach(() => core.close());

async function read(text: string): Promise<DecisionReading> {
  const { reading } = await core.ask<{ reading: DecisionReading }>('packages.read', 'mutation', { text });
  return reading;
}

function takeIn(text: string, postIds: readonly Id[]): Promise<unknown> {
  return core.ask('packages.import', 'mutation', { text, postIds });
}

async function statusOf(postId: Id): Promise<string> {
  return (await core.ask<PostDetail>('posts.get', 'query', { postId })).status;
}

async function whyOf(text: string): Promise<string> {
  return (await read(text)).items.map(({ state, why }) => `${state}: ${why}`).join('; ');
}

describe('a decision that comes back', () => {
  it('says in the dry run what it decides and writes nothing, then counts as the recipient’s own', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    const sent = await sendPackage(core, ruth, [post]);
    const text = answerTo(sent, [{ verdict: 'approve' }]);
    const reading = await read(text);
    expect(reading).toMatchObject({ recipientName: 'Ruth', typedName: 'Ruth Adler', recipientId: ruth });
    expect(reading.items).toMatchObject([{ postId: post, verdict: 'approve', state: 'fits', why: '' }]);
    expect(await statusOf(post)).toBe('in_review');
    await takeIn(text, [post]);
    const detail = await core.ask<PostDetail>('posts.get', 'query', { postId: post });
    expect(detail).toMatchObject({ status: 'approved', decision: { verdict: 'approve', personId: ruth } });
  });

  it('is read from the file that the person chooses', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    const text = answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]);
    core.host.filePath = join(core.folder, 'answer.masthead-decision');
    writeFileSync(core.host.filePath, text);
    const { reading } = await core.ask<{ reading: DecisionReading }>('packages.read', 'mutation', {
      text: null,
    });
    expect(reading.text).toBe(text);
    core.host.filePath = null;
    expect(await core.ask('packages.read', 'mutation', { text: null })).toEqual({ reading: null });
  });

  it('brings its reasons and its comments, on the words they were made on', async () => {
    const post = await submitPost(core, 'Last tray at five, as always.');
    const comments = [
      { quote: 'at five', text: 'It is half past five.' },
      { quote: 'words that are not there', text: 'Elsewhere.' },
      { quote: '', text: 'Good otherwise.' },
    ];
    const choice = { verdict: 'request_changes', reason: 'Wrong hour.', comments } as const;
    await takeIn(answerTo(await sendPackage(core, ruth, [post]), [choice]), [post]);
    expect(await core.ask('posts.get', 'query', { postId: post })).toMatchObject({
      status: 'changes_requested',
      decision: { reason: 'Wrong hour.', personId: ruth },
    });
    const { comments: said } = await core.ask<{ comments: Comment[] }>('comments.list', 'query', {
      postId: post,
    });
    expect(
      said.map(({ authorId, visibility, body, anchor }) => [authorId, visibility, body, anchor?.quote]),
    ).toEqual([
      [ruth, 'shared', 'It is half past five.', 'at five'],
      [ruth, 'shared', '“words that are not there”\nElsewhere.', undefined],
      [ruth, 'shared', 'Good otherwise.', undefined],
    ]);
  });

  it('cannot be undone: it is a fact', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    await takeIn(answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]), [post]);
    await core.request('history.undo', 'mutation');
    expect(await statusOf(post)).toBe('approved');
  });

  it('decides several posts together, and leaves out those that are not named', async () => {
    const one = await submitPost(core, 'One');
    const two = await submitPost(core, 'Two');
    const text = answerTo(await sendPackage(core, ruth, [one, two]), [
      { verdict: 'approve' },
      { verdict: 'approve' },
    ]);
    await takeIn(text, [one]);
    expect([await statusOf(one), await statusOf(two)]).toEqual(['approved', 'in_review']);
    expect((await read(text)).items.map(({ state }) => state)).toEqual(['taken', 'fits']);
    await takeIn(text, [two]);
    expect(await statusOf(two)).toBe('approved');
  });

  it('shows in the list who was sent what, and what was answered', async () => {
    const one = await submitPost(core, 'One');
    const two = await submitPost(core, 'Two');
    const sent = await sendPackage(core, ruth, [one, two], 'By Friday');
    await takeIn(answerTo(sent, [{ verdict: 'approve' }]), [one]);
    const { packages } = await core.ask<{ packages: SentPackage[] }>('packages.list', 'query', {
      brandId: core.team.brand,
    });
    expect(packages).toMatchObject([
      {
        recipientName: 'Ruth',
        sentBy: core.team.mara.id,
        note: 'By Friday',
        items: [{ state: 'answered' }, { state: 'waiting' }],
      },
    ]);
    expect(JSON.stringify(packages)).not.toContain(sent.island.secret);
  });
});

describe('a decision that does not fit', () => {
  it('is refused as a whole when one named post does not fit any more', async () => {
    const one = await submitPost(core, 'One');
    const two = await submitPost(core, 'Two');
    const text = answerTo(await sendPackage(core, ruth, [one, two]), [
      { verdict: 'approve' },
      { verdict: 'approve' },
    ]);
    await core.ask('posts.update', 'mutation', { postId: two, patch: { text: 'Two, edited' } });
    await expect(takeIn(text, [one, two])).rejects.toThrow(/“Two, edited” does not fit any more/);
    expect(await statusOf(one)).toBe('in_review');
  });

  it('is a replay when it was taken in before', async () => {
    const post = await submitPost(core, 'One');
    const sent = await sendPackage(core, ruth, [post]);
    const text = answerTo(sent, [{ verdict: 'request_changes', reason: 'Shorter.' }]);
    await takeIn(text, [post]);
    expect(await whyOf(text)).toMatch(/^taken: This decision was taken in already, Tue 1 Dec 2026/);
    await expect(takeIn(text, [post])).rejects.toThrow(/taken in already/);
    const other = answerTo(sent, [{ verdict: 'approve' }], { at: '2026-12-03T00:00:00.000Z' });
    await expect(takeIn(other, [post])).rejects.toThrow(/taken in already/);
  });

  it('says which version it is about and which one replaced it', async () => {
    const post = await submitPost(core, 'One');
    const text = answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]);
    await core.ask('posts.update', 'mutation', { postId: post, patch: { text: 'One, better' } });
    expect(await whyOf(text)).toMatch(/^stale: This decision is about version 1, .* edited since/);
    core.actAs(core.team.tobias.id);
    await core.ask('posts.submit', 'mutation', { postId: post });
    core.actAs(core.team.mara.id);
    expect(await whyOf(text)).toMatch(
      /^stale: This decision is about version 1, handed in Tue 1 Dec 2026, \d\d:\d\d\. Version 2, handed in Tue 1 Dec 2026, \d\d:\d\d, replaced it/,
    );
    await expect(takeIn(text, [post])).rejects.toThrow(/replaced it/);
  });

  it('says when the post was withdrawn, decided, held, archived, published or deleted meanwhile', async () => {
    const cases: readonly [(post: Id) => Promise<unknown>, RegExp][] = [
      [
        async (postId) => {
          core.actAs(core.team.tobias.id);
          await core.ask('posts.withdraw', 'mutation', { postId });
          core.actAs(core.team.mara.id);
        },
        /Version 1 was taken out of review/,
      ],
      [(postId) => decideAsMara(postId), /Version 1 was decided by Mara in the meantime: approved/],
      [(postId) => core.ask('posts.hold', 'mutation', { postIds: [postId], on: true }), /on hold/],
      [(postId) => core.ask('posts.update', 'mutation', { postId, patch: { archived: true } }), /archived/],
      [(postId) => core.ask('posts.remove', 'mutation', { postIds: [postId] }), /deleted/],
    ];
    for (const [happen, words] of cases) {
      const post = await submitPost(core, `Post about ${String(words)}`);
      const text = answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]);
      await happen(post);
      expect(await whyOf(text)).toMatch(words);
      await expect(takeIn(text, [post])).rejects.toThrow(words);
    }
  });

  it('counts only under the rules and for the moment that the page showed', async () => {
    const moved = await submitPost(core, 'Moved');
    const ruled = await submitPost(core, 'Ruled');
    const brand = { brandId: core.team.brand };
    const policy = { ...defaultPolicy, dateMove: 'voids' };
    await core.ask('brands.update', 'mutation', { ...brand, patch: { policy } });
    const ofMoved = answerTo(await sendPackage(core, ruth, [moved]), [{ verdict: 'approve' }]);
    const ofRuled = answerTo(await sendPackage(core, ruth, [ruled]), [{ verdict: 'approve' }]);
    const schedule = { date: '2026-12-23', time: '12:00', zone: 'Europe/Berlin' };
    await core.ask('posts.reschedule', 'mutation', { moves: [{ postId: moved, schedule }] });
    await expect(takeIn(ofMoved, [moved])).rejects.toThrow(/moved to another time/);
    const checklist = [{ id: core.session.sources.newId(), text: 'Sources named' }];
    await core.ask('brands.update', 'mutation', { ...brand, patch: { checklist } });
    await expect(takeIn(ofRuled, [ruled])).rejects.toThrow(/rules of the brand/);
    expect([await statusOf(moved), await statusOf(ruled)]).toEqual(['in_review', 'in_review']);
    const again = answerTo(await sendPackage(core, ruth, [ruled]), [{ verdict: 'approve' }]);
    await takeIn(again, [ruled]);
    expect(await statusOf(ruled)).toBe('approved');
  });

  it('is refused when its recipient is not asked or not here any more', async () => {
    const post = await submitPost(core, 'One');
    const text = answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]);
    const store = core.session.workspace?.store;
    store?.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) =>
      changes.set(changes.existing('person', ruth), 'archived', true),
    );
    await expect(takeIn(text, [post])).rejects.toThrow(/Ruth is not in this workspace any more/);
  });

  it('is never taken in by the author of the post, nor without the right to', async () => {
    const store = core.session.workspace?.store;
    store?.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) =>
      changes.set(changes.existing('person', core.team.tobias.id), 'role', 'smm'),
    );
    const post = await submitPost(core, 'One');
    const text = answerTo(await sendPackage(core, ruth, [post]), [{ verdict: 'approve' }]);
    core.actAs(core.team.tobias.id);
    expect(await whyOf(text)).toMatch(/You wrote or submitted this post/);
    await expect(takeIn(text, [post])).rejects.toThrow(/You wrote or submitted this post/);
    core.actAs(core.team.ines.id);
    await expect(takeIn(text, [post])).rejects.toThrow();
    expect(await statusOf(post)).toBe('in_review');
  });
});

describe('a file that is not a genuine decision', () => {
  it('is refused, each in its own words', async () => {
    const post = await submitPost(core, 'One');
    const sent = await sendPackage(core, ruth, [post]);
    const good = answerTo(sent, [{ verdict: 'approve' }]);
    const stranger = '0190a5a0-0000-7000-8000-000000000001';
    const forged = { ...sent, island: { ...sent.island, secret: '00'.repeat(32) } };
    const moved = {
      ...sent.island,
      items: sent.island.items.map((item) => ({ ...item, contentHash: 'a'.repeat(64) })),
    };
    const cases: readonly [string, RegExp][] = [
      ['hello', /not a decision file/],
      [sent.html, /review package itself/],
      [good.replace('MASTHEAD-DECISION 1', 'MASTHEAD-DECISION 2'), /newer version/],
      [good.replace('"approve"', '"reject"'), /changed after it was saved.*Ask Ruth/],
      [good.slice(0, -1), /damaged or was changed/],
      [`${good}\n`, /damaged or was changed/],
      [answerTo(forged, [{ verdict: 'approve' }]), /changed after it was saved/],
      [answerTo(sent, [{ verdict: 'approve' }], { package: stranger }), /not known here/],
      [
        answerTo(sent, [{ verdict: 'approve' }], { package: stranger, workspace: stranger }),
        /another workspace/,
      ],
      [answerTo(sent, [{ verdict: 'approve' }], { workspace: stranger }), /another workspace/],
      [answerTo({ island: moved }, [{ verdict: 'approve' }]), /not in the package/],
    ];
    for (const [text, words] of cases) {
      await expect(read(text)).rejects.toThrow(words);
      await expect(takeIn(text, [post])).rejects.toThrow(words);
    }
    expect(await statusOf(post)).toBe('in_review');
  });

  it('is refused when it is too large, missing or no text', async () => {
    core.host.filePath = join(core.folder, 'bad.masthead-decision');
    const chosen = (): Promise<unknown> => core.ask('packages.read', 'mutation', { text: null });
    await expect(chosen()).rejects.toThrow(/could not be read/);
    writeFileSync(core.host.filePath, Buffer.alloc(1_000_001, 65));
    await expect(chosen()).rejects.toThrow(/too large/);
    writeFileSync(core.host.filePath, Buffer.from([0xff, 0xfe, 0x00]));
    await expect(chosen()).rejects.toThrow(/not a decision file/);
  });
});

async function decideAsMara(postId: Id): Promise<void> {
  const { submission, rulesHash } = await core.ask<PostDetail>('posts.get', 'query', { postId });
  await core.ask('posts.decide', 'mutation', {
    postId,
    rulesHash,
    submission: submission?.id,
    contentHash: submission?.contentHash,
    verdict: 'approve',
    reason: '',
  });
}
