import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdPosts, markPost, schedulePosts } from '#core/approval/commands.ts';
import { updateBrand, updateCampaign } from '#core/approval/governance.ts';
import { submitPost } from '#core/approval/submit.ts';
import { runDueJobs } from '#core/jobs/tick.ts';
import { openStore } from '#core/open-store.ts';
import { createPost, removePosts, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { updateThing } from '#core/store/things.ts';
import { redo, undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { type ApprovalPolicy, defaultPolicy } from '#shared/approval/policy.ts';
import { defaultChecklist } from '#shared/approval/rules.ts';
import type { Id } from '#shared/ids.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { addTeam, clockSources, TEST_START, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const demanding: ApprovalPolicy = { ...defaultPolicy, mode: 'required' };
const ticked = defaultChecklist().map(({ id }) => id);

beforeEach(() => {
  folder = temporaryFolder();
  now = TEST_START;
  store = openStore(
    join(folder.path, 'governance.masthead'),
    clockSources(
      () => (now += 10),
      () => now,
    ),
  );
  team = addTeam(store);
});

afterEach(() => {
  store.close();
  folder.remove();
});

function post(text = 'Three ways to eat rye', campaignId: Id | null = null): Id {
  const fields = { text, channelIds: [String(team.channels[1])], schedule: noon, campaignId };
  return createPost(store, team.tobias, team.brand, fields).value;
}

function scheduled(text?: string): Id {
  const postId = post(text);
  schedulePosts(store, team.mara, [postId], true);
  return postId;
}

function approved(text?: string): Id {
  return approvedWith(ticked, text);
}

function approvedWith(checked: readonly string[], text?: string): Id {
  const postId = post(text);
  submitPost(store, team.tobias, postId, { checked: [...checked], note: '' });
  approve(postId);
  return postId;
}

const approve = (postId: Id): void => decideOn(store, team.ines, postId);

const statusOf = (postId: Id): string => detailOf(store, postId).status;
const rows = (): unknown => store.readAll.prepare('SELECT count(*) FROM log').pluck().get();

describe('a policy that begins to demand approvals', () => {
  it('takes what is scheduled without one off the schedule, says how many, and undo puts it all back', () => {
    const unapproved = [scheduled('One'), scheduled('Two')];
    const fine = approved('Three');
    schedulePosts(store, team.mara, [fine], true);
    const { value } = updateBrand(store, team.mara, team.brand, { policy: demanding });
    expect(value).toEqual({ unscheduled: 2, voided: 0 });
    expect(unapproved.map(statusOf)).toEqual(['draft', 'draft']);
    expect(statusOf(fine)).toBe('scheduled');
    undo(store, team.mara);
    expect(unapproved.map(statusOf)).toEqual(['scheduled', 'scheduled']);
    redo(store, team.mara);
    expect(unapproved.map(statusOf)).toEqual(['draft', 'draft']);
  });

  it('reaches what is on hold, so that a release never lets it out, and counts what was seen to leave', () => {
    const [postId, seen] = [scheduled(), scheduled('Two')];
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    expect(updateBrand(store, team.mara, team.brand, { policy: demanding }).value.unscheduled).toBe(1);
    expect([postId, seen].map(statusOf)).toEqual(['on_hold', 'draft']);
    holdPosts(store, team.mara, [postId], { on: false, reason: '' });
    expect(statusOf(postId)).toBe('draft');
  });

  it('leaves posts of a campaign alone that has a policy of its own, and reaches them by the campaign’s', () => {
    const postId = post('In a campaign', String(team.campaigns[0]));
    updateCampaign(store, team.mara, String(team.campaigns[0]), { policy: defaultPolicy });
    schedulePosts(store, team.mara, [postId], true);
    expect(updateBrand(store, team.mara, team.brand, { policy: demanding }).value.unscheduled).toBe(0);
    expect(statusOf(postId)).toBe('scheduled');
    const { value } = updateCampaign(store, team.mara, String(team.campaigns[0]), { policy: null });
    expect(value.unscheduled).toBe(1);
    expect(statusOf(postId)).toBe('draft');
  });
});

describe('the guard before every commit', () => {
  it('refuses an undo that would put an unapproved post back on the schedule, and leaves no trace', () => {
    const postId = scheduled();
    schedulePosts(store, team.mara, [postId], false);
    updateBrand(store, { ...team.mara, id: team.ines.id }, team.brand, { policy: demanding });
    const before = rows();
    expect(() => undo(store, team.mara)).toThrow(/approval/);
    expect(rows()).toBe(before);
    expect(statusOf(postId)).toBe('draft');
  });

  it('refuses to move a scheduled post into a campaign that demands an approval, and says what to do', () => {
    updateCampaign(store, team.mara, String(team.campaigns[1]), { policy: demanding });
    const postId = scheduled();
    const move = () => updatePost(store, team.tobias, postId, { campaignId: String(team.campaigns[1]) });
    expect(move).toThrow(/off the schedule first, or have it approved/);
    schedulePosts(store, team.mara, [postId], false);
    move();
    expect(detailOf(store, postId).campaignId).toBe(team.campaigns[1]);
  });

  it('lets a deleted post come back under a stricter policy, off the schedule', () => {
    const postId = scheduled();
    removePosts(store, team.tobias, [postId]);
    updateBrand(store, team.mara, team.brand, { policy: demanding });
    undo(store, team.tobias);
    expect(statusOf(postId)).toBe('draft');
  });

  it('holds against a policy that is changed past the command for it', () => {
    scheduled();
    const before = rows();
    expect(() => updateThing(store, team.mara, 'brand', team.brand, { policy: demanding })).toThrow(
      /approval/,
    );
    expect(rows()).toBe(before);
  });
});

describe('an approval and the policy it was given under', () => {
  const strict = (): Id => String(team.campaigns[1]);
  const level = {
    id: '0190a5a0-0000-7000-8000-00000000000a',
    name: 'Legal',
    need: 'any' as const,
    backup: null,
    when: null,
  };

  beforeEach(() => {
    const levels = [{ ...level, approvers: { people: [team.mara.id], roles: [] } }];
    updateCampaign(store, team.mara, strict(), { policy: { ...demanding, mode: 'multi_level', levels } });
  });

  it('does not carry a post into a campaign that asks for other decisions', () => {
    const done = approved();
    const waiting = post();
    submitPost(store, team.tobias, waiting, { checked: ticked, note: '' });
    for (const postId of [done, waiting])
      expect(() => updatePost(store, team.tobias, postId, { campaignId: strict() })).toThrow(
        /other approvals/,
      );
    updatePost(store, team.tobias, done, { text: 'Four ways to eat rye' });
    updatePost(store, team.tobias, done, { campaignId: strict() });
    expect(statusOf(done)).toBe('draft');
  });

  it('does not come back by undo once the post is in such a campaign', () => {
    const postId = approved();
    updatePost(store, team.tobias, postId, { text: 'Four ways to eat rye' });
    updatePost(store, team.mara, postId, { campaignId: strict() });
    expect(() => undo(store, team.tobias)).toThrow(/other approvals/);
    expect(statusOf(postId)).toBe('draft');
  });

  it('stays with a post that moves to where nothing more is asked, and decides a review begun before', () => {
    const postId = approved();
    updatePost(store, team.tobias, postId, { campaignId: String(team.campaigns[0]) });
    expect(statusOf(postId)).toBe('approved');
    const waiting = post();
    submitPost(store, team.tobias, waiting, { checked: ticked, note: '' });
    const levels = [{ ...level, approvers: { people: [team.mara.id], roles: [] } }];
    updateBrand(store, team.mara, team.brand, { policy: { ...demanding, levels } });
    approve(waiting);
    expect(statusOf(waiting)).toBe('approved');
    removePosts(store, team.tobias, [waiting]);
    undo(store, team.tobias);
    markPost(store, team.mara, waiting, 'skipped');
    markPost(store, team.mara, waiting, 'planned');
    expect(statusOf(waiting)).toBe('approved');
  });
});

describe('an unapproved post whose time comes under a policy that demands one', () => {
  it('is missed, never due, and leaves the schedule', () => {
    const postId = scheduled();
    store.keep((writer) =>
      writer
        .prepare("INSERT INTO job (id, kind, post_id, due_at) VALUES (?, 'post-due', ?, ?)")
        .run(`post-due:${postId}`, postId, detailOf(store, postId).instant),
    );
    // A file from before the guard: its policy was made stricter while the post stayed on the schedule.
    store.writer.prepare('UPDATE post SET unapproved = 0 WHERE id = ?').run(postId);
    updateThing(store, team.mara, 'brand', team.brand, { policy: demanding });
    now = Date.parse('2026-12-09T11:00:30Z');
    const fail = (error: unknown): never => {
      throw error;
    };
    expect(runDueJobs(store, 'one', fail)).toMatchObject([{ postId, why: 'unapproved' }]);
    expect(statusOf(postId)).toBe('missed');
    expect(() => markPost(store, team.mara, postId, 'published')).toThrow(/approved/);
  });
});

describe('new rules of a brand', () => {
  const checklist = [...defaultChecklist(), { id: 'price', text: 'Prices are this week’s' }];

  beforeEach(() => {
    updateBrand(store, team.mara, team.brand, { checklist: defaultChecklist() });
  });

  it('void what was approved under the old ones, in one step that can be undone', () => {
    const postId = approved();
    schedulePosts(store, team.mara, [postId], true);
    expect(updateBrand(store, team.mara, team.brand, { checklist }).value).toEqual({
      unscheduled: 0,
      voided: 1,
    });
    expect(detailOf(store, postId)).toMatchObject({ status: 'draft', approvalVoided: true });
    undo(store, team.mara);
    expect(detailOf(store, postId)).toMatchObject({ status: 'scheduled', approvalVoided: false });
  });

  it('void by undo and by redo what was approved under the ones that go', () => {
    updateBrand(store, team.mara, team.brand, { checklist });
    const underNew = approvedWith([...ticked, 'price']);
    undo(store, team.mara);
    expect(detailOf(store, underNew)).toMatchObject({ status: 'draft', approvalVoided: true });
    const underOld = approved();
    redo(store, team.mara);
    expect(detailOf(store, underOld)).toMatchObject({ status: 'draft', approvalVoided: true });
    expect(statusOf(underNew)).toBe('approved');
  });

  it('are not spoken of where an undo changes none of them', () => {
    const postId = approved();
    updateBrand(store, team.mara, team.brand, { name: 'Another name' });
    const before = Number(rows());
    undo(store, team.mara);
    expect(statusOf(postId)).toBe('approved');
    expect(Number(rows()) - before).toBe(2);
  });

  it('reach posts that are deleted, which come back without the approval of the old rules', () => {
    const postId = approved();
    removePosts(store, team.tobias, [postId]);
    expect(updateBrand(store, team.mara, team.brand, { checklist }).value.voided).toBe(0);
    undo(store, team.tobias);
    expect(detailOf(store, postId)).toMatchObject({ status: 'draft', approvalVoided: true });
  });

  it('bring an approval back when they become again what they were', () => {
    const postId = approved();
    updateBrand(store, team.mara, team.brand, { checklist });
    expect(statusOf(postId)).toBe('draft');
    updateBrand(store, team.mara, team.brand, { checklist: defaultChecklist() });
    expect(statusOf(postId)).toBe('approved');
  });

  it('keep approvals where the policy says so, and where nothing changed', () => {
    const postId = approved();
    expect(updateBrand(store, team.mara, team.brand, { checklist: defaultChecklist() }).group).toBeNull();
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, ruleChange: 'keeps' } });
    expect(updateBrand(store, team.mara, team.brand, { checklist }).value.voided).toBe(0);
    expect(statusOf(postId)).toBe('approved');
  });

  it('let a review under way go on: what is decided from now on is decided under them', () => {
    const postId = post();
    submitPost(store, team.tobias, postId, { checked: ticked, note: '' });
    updateBrand(store, team.mara, team.brand, { checklist });
    expect(statusOf(postId)).toBe('in_review');
    approve(postId);
    expect(statusOf(postId)).toBe('approved');
  });
});
