import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdPosts, markPost, schedulePosts } from '#core/approval/commands.ts';
import { decidePost } from '#core/approval/decide.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { reviewInbox } from '#core/approval/inbox.ts';
import { openReview } from '#core/approval/open-review.ts';
import { submitPost } from '#core/approval/submit.ts';
import { syncAllJobs } from '#core/jobs/sync.ts';
import { runDueJobs } from '#core/jobs/tick.ts';
import { setDelegation } from '#core/people/commands.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import { undo, undoStateOf } from '#core/store/undo.ts';
import type { ActingPerson, WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { clockSources, freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { actorIn } from '#tests/helpers/voice-world.ts';

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const noonInstant = Date.parse('2026-12-09T11:00:00Z');
const WHY = 'The price is last year’s.';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-12-01T09:00:00Z');
  const sources = clockSources(
    () => now++,
    () => now,
  );
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'back.masthead'), 1, sources));
  updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, mode: 'required' } });
});
afterEach(() => {
  store.close();
  folder.remove();
});

function submitted(): Id {
  const fields = { text: 'Soup at one', channelIds: [String(team.channels[1])], schedule: noon };
  const postId = createPost(store, team.tobias, team.brand, fields).value;
  submitPost(store, team.tobias, postId);
  return postId;
}

function approved(by: NonNullable<ActingPerson> = team.ines): Id {
  const postId = submitted();
  decideOn(store, by, postId);
  return postId;
}

function takeBack(postId: Id, by: NonNullable<ActingPerson> = team.ines, reason = WHY) {
  const post = store.stateOf('post', postId);
  const { submission, decided } = deriveStatus(post).standing;
  const version = { submission: (submission ?? decided)?.id ?? '', contentHash: contentHashOf(post) };
  return decidePost(store, by, { postId, ...version, verdict: 'request_changes', reason });
}

const statusOf = (postId: Id): string => detailOf(store, postId).status;
const reviewFor = (postId: Id, person: Id) => openReview(store, postId, actorIn(store, person));

describe('an approval that its giver takes back', () => {
  it('counts no more, takes the post off the schedule in the same step, and is final', () => {
    const postId = approved();
    schedulePosts(store, team.mara, [postId], true);
    expect(statusOf(postId)).toBe('scheduled');
    expect(detailOf(store, postId).approvedBy).toEqual([team.ines.id]);
    takeBack(postId);
    expect(statusOf(postId)).toBe('changes_requested');
    expect(detailOf(store, postId).approvedBy).toEqual([]);
    expect(deriveStatus(store.stateOf('post', postId)).standing.scheduled.on).toBe(false);
    expect(undoStateOf(store, team.ines.id).undo).not.toMatch(/back/);
    expect(() => undo(store, team.ines)).toThrow();
    expect(statusOf(postId)).toBe('changes_requested');
    const hash = stateHash(store.writer);
    rebuild(store.writer);
    expect(stateHash(store.writer)).toBe(hash);
  });

  it('brings the post back to its author with the reason, in inbox, review and history', () => {
    const postId = approved();
    takeBack(postId);
    expect(reviewInbox(store, team.brand, actorIn(store, team.tobias.id))).toMatchObject([
      { returned: { why: 'changes_requested', personId: team.ines.id, reason: WHY } },
    ]);
    const { events, expectation, levels, takeBack: again } = reviewFor(postId, team.ines.id);
    expect(events[0]).toMatchObject({ kind: 'decide', takesBack: true, personId: team.ines.id, reason: WHY });
    expect(events[1]).toMatchObject({ kind: 'decide', verdict: 'approve', takesBack: false });
    expect(expectation).toContain(WHY);
    expect(levels).toMatchObject([{ state: 'ahead', approvals: [] }]);
    expect(again).toBeNull();
  });

  it('stays away when an edit of the author is taken back, until it is approved anew', () => {
    const postId = approved();
    takeBack(postId);
    updatePost(store, team.tobias, postId, { text: 'Soup at two' });
    undo(store, team.tobias);
    expect(statusOf(postId)).toBe('changes_requested');
    submitPost(store, team.tobias, postId);
    decideOn(store, team.mara, postId);
    expect(statusOf(postId)).toBe('approved');
  });

  it('needs a reason, and is nobody else’s to take back', () => {
    const postId = approved();
    expect(() => takeBack(postId, team.ines, ' ')).toThrow(/what should change/i);
    for (const other of [team.mara, team.tobias]) expect(() => takeBack(postId, other)).toThrow();
    expect(statusOf(postId)).toBe('approved');
    expect([team.ines, team.mara].map(({ id }) => reviewFor(postId, id).takeBack !== null)).toEqual([
      true,
      false,
    ]);
  });

  it('is of what is there: not once the words have changed, nor once it is published', () => {
    const out = approved();
    markPost(store, team.mara, out, 'published');
    expect(() => takeBack(out)).toThrow();
    expect(statusOf(out)).toBe('published');
    const edited = approved();
    updatePost(store, team.tobias, edited, { text: 'Soup at two' });
    expect(reviewFor(edited, team.ines.id).takeBack).toBeNull();
    expect(() => takeBack(edited)).toThrow();
  });

  it('also stops a post whose time has come, and one that is held when it is released', () => {
    const [due, held] = [approved(), approved()];
    schedulePosts(store, team.mara, [due, held], true);
    holdPosts(store, team.mara, [held], { on: true, reason: 'Supplier recall' });
    takeBack(held);
    store.keep((writer) => syncAllJobs(writer, now));
    now = noonInstant;
    runDueJobs(store, 'one', (error) => {
      throw error;
    });
    expect(statusOf(due)).toBe('due');
    takeBack(due);
    expect(statusOf(due)).toBe('changes_requested');
    holdPosts(store, team.mara, [held], { on: false, reason: '' });
    expect(['changes_requested', 'missed']).toContain(statusOf(held));
    expect(detailOf(store, held).approvedBy).toEqual([]);
  });
});

