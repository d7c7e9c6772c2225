import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdPosts, schedulePosts } from '#core/approval/commands.ts';
import { reviewExpectation } from '#core/approval/open-review.ts';
import { submitPost } from '#core/approval/submit.ts';
import { latePosts } from '#core/jobs/queries.ts';
import { Scheduler } from '#core/jobs/scheduler.ts';
import { announceRuns, GRACE_MS, runDueJobs } from '#core/jobs/tick.ts';
import { openStore } from '#core/open-store.ts';
import { createPost, reschedulePosts } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild } from '#core/store/rebuild.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { waiveFinding } from '#core/voice/waivers.ts';
import type { Host, Notice } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import { testHost } from '#tests/helpers/core-session.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { addTeam, clockSources, type Team, temporaryFolder } from '#tests/helpers/store.ts';
import { actorIn, adoptGuideline, verdictNow } from '#tests/helpers/voice-world.ts';

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const noonInstant = Date.parse('2026-12-09T11:00:00Z');
const MINUTE = 60_000;

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let now: number;
let notices: Notice[];
let scheduler: Scheduler;

const host = (): Host => ({
  ...testHost(),
  notify: (notice) => {
    notices.push(notice);
    return Promise.resolve();
  },
});

function reopened(): WorkspaceFile {
  return openStore(
    join(folder.path, 'jobs.masthead'),
    clockSources(() => now),
  );
}

const attend = (): Scheduler =>
  new Scheduler(store, host(), (error) => {
    throw error;
  });

beforeEach(() => {
  folder = temporaryFolder();
  notices = [];
  now = noonInstant - 60 * MINUTE;
  store = reopened();
  team = addTeam(store);
  scheduler = attend();
});

afterEach(() => {
  scheduler.stop();
  store.close();
  folder.remove();
});

function scheduledPost(text = 'Saffron buns, slowly'): Id {
  const fields = { text, channelIds: [String(team.channels[1])], schedule: noon };
  const postId = createPost(store, team.tobias, team.brand, fields).value;
  schedulePosts(store, team.mara, [postId], true);
  return postId;
}

const statusOf = (postId: Id): string => detailOf(store, postId).status;

describe('a due post', () => {
  it('raises one notification, once and only once', () => {
    const postId = scheduledPost();
    scheduler.tick();
    expect(notices).toEqual([]);
    now = noonInstant + MINUTE;
    for (let tick = 0; tick < 5; tick += 1) scheduler.tick();
    expect(notices).toEqual([{ title: 'Time to publish', body: 'Saffron buns, slowly', postId }]);
    expect(statusOf(postId)).toBe('due');
  });

  it('does not run again after a restart, a rebuild or a clock set back', () => {
    const postId = scheduledPost();
    now = noonInstant + MINUTE;
    scheduler.tick();
    scheduler.stop();
    rebuild(store.writer);
    now = noonInstant - 30 * MINUTE;
    scheduler = attend();
    scheduler.tick();
    now = noonInstant + 2 * MINUTE;
    scheduler.tick();
    expect(notices).toHaveLength(1);
    expect(statusOf(postId)).toBe('due');
  });

  it('runs once when two processes look at the same moment', () => {
    scheduledPost();
    now = noonInstant + MINUTE;
    const other = reopened();
    const fail = (error: unknown): never => {
      throw error;
    };
    const ran = [...runDueJobs(store, 'one', fail), ...runDueJobs(other, 'two', fail)];
    other.close();
    expect(ran).toHaveLength(1);
  });

  it('waits for its new time when it was moved', () => {
    const postId = scheduledPost();
    reschedulePosts(store, team.mara, [{ postId, schedule: { ...noon, time: '15:00' } }]);
    now = noonInstant + MINUTE;
    scheduler.tick();
    expect(notices).toEqual([]);
    now = noonInstant + 181 * MINUTE;
    scheduler.tick();
    expect(notices).toHaveLength(1);
  });
});

