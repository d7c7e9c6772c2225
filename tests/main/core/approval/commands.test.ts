import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdPosts, markPost, schedulePosts } from '#core/approval/commands.ts';
import { decidePost } from '#core/approval/decide.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { submitPost, withdrawPost } from '#core/approval/submit.ts';
import { createPost, reschedulePosts, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { updateThing } from '#core/store/things.ts';
import { redo, undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let postId: Id;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'approval.masthead')));
  const fields = { text: 'Three ways to eat rye', channelIds: [String(team.channels[1])], schedule: noon };
  postId = createPost(store, team.tobias, team.brand, fields).value;
});

afterEach(() => {
  store.close();
  folder.remove();
});

const detail = () => detailOf(store, postId);

function decide(
  verdict: 'approve' | 'request_changes',
  reason = '',
  by: Team['mara'] | Team['tobias'] = team.mara,
): void {
  decideOn(store, by, postId, verdict, reason);
}

function rows(): number {
  return (store.read.prepare('SELECT count(*) AS n FROM log').get() as { readonly n: number }).n;
}

/** What the program does when the time of a post goes by unused. */
function missIt(): void {
  store.run(null, { key: 'core.undo.label.due' }, (changes) => {
    const instant = detail().instant;
    changes.event(changes.existing('post', postId), 'publishMark', {
      state: 'missed',
      instant,
      runKey: null,
    });
  });
}

/** Runs something that must be refused, and proves that it left no trace. */
function refused(act: () => void): string {
  const before = rows();
  let message = '';
  expect(() => {
    try {
      act();
    } catch (error) {
      message = (error as Error).message;
      throw error;
    }
  }).toThrow();
  expect(rows()).toBe(before);
  return message;
}

describe('the life of a post', () => {
  it('goes from draft through changes and approval to scheduled', () => {
    expect(detail().status).toBe('draft');
    submitPost(store, team.tobias, postId);
    expect(detail().status).toBe('in_review');
    decide('request_changes', 'Say which shop.');
    expect(detail()).toMatchObject({ status: 'changes_requested', decision: { reason: 'Say which shop.' } });
    updatePost(store, team.tobias, postId, { text: 'Three ways to eat rye in Ashwater' });
    submitPost(store, team.tobias, postId);
    decide('approve');
    expect(detail().status).toBe('approved');
    schedulePosts(store, team.mara, [postId], true);
    expect(detail().status).toBe('scheduled');
  });

  it('loses its approval with any edit of what was approved, and gets it back when the edit is undone', () => {
    submitPost(store, team.tobias, postId);
    decide('approve');
    updatePost(store, team.tobias, postId, { text: 'Four ways to eat rye' });
    expect(detail()).toMatchObject({ status: 'draft', approvalVoided: true });
    undo(store, team.tobias);
    expect(detail()).toMatchObject({ status: 'approved', approvalVoided: false });
    updatePost(store, team.tobias, postId, { channelIds: [...team.channels] });
    expect(detail()).toMatchObject({ status: 'draft', approvalVoided: true });
  });

  it('keeps its approval when only notes or the date change, as the brand set', () => {
    submitPost(store, team.tobias, postId);
    decide('approve');
    updatePost(store, team.tobias, postId, { notes: 'ask Ines for the photo' });
    reschedulePosts(store, team.tobias, [{ postId, schedule: { ...noon, date: '2026-12-11' } }]);
    expect(detail().status).toBe('approved');
  });

  it('loses its approval when moved out of the week, where the brand wants that', () => {
    updateThing(store, team.mara, 'brand', team.brand, {
      policy: { mode: 'required', dateMove: 'same_week' },
    });
    submitPost(store, team.tobias, postId);
    decide('approve');
    reschedulePosts(store, team.tobias, [{ postId, schedule: { ...noon, date: '2026-12-11' } }]);
    expect(detail().status).toBe('approved');
    reschedulePosts(store, team.tobias, [{ postId, schedule: { ...noon, date: '2026-12-16' } }]);
    expect(detail()).toMatchObject({ status: 'draft', approvalVoided: true });
  });

  it('waits on hold and goes back to where it was', () => {
    submitPost(store, team.tobias, postId);
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    expect(detail().status).toBe('on_hold');
    holdPosts(store, team.mara, [postId], { on: false, reason: '' });
    expect(detail().status).toBe('in_review');
  });

  it('is final once published', () => {
    submitPost(store, team.tobias, postId);
    decide('approve');
    markPost(store, team.mara, postId, 'published');
    expect(detail().status).toBe('published');
    expect(refused(() => updatePost(store, team.tobias, postId, { text: 'Oops' }))).toMatch(/final/);
    expect(refused(() => reschedulePosts(store, team.mara, [{ postId, schedule: null }]))).toMatch(/final/);
    updatePost(store, team.mara, postId, { notes: 'did well' });
    expect(detail().notes).toBe('did well');
  });
});

