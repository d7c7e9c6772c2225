import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry, AuditFilters } from '#shared/audit/entry.ts';
import type { Id } from '#shared/ids.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { decideOn } from '#tests/helpers/journal-world.ts';
import { submitPost } from '#tests/helpers/packages.ts';

type Page = { readonly entries: readonly AuditEntry[]; readonly next: number | null };

describe('the journal in words', () => {
  let core: CoreSession;
  beforeEach(() => {
    core = openCore();
  });
  afterEach(() => core.close());

  const entries = async (
    filters: Partial<AuditFilters> = {},
    place: object = {},
  ): Promise<readonly AuditEntry[]> =>
    (await core.ask<Page>('audit.entries', 'query', { filters, ...place })).entries;
  const update = (postId: Id, patch: object): Promise<unknown> =>
    core.ask('posts.update', 'mutation', { postId, patch });

  it('tells each value that moved, before and after, with names for ids', async () => {
    const postId = await submitPost(core, 'Last tray at five.');
    await core.ask('posts.withdraw', 'mutation', { postId });
    const schedule = { date: '2026-12-12', time: '18:30', zone: 'Europe/Berlin' };
    await update(postId, { text: 'Last tray at six.', schedule, campaignId: core.team.campaigns[0] });
    const [newest] = await entries();
    expect(newest?.person).toBe('Mara');
    expect(newest?.about).toEqual([{ kind: 'post', id: postId, name: 'Last tray at six.', postId }]);
    expect(newest?.changes.flatMap(({ facts }) => facts)).toEqual(
      expect.arrayContaining([
        { label: 'Text', before: '“Last tray at five.” (4 words)', after: '“Last tray at six.” (4 words)' },
        {
          label: 'Date',
          before: 'Wed 9 Dec, 12:00 (Europe/Berlin)',
          after: 'Sat 12 Dec, 18:30 (Europe/Berlin)',
        },
        { label: 'Campaign', before: null, after: 'Winter' },
      ]),
    );
  });

  it('tells a decision with its level, capacity, reason and a signature that holds', async () => {
    const postId = await submitPost(core, 'Last tray at five.');
    await decideOn(core, postId, 'request_changes', 'Say which shop.');
    const [entry] = await entries({ kinds: ['decisions'] });
    expect(entry?.changes[0]?.decision).toEqual({
      verdict: 'request_changes',
      level: 'Any approver',
      capacity: 'approver',
      by: 'Mara',
      standsFor: null,
      reason: 'Say which shop.',
      fromPackage: false,
      signature: 'valid',
    });
  });

  it('is the history of a post with its comments, also deleted ones', async () => {
    const postId = await submitPost(core, 'Last tray at five.');
    await submitPost(core, 'Another post.');
    const comment = {
      postId,
      body: 'Who counted?',
      visibility: 'internal',
      parentId: null,
      anchor: null,
      mentions: [],
    };
    const { id } = await core.ask<{ id: Id }>('comments.add', 'mutation', comment);
    await core.ask('comments.remove', 'mutation', { commentId: id });
    await core.ask('posts.remove', 'mutation', { postIds: [postId] });
    const history = await entries({ postId });
    expect(history.map(({ label }) => label)).toHaveLength(5);
    expect(new Set(history.flatMap(({ about }) => about.map((thing) => thing.id)))).toEqual(
      new Set([postId, id]),
    );
    expect(history[0]?.about[0]?.postId).toBeNull();
  });

  it('shows of an action on many posts only what the filters mean', async () => {
    const posts = ['One', 'Two', 'Three'].map((text) => ({ text }));
    const made = await core.ask<{ ids: Id[] }>('posts.createMany', 'mutation', {
      brandId: core.team.brand,
      posts,
    });
    const second = made.ids[1] ?? '';
    const [whole] = await entries();
    expect([whole?.aboutCount, whole?.changeCount]).toEqual([3, 3]);
    const [part] = await entries({ postId: second });
    expect(part?.changes.map(({ about }) => about.name)).toEqual(['Two']);
  });

  it('is filtered by person, brand, day and words', async () => {
    const other = await core.ask<{ id: Id }>('brands.create', 'mutation', {
      name: 'Mill',
      zone: 'Europe/Berlin',
    });
    await submitPost(core, 'Naïve café poets.');
    expect(new Set((await entries({ personId: core.team.tobias.id })).map(({ person }) => person))).toEqual(
      new Set(['Tobias']),
    );
    expect((await entries({ brandId: other.id })).map(({ label }) => label)).toEqual(['New brand Mill']);
    expect(await entries({ to: '2026-11-30' })).toEqual([]);
    expect(await entries({ from: '2026-12-02' })).toEqual([]);
    expect(await entries({ from: '2026-12-01', to: '2026-12-01' })).not.toEqual([]);
    expect((await entries({ words: 'naive CAFE' })).length).toBeGreaterThan(0);
    expect(await entries({ words: 'nobody said this' })).toEqual([]);
  });

  it('comes page by page without losing or doubling an action', async () => {
    for (let count = 0; count < 7; count += 1) await submitPost(core, `Post ${count}`);
    const all = (await entries({}, { limit: 200 })).map(({ seq }) => seq);
    const paged: number[] = [];
    let before: number | null = null;
    do {
      const page: Page = await core.ask<Page>('audit.entries', 'query', { filters: {}, before, limit: 3 });
      paged.push(...page.entries.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });

  it('gives more of an action than an entry shows, when asked', async () => {
    const posts = Array.from({ length: 60 }, (_, index) => ({ text: `Post ${index}` }));
    await core.ask('posts.createMany', 'mutation', { brandId: core.team.brand, posts });
    const [entry] = await entries();
    expect([entry?.changes.length, entry?.changeCount]).toEqual([40, 60]);
    const after = entry?.changes.at(-1)?.seq ?? 0;
    const { changes } = await core.ask<{ changes: AuditEntry['changes'] }>('audit.changes', 'query', {
      group: entry?.group,
      filters: {},
      after,
    });
    expect(changes.map(({ about }) => about.name)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Post ${index + 40}`),
    );
  });

  it('is for those who may read it; the history of a post for everybody from inside', async () => {
    const postId = await submitPost(core, 'Last tray at five.');
    core.actAs(core.team.tobias.id);
    await expect(entries()).rejects.toThrow('read the journal');
    await expect(core.ask('audit.verify', 'query')).rejects.toThrow('read the journal');
    const { entries: history } = await core.ask<Page>('audit.ofPost', 'query', { postId });
    expect(history.length).toBeGreaterThan(0);
    core.actAs(core.team.mara.id);
    await core.ask('people.update', 'mutation', {
      personId: core.team.tobias.id,
      patch: { external: true, brandIds: [core.team.brand] },
    });
    core.actAs(core.team.tobias.id);
    await expect(core.ask('audit.ofPost', 'query', { postId })).rejects.toThrow('people from inside');
  });
});