describe('a job that fails', () => {
  it('is reported, and keeps neither the notices nor the other jobs waiting', async () => {
    const early = scheduledPost('Saffron buns, slowly');
    const bad = scheduledPost('Cannot be marked');
    const late = scheduledPost('Soup at one');
    reschedulePosts(store, team.mara, [
      { postId: bad, schedule: { ...noon, time: '12:01' } },
      { postId: late, schedule: { ...noon, time: '12:02' } },
    ]);
    store.writer.exec(`CREATE TRIGGER spoil BEFORE INSERT ON run WHEN NEW.post_id = '${bad}'
      BEGIN SELECT RAISE(ABORT, 'spoilt for the test'); END`);
    scheduler.stop();
    const faults: unknown[] = [];
    scheduler = new Scheduler(store, host(), (error) => faults.push(error));
    now = noonInstant + 3 * MINUTE;
    scheduler.tick();
    await vi.waitFor(() => expect(notices.map(({ postId }) => postId)).toEqual([early, late]));
    expect(faults.map(String).join()).toMatch(/spoilt for the test/);
    expect(statusOf(bad)).toBe('scheduled');
    store.writer.exec('DROP TRIGGER spoil');
    now += 2 * MINUTE;
    scheduler.tick();
    expect(statusOf(bad)).toBe('due');
    expect(notices).toHaveLength(3);
  });
});

describe('a post without an approval whose exception ends before its time', () => {
  it('never becomes due: it is missed, and off the schedule', () => {
    adoptGuideline(store, team);
    const fields = { text: 'Last tray at five.', channelIds: [String(team.channels[1])], schedule: noon };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    const [verdict] = verdictNow(store, postId);
    waiveFinding(store, actorIn(store, team.mara.id), {
      postId,
      fingerprint: String(verdict?.findings[0]?.fingerprint),
      category: 'quote',
      reason: 'A customer said so, in these words.',
      expiresOn: '2026-12-09',
    });
    schedulePosts(store, team.tobias, [postId], true);
    const later = { ...noon, date: '2026-12-10' };
    reschedulePosts(store, team.tobias, [{ postId, schedule: later }]);
    expect(statusOf(postId)).toBe('scheduled');
    now = noonInstant + 24 * 60 * MINUTE + MINUTE;
    scheduler.tick();
    expect(statusOf(postId)).toBe('missed');
    expect(latePosts(store)).toMatchObject([{ post: { id: postId }, why: 'broken' }]);
    expect(notices).toMatchObject([{ title: 'A post was missed', postId }]);
    expect(notices[0]?.body).toMatch(/^“Last tray at five\.” did not go out\. It broke a rule at its time/);
    reschedulePosts(store, team.tobias, [{ postId, schedule: { ...noon, date: '2026-12-11' } }]);
    expect(statusOf(postId)).toBe('draft');
  });
});

describe('a post on hold', () => {
  it('that is released after its time was missed, and says so', () => {
    const postId = scheduledPost();
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    now = noonInstant + 60 * MINUTE;
    scheduler.tick();
    expect(statusOf(postId)).toBe('on_hold');
    holdPosts(store, team.mara, [postId], { on: false, reason: '' });
    scheduler.tick();
    expect(statusOf(postId)).toBe('missed');
    expect(latePosts(store)).toMatchObject([{ post: { id: postId }, why: 'held' }]);
    expect(reviewExpectation(store, postId, actorIn(store, team.mara.id))).toMatch(/^It was on hold until/);
    undo(store, team.mara);
    expect(statusOf(postId)).toBe('on_hold');
  });

  it('and is broken when it is released just after its time never becomes due', () => {
    const fields = { text: 'Last tray at five.', channelIds: [String(team.channels[1])], schedule: noon };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    schedulePosts(store, team.tobias, [postId], true);
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    adoptGuideline(store, team);
    now = noonInstant + MINUTE;
    holdPosts(store, team.mara, [postId], { on: false, reason: '' });
    expect(statusOf(postId)).toBe('missed');
    reschedulePosts(store, team.tobias, [{ postId, schedule: { ...noon, date: '2026-12-10' } }]);
    expect(statusOf(postId)).toBe('draft');
  });
});