describe('refusals', () => {
  it('lets nobody decide on what they wrote or handed in', () => {
    const own = createPost(store, team.mara, team.brand, {
      text: 'Mine',
      channelIds: [String(team.channels[1])],
    }).value;
    submitPost(store, team.mara, own);
    const { submission } = detailOf(store, own);
    const input = {
      postId: own,
      submission: String(submission?.id),
      contentHash: String(submission?.contentHash),
      verdict: 'approve',
      reason: '',
    } as const;
    expect(refused(() => decidePost(store, team.mara, input))).toMatch(/someone else/);
    decidePost(store, team.ines, input);
    expect(detailOf(store, own).status).toBe('approved');
  });

  it('lets a community manager decide on nothing', () => {
    submitPost(store, team.tobias, postId);
    refused(() => decide('approve', '', team.tobias));
  });

  it('refuses a decision on a version that has changed since', () => {
    submitPost(store, team.tobias, postId);
    updatePost(store, team.tobias, postId, { text: 'Something else entirely' });
    expect(refused(() => decide('approve'))).toMatch(/changed after/);
  });

  it('refuses to send a post back without saying why', () => {
    submitPost(store, team.tobias, postId);
    expect(refused(() => decide('request_changes', ' '))).toMatch(/what should change/);
  });

  it('says what is missing before it takes a post into review', () => {
    const bare = createPost(store, team.tobias, team.brand, {}).value;
    expect(refused(() => submitPost(store, team.tobias, bare))).toMatch(/no text/);
    updatePost(store, team.tobias, bare, { text: 'Words' });
    expect(refused(() => submitPost(store, team.tobias, bare))).toMatch(/channel/);
  });

  it('schedules nothing unapproved where the brand requires approval', () => {
    updateThing(store, team.mara, 'brand', team.brand, { policy: { mode: 'required', dateMove: 'keeps' } });
    expect(refused(() => schedulePosts(store, team.mara, [postId], true))).toMatch(/approved/);
    expect(refused(() => markPost(store, team.mara, postId, 'published'))).toMatch(/approved/);
  });

  it('lets a missed post be marked as published late while its approval stands', () => {
    updateThing(store, team.mara, 'brand', team.brand, { policy: { mode: 'required', dateMove: 'keeps' } });
    submitPost(store, team.tobias, postId);
    decide('approve');
    missIt();
    updatePost(store, team.tobias, postId, { text: 'What nobody has read' });
    expect(refused(() => markPost(store, team.tobias, postId, 'published'))).toMatch(/approved/);
    undo(store, team.tobias);
    markPost(store, team.tobias, postId, 'published');
    expect(detail().status).toBe('published');
  });

  it('publishes nothing that is held back, whatever the brand asks of approvals', () => {
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    expect(refused(() => markPost(store, team.tobias, postId, 'published'))).toMatch(/hold/i);
  });

  it('takes a second submission of the same post only after the first is decided or withdrawn', () => {
    submitPost(store, team.tobias, postId);
    expect(refused(() => submitPost(store, team.tobias, postId))).toMatch(/already in review/);
    withdrawPost(store, team.tobias, postId);
    expect(detail().status).toBe('draft');
  });
});

