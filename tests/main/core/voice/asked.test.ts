import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment, type NewComment, resolveThread } from '#core/comments/commands.ts';
import { commentsOf, mentionsOf } from '#core/comments/queries.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { askedProposals, askedWaivers } from '#core/voice/asked.ts';
import { adoptProposal, dropProposal, proposeGuideline, writeGuideline } from '#core/voice/commands.ts';
import { ownProposals } from '#core/voice/own-proposals.ts';
import { guidelinesOf } from '#core/voice/queries.ts';
import { verdictOf } from '#core/voice/verdict.ts';
import { type GivenWaiver, waiveFinding } from '#core/voice/waivers.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
/** How far the clock was put forward, in ms. */
let later: number;

beforeEach(() => {
  folder = temporaryFolder();
  later = 0;
  const { now, newId } = testSources();
  const sources = { newId, now: () => now() + later };
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'asked.masthead'), 1, sources));
});

afterEach(() => {
  store.close();
  folder.remove();
});

function actor({ id }: { readonly id: Id }): Actor {
  const found = actorOf(store.readAll, id);
  if (found === null) throw new Error('Nobody has this id.');
  return found;
}

describe('what is proposed', () => {
  const propose = (title: string, guidelineId: Id | null = null): Id =>
    proposeGuideline(store, actor(team.tobias), {
      brandId: team.brand,
      guidelineId,
      content: { ...trayGuideline, title, effectiveOn: null },
      note: '',
    }).value;
  const asked = (person: { readonly id: Id }) => askedProposals(store, team.brand, actor(person));

  it('is listed for who proposed it, with what became of it, until a month after the answer', () => {
    const own = () =>
      ownProposals(store, team.brand, team.tobias.id).map(({ title, state, by }) => [title, state, by]);
    const [kept, dropped, open, withdrawn] = [
      propose('Trays'),
      propose('Ovens'),
      propose('Bags'),
      propose('Lids'),
    ];
    expect(own().map(([, state]) => state)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(ownProposals(store, team.brand, team.mara.id)).toEqual([]);
    const at = guidelinesOf(store.read, team.brand).find(({ id }) => id === kept)?.proposal?.at ?? 0;
    adoptProposal(store, actor(team.mara), kept, at);
    dropProposal(store, actor(team.mara), dropped);
    dropProposal(store, actor(team.tobias), withdrawn);
    expect(own()).toEqual([
      ['Ovens', 'dropped', team.mara.id],
      ['Trays', 'adopted', team.mara.id],
      ['Bags', 'waiting', null],
    ]);
    undo(store, team.mara);
    expect(own()).toContainEqual(['Ovens', 'waiting', null]);
    expect(own()).not.toContainEqual(['Ovens', 'dropped', team.mara.id]);
    dropProposal(store, actor(team.mara), open);
    later += 40 * DAY_MS;
    expect(own()).toEqual([['Ovens', 'waiting', null]]);
  });

  it('waits for who may adopt it, not for who proposed it nor for who may not', () => {
    const one = propose('Trays');
    const two = propose('Ovens');
    expect(asked(team.mara)).toEqual([one, two]);
    expect(asked(team.tobias)).toEqual([]);
  });

  it('waits no longer once it is adopted or dropped', () => {
    const one = propose('Trays');
    const two = propose('Ovens');
    const at = guidelinesOf(store.read, team.brand).find(({ id }) => id === one)?.proposal?.at ?? 0;
    adoptProposal(store, actor(team.mara), one, at);
    expect(asked(team.mara)).toEqual([two]);
    dropProposal(store, actor(team.mara), two);
    expect(asked(team.mara)).toEqual([]);
  });
});

describe('a waiver that is asked for', () => {
  let postId: Id;
  let fingerprint: string;

  const blocked = (): readonly string[] => {
    const states = { state: store.stateForRules.bind(store) };
    const [verdict] = verdictOf(store, states, store.stateForRules('post', postId));
    const blocking = verdict?.findings.filter(({ severity }) => severity === 'block') ?? [];
    return blocking.map((found) => found.fingerprint);
  };

  beforeEach(() => {
    const content = { ...trayGuideline, severity: 'block' as const, rules: [], effectiveOn: null };
    const draft = { brandId: team.brand, guidelineId: null, content, note: '' };
    writeGuideline(store, actor(team.mara), draft);
    const channelIds = team.channels.slice(0, 1);
    postId = createPost(store, team.tobias, team.brand, { text: 'Last tray at five.', channelIds }).value;
    [fingerprint = ''] = blocked();
  });

  const ask = (more: Partial<NewComment> = {}): Id =>
    addComment(store, actor(team.tobias), {
      postId,
      parentId: null,
      body: '@Mara: I ask for a waiver. My reason: a customer said so.',
      visibility: 'internal',
      anchor: null,
      mentions: [team.mara.id],
      waives: [fingerprint],
      ...more,
    }).value;
  const asked = (person: { readonly id: Id }) => askedWaivers(store, team.brand, actor(person));
  const waive = (more: Partial<GivenWaiver> = {}): void => {
    const reason = 'A customer said so, in these words.';
    const given = { postId, fingerprint, category: 'quote' as const, reason, expiresOn: null };
    waiveFinding(store, actor(team.mara), { ...given, ...more });
  };

  const settledBy = (commentId: Id) =>
    commentsOf(store.read, actor(team.mara), postId).find(({ id }) => id === commentId)?.resolvedBy;

  it('waits for everybody who may give it, with the finding and the reason; not for its author', () => {
    const commentId = ask();
    expect(asked(team.mara)).toEqual([
      expect.objectContaining({
        commentId,
        threadId: commentId,
        postId,
        excerpt: 'Last tray at five.',
        authorId: team.tobias.id,
        body: '@Mara: I ask for a waiver. My reason: a customer said so.',
        findings: [{ fingerprint, message: expect.any(String) }],
      }),
    ]);
    expect(asked(team.tobias)).toEqual([]);
  });

  it('is answered by waiving: it is on no list any more, its thread is settled, and undo brings back both', () => {
    const commentId = ask();
    expect(mentionsOf(store.read, actor(team.mara)).total).toBe(1);
    waive();
    expect(asked(team.mara)).toEqual([]);
    expect(settledBy(commentId)).toBe(team.mara.id);
    expect(mentionsOf(store.read, actor(team.mara)).total).toBe(0);
    undo(store, actor(team.mara));
    expect(asked(team.mara)).toHaveLength(1);
    expect(settledBy(commentId)).toBeNull();
  });

  it('is asked in a thread of its own: a reply would take an open question along when it is answered', () => {
    const question = ask({ body: 'Which oven is it?', waives: undefined });
    expect(() => ask({ parentId: question })).toThrow(/A reply cannot ask for a waiver/);
    ask({ parentId: question, body: 'And a waiver, please.', waives: undefined });
    ask();
    waive();
    expect(settledBy(question)).toBeNull();
  });

  it('waits on while another that was asked with it has run out', () => {
    const detail = {
      section: 'words' as const,
      terms: [{ word: 'crumbs', use: 'avoid' as const, instead: [], why: '' }],
    };
    const more = { severity: 'block' as const, rules: [], examples: [], effectiveOn: null, detail };
    const content = { ...trayGuideline, ...more, title: 'Crumbs' };
    const draft = { brandId: team.brand, guidelineId: null, content, note: '' };
    writeGuideline(store, actor(team.mara), draft);
    updatePost(store, team.tobias, postId, { text: 'Last tray at five, and crumbs.' });
    const [one = '', two = '', ...others] = blocked();
    expect(others).toEqual([]);
    waive({ fingerprint: two, expiresOn: '2026-12-02' });
    later = 3 * DAY_MS;
    const commentId = ask({ waives: [one, two] });
    waive({ fingerprint: one });
    expect(settledBy(commentId)).toBeNull();
    expect(asked(team.mara)[0]?.findings).toEqual([expect.objectContaining({ fingerprint: two })]);
    waive({ fingerprint: two });
    expect(settledBy(commentId)).toBe(team.mara.id);
  });

  it('is over when the thread is settled, or when the words are gone', () => {
    const commentId = ask();
    resolveThread(store, actor(team.mara), { commentId, resolved: true });
    expect(asked(team.mara)).toEqual([]);
    resolveThread(store, actor(team.mara), { commentId, resolved: false });
    expect(asked(team.mara)).toHaveLength(1);
    updatePost(store, team.tobias, postId, { text: 'The late loaves come at five.' });
    expect(asked(team.mara)).toEqual([]);
  });
});