describe('a missed post', () => {
  it('is listed at the next start when nobody was there at its time', () => {
    const postId = scheduledPost();
    scheduler.stop();
    store.close();
    now = noonInstant + 5 * 60 * MINUTE;
    store = reopened();
    scheduler = attend();
    expect(statusOf(postId)).toBe('missed');
    expect(latePosts(store).map(({ post, dueAt }) => [post.id, dueAt])).toEqual([[postId, noonInstant]]);
    expect(notices.map(({ title }) => title)).toEqual(['A post was missed']);
  });

  it('is one that was in review when its time came; it never becomes due', () => {
    const fields = { text: 'Soup', channelIds: [String(team.channels[1])], schedule: noon };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    submitPost(store, team.tobias, postId);
    now = noonInstant + MINUTE;
    scheduler.tick();
    expect(statusOf(postId)).toBe('missed');
  });

  it('can be moved to a new time, and goes on from there', () => {
    const postId = scheduledPost();
    now = noonInstant + GRACE_MS + MINUTE;
    scheduler.tick();
    expect(statusOf(postId)).toBe('missed');
    reschedulePosts(store, team.mara, [{ postId, schedule: { ...noon, date: '2026-12-10' } }]);
    expect(statusOf(postId)).toBe('scheduled');
  });

  it('is nothing that was planned into the past to begin with', () => {
    now = noonInstant + MINUTE;
    const fields = { text: 'An old plan, imported', channelIds: [String(team.channels[1])] };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    submitPost(store, team.tobias, postId);
    reschedulePosts(store, team.tobias, [{ postId, schedule: noon }]);
    expect(statusOf(postId)).toBe('in_review');
    scheduler.tick();
    expect(notices).toEqual([]);
  });
});

describe('approval at the last minute', () => {
  it('makes the post approved, not due, until somebody schedules it', () => {
    const fields = { text: 'Soup', channelIds: [String(team.channels[1])], schedule: noon };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    submitPost(store, team.tobias, postId);
    decideOn(store, team.mara, postId);
    schedulePosts(store, team.mara, [postId], true);
    now = noonInstant;
    scheduler.tick();
    expect(statusOf(postId)).toBe('due');
  });
});

describe('announceRuns', () => {
  it('says many at once in one sentence', async () => {
    const ran = Array.from({ length: 5 }, (_, index) => ({
      postId: String(index),
      excerpt: 'x',
      why: index === 0 ? null : ('asleep' as const),
    }));
    await announceRuns(host(), ran);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.body).toMatch(/1 due now, 4 missed/);
  });

  it('says of a post that was missed why it did not go out', async () => {
    const reasons = ['embargo', 'unapproved', 'in_review'] as const;
    await announceRuns(
      host(),
      reasons.map((why) => ({ postId: 'x', excerpt: 'Soup', why })),
    );
    expect(notices.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^“Soup” did not go out\. .*embargo/),
      expect.stringMatching(/^“Soup” did not go out\. .*approval/),
      expect.stringMatching(/^“Soup” did not go out\. .*still in review/),
    ]);
  });
});

describe('the list of late posts', () => {
  const inReview = (): Id => {
    const fields = { text: 'Soup', channelIds: [String(team.channels[1])], schedule: noon };
    const postId = createPost(store, team.tobias, team.brand, fields).value;
    submitPost(store, team.tobias, postId);
    return postId;
  };
  const whyOf = (postId: Id) => latePosts(store).find(({ post }) => post.id === postId)?.why;

  it('says why each was missed, and nothing of one that is due', () => {
    const due = scheduledPost();
    const waiting = inReview();
    const sentBack = inReview();
    decideOn(store, team.mara, sentBack, 'request_changes', 'Say which day.');
    const unscheduled = inReview();
    decideOn(store, team.mara, unscheduled);
    now = noonInstant + MINUTE;
    scheduler.tick();
    expect([due, waiting, sentBack, unscheduled].map(whyOf)).toEqual([
      null,
      'in_review',
      'changes_requested',
      'unscheduled',
    ]);
  });

  it('says of one whose time went by while the program did not run that nobody was told', () => {
    const postId = scheduledPost();
    scheduler.stop();
    now = noonInstant + GRACE_MS + MINUTE;
    scheduler = attend();
    expect(whyOf(postId)).toBe('asleep');
    expect(reviewExpectation(store, postId, actorIn(store, team.mara.id))).toMatch(/^Masthead did not run/);
  });
});