describe('what would leave a post waiting for ever', () => {
  const past = { ...noon, date: '2026-11-20' };

  it('is refused: a schedule for a moment that is over', () => {
    reschedulePosts(store, team.tobias, [{ postId, schedule: past }]);
    expect(refused(() => schedulePosts(store, team.mara, [postId], true))).toMatch(/20 Nov, 12:00, is over/);
  });

  it('leaves the schedule when it is moved to a moment that is over, and comes back with undo', () => {
    schedulePosts(store, team.mara, [postId], true);
    reschedulePosts(store, team.mara, [{ postId, schedule: past }]);
    expect(detail().status).toBe('draft');
    undo(store, team.mara);
    expect(detail().status).toBe('scheduled');
  });
});

describe('an approval that stands', () => {
  it('is not put at risk by handing the same in again', () => {
    submitPost(store, team.tobias, postId);
    decide('approve');
    expect(refused(() => submitPost(store, team.tobias, postId))).toMatch(/approved as it is/);
    schedulePosts(store, team.mara, [postId], true);
    expect(refused(() => submitPost(store, team.tobias, postId))).toMatch(/approved as it is/);
    expect(detail().status).toBe('scheduled');
  });
});

describe('undo of decisions', () => {
  it('takes a decision back into review, and redo gives it again', () => {
    submitPost(store, team.tobias, postId);
    decide('approve');
    undo(store, team.mara);
    expect(detail().status).toBe('in_review');
    redo(store, team.mara);
    expect(detail().status).toBe('approved');
  });

  it('reaches only one’s own actions', () => {
    submitPost(store, team.tobias, postId);
    expect(refused(() => undo(store, team.mara))).toMatch(/nothing left to undo/);
  });
});

describe('what no network would take', () => {
  const long = 'x'.repeat(600);
  const onX = (text: string): Id =>
    createPost(store, team.mara, team.brand, { text, channelIds: [String(team.channels[2])], schedule: noon })
      .value;

  beforeEach(() => {
    updateBrand(store, team.mara, team.brand, { policy: { ...defaultPolicy, mode: 'none' } });
  });

  it('is not put on the schedule: too many characters, or no picture where there must be one', () => {
    expect(() => schedulePosts(store, team.mara, [onX(long)], true)).toThrow(/280/);
    const fields = { text: 'Rye', channelIds: [String(team.channels[0])], schedule: noon };
    const bare = createPost(store, team.mara, team.brand, fields).value;
    expect(() => schedulePosts(store, team.mara, [bare], true)).toThrow(/picture or video/);
  });

  it('leaves the schedule when it is written there later, and undo brings back both', () => {
    const postId = onX('A fine rye');
    schedulePosts(store, team.mara, [postId], true);
    updatePost(store, team.mara, postId, { text: 'A finer rye' });
    expect(detailOf(store, postId).status).toBe('scheduled');
    updatePost(store, team.mara, postId, { text: long });
    expect(detailOf(store, postId).status).toBe('draft');
    undo(store, team.mara);
    expect(detailOf(store, postId)).toMatchObject({ status: 'scheduled', text: 'A finer rye' });
    redo(store, team.mara);
    expect(detailOf(store, postId)).toMatchObject({ status: 'draft', text: long });
  });

  it('nor does what the brand forbids stay on it', () => {
    const postId = onX('A fine rye. #ad');
    updatePost(store, team.mara, postId, { facts: ['paid'] });
    schedulePosts(store, team.mara, [postId], true);
    updatePost(store, team.mara, postId, { text: 'A fine rye.' });
    expect(detailOf(store, postId).status).toBe('draft');
  });
});