describe('an approval of a review under way', () => {
  const level = (name: string, people: readonly Id[]) => ({
    id: crypto.randomUUID(),
    name,
    need: 'any' as const,
    approvers: { people: [...people], roles: [] },
    backup: null,
    when: null,
  });

  it('is taken back by its giver while the next level waits: the review ends', () => {
    const levels = [level('content', [team.ines.id]), level('legal', [team.mara.id])];
    const policy = { ...defaultPolicy, mode: 'multi_level' as const, levels };
    updateBrand(store, team.mara, team.brand, { policy });
    const postId = approved();
    expect(statusOf(postId)).toBe('in_review');
    takeBack(postId);
    expect(statusOf(postId)).toBe('changes_requested');
    expect(() => decideOn(store, team.mara, postId)).toThrow();
  });
});

describe('a delegate who has decided for themselves', () => {
  const together = (): Id => {
    const both = { people: [team.ines.id, team.mara.id], roles: [] };
    const level = { id: crypto.randomUUID(), name: 'both', need: 'all' as const, approvers: both };
    const levels = [{ ...level, backup: null, when: null }];
    const policy = { ...defaultPolicy, mode: 'multi_level' as const, levels };
    updateBrand(store, team.mara, team.brand, { policy });
    const away = { to: team.ines.id, from: now - 1000, until: now + 3 * 24 * 3_600_000 };
    setDelegation(store, team.mara, team.mara.id, away);
    return approved();
  };

  it('asks for changes for the one who is away, which takes nothing back', () => {
    const postId = together();
    expect(statusOf(postId)).toBe('in_review');
    takeBack(postId);
    expect(statusOf(postId)).toBe('changes_requested');
    const [made, before] = reviewFor(postId, team.ines.id).events;
    expect(made).toMatchObject({ takesBack: false, as: 'delegate', forId: team.mara.id });
    expect(before).toMatchObject({ kind: 'decide', verdict: 'approve', forId: team.ines.id });
    undo(store, team.ines);
    expect(statusOf(postId)).toBe('in_review');
  });

  it('leaves what they approved for the one who is away to both of them to take back', () => {
    for (const giver of [team.ines, team.mara]) {
      const postId = together();
      decideOn(store, team.ines, postId);
      expect(statusOf(postId)).toBe('approved');
      takeBack(postId, giver);
      expect(statusOf(postId)).toBe('changes_requested');
      expect(reviewFor(postId, giver.id).events[0]).toMatchObject({ takesBack: true, forId: team.mara.id });
    }
  });
});

describe('the journal of an approval that was taken back', () => {
  const retract = (postId: Id, event: Id, by: NonNullable<ActingPerson>) =>
    store.run(by, { key: 'core.undo.label.approved' }, (changes) =>
      changes.event(changes.existing('post', postId), 'retract', { event }),
    );
  const decisions = (postId: Id) =>
    store.stateOf('post', postId).events.flatMap(({ kind, stamp }) => (kind === 'decide' ? [stamp[2]] : []));

  it('keeps both, the approval and its end, whoever would retract one of them', () => {
    const postId = approved();
    takeBack(postId);
    for (const event of decisions(postId)) expect(() => retract(postId, event, team.ines)).toThrow();
    expect(statusOf(postId)).toBe('changes_requested');
  });

  it('brings no approval back that was retracted before it: nothing would be left of its end', () => {
    const postId = approved();
    undo(store, team.ines);
    const [first] = decisions(postId);
    decideOn(store, team.mara, postId);
    takeBack(postId, team.mara);
    const gone = store.stateOf('post', postId).events.find(({ kind }) => kind === 'retract')?.stamp[2];
    for (const event of [gone, first]) expect(() => retract(postId, event ?? '', team.ines)).toThrow();
    expect(statusOf(postId)).toBe('changes_requested');
  });
});
