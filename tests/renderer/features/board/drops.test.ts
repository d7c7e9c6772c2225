import { describe, expect, it } from 'vitest';
import { type DropFacts, type Landing, landingOf } from '#renderer/features/board/drops.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { closedStatuses, openStatuses, statusColumnOf } from '#shared/board/columns.ts';
import { capabilitiesOf, type Role } from '#shared/people/roles.ts';
import { type PostStatus, type PostSummary, postStatuses } from '#shared/posts/post.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

const required = { ...defaultPolicy, mode: 'required' } as const;
const columns = [...openStatuses, ...closedStatuses];
const actor = (role: Role): DropFacts['actor'] => ({
  name: 'Ana',
  role,
  capabilities: capabilitiesOf({ role, external: false }),
});

function drop(post: Partial<PostSummary>, to: PostStatus, more: Partial<DropFacts> = {}): Landing {
  const whole = summary(1, post);
  const from = statusColumnOf(whole.status);
  return landingOf({ post: whole, by: 'status', from, to, policy: required, actor: actor('smm'), ...more });
}

const titleOf = (landing: Landing): string => (landing.kind === 'refuse' ? landing.refusal.title : '');
const wayOf = (landing: Landing): string => (landing.kind === 'refuse' ? landing.refusal.way : landing.kind);

describe('a drop on a column of the board', () => {
  it('does the real step where there is one', () => {
    expect(drop({ status: 'idea' }, 'draft')).toEqual({ kind: 'step', step: 'makeDraft' });
    expect(drop({ status: 'approved' }, 'scheduled')).toEqual({ kind: 'step', step: 'schedule' });
    expect(drop({ status: 'scheduled' }, 'approved')).toEqual({ kind: 'step', step: 'unschedule' });
    expect(drop({ status: 'in_review' }, 'draft')).toEqual({ kind: 'step', step: 'withdraw' });
    expect(drop({ status: 'due' }, 'published')).toEqual({ kind: 'step', step: 'markPublished' });
  });

  it('asks what the step needs: the checklist to submit, the reason to hold', () => {
    for (const status of ['idea', 'draft', 'changes_requested'] as const)
      expect(drop({ status }, 'in_review')).toEqual({ kind: 'submit' });
    for (const status of ['draft', 'in_review', 'approved', 'scheduled', 'missed'] as const)
      expect(drop({ status }, 'on_hold')).toEqual({ kind: 'hold' });
  });

  it('never approves: it says how many levels are open and leads to the review', () => {
    const review = {
      submission: testId(5),
      by: testId(6),
      at: 0,
      level: 1,
      levels: 3,
      levelName: '',
      since: 0,
    };
    const landing = drop({ status: 'in_review', review }, 'approved');
    expect(titleOf(landing)).toBe('Approval comes from a review');
    expect(landing).toMatchObject({
      refusal: { text: expect.stringContaining('2 levels are'), way: 'review' },
    });
    expect(wayOf(drop({ status: 'draft' }, 'approved'))).toBe('submit');
  });

  it('never sends back or rejects without the reason that the review asks for', () => {
    expect(wayOf(drop({ status: 'in_review' }, 'changes_requested'))).toBe('review');
    expect(wayOf(drop({ status: 'in_review' }, 'rejected'))).toBe('review');
  });

  it('schedules a draft only where the policy lets it, and nothing without a time', () => {
    expect(wayOf(drop({ status: 'draft' }, 'scheduled'))).toBe('submit');
    expect(drop({ status: 'draft' }, 'scheduled', { policy: defaultPolicy })).toEqual({
      kind: 'step',
      step: 'schedule',
    });
    expect(wayOf(drop({ status: 'approved', time: null }, 'scheduled'))).toBe('move');
  });

  it('changes nothing that is published', () => {
    for (const to of columns.filter((column) => column !== 'published'))
      expect(titleOf(drop({ status: 'published' }, to))).toBe('A published post is final');
  });

  it('has an answer for every status and column, in whole sentences', () => {
    for (const status of postStatuses.filter((each) => each !== 'archived')) {
      for (const to of columns) {
        const landing = drop({ status }, to);
        expect(landing.kind === 'stay', `${status} to ${to}`).toBe(statusColumnOf(status) === to);
        if (landing.kind === 'refuse') expect(landing.refusal.text).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('tells who may not do it that it needs another role', () => {
    const landing = drop({ status: 'approved' }, 'scheduled', { actor: actor('creator') });
    expect(titleOf(landing)).toBe('This needs another role');
  });
});

describe('a drop on a column of something else', () => {
  const by = (grouping: DropFacts['by'], post: Partial<PostSummary>, from: string, to: string): Landing =>
    landingOf({
      post: summary(1, post),
      by: grouping,
      from,
      to,
      policy: required,
      actor: actor('smm'),
    });

  it('gives the post that campaign or pillar, or takes it away', () => {
    expect(by('campaign', {}, 'none', testId(3))).toEqual({
      kind: 'patch',
      patch: { campaignId: testId(3) },
    });
    expect(by('pillar', {}, testId(3), 'none')).toEqual({ kind: 'patch', patch: { pillarId: null } });
  });

  it('moves it from one channel to another and leaves its others', () => {
    const channelIds = [testId(1), testId(2)];
    expect(by('channel', { channelIds }, testId(1), testId(3))).toEqual({
      kind: 'patch',
      patch: { channelIds: [testId(2), testId(3)] },
    });
  });

  it('never takes an approval back by the way', () => {
    expect(titleOf(by('channel', { status: 'approved' }, 'none', testId(3)))).toMatch(
      /part of what is approved/,
    );
  });

  it('never gives a post another author', () => {
    expect(titleOf(by('person', {}, testId(1), testId(2)))).toBe('The author stays the author');
  });
});
