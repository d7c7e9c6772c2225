import { describe, expect, it } from 'vitest';
import { entitlementOf } from '#shared/approval/entitlement.ts';
import type { DecideBody } from '#shared/approval/events.ts';
import { mustLeaveSchedule } from '#shared/approval/governance.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { RouteLevel } from '#shared/approval/route.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { judge, type Member } from '#shared/journal/referee.ts';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import type { RosterPerson } from '#shared/people/roster.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { deriveStatus, isApproved } from '#shared/posts/status.ts';

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
const person = (id: string, role: RosterPerson['role']): RosterPerson => {
  return { id, role, external: false, archived: false, delegation: null };
};
const mara = person('mara', 'smm');
const ines = person('ines', 'reviewer');
const tobias = person('tobias', 'cm');

const level = (id: string, people: readonly string[], need: 'any' | 'all' = 'any'): RouteLevel => {
  return { id, name: id, need, people: [...people], roles: [], backup: null };
};

/** A post by Tobias, and what is written about it one after the other. */
class Post {
  readonly state: EntityState = emptyState('post', 'post');
  #written = 0;

  constructor() {
    const registers = { brand: 'brand', author: 'tobias', base: { text: 'Rye' }, schedule: noon };
    this.write('create', { registers, members: { channels: ['c0'] } });
  }

  write(
    kind: Parameters<typeof applyOperation>[1]['kind'],
    body: Json,
    by = 'tobias',
    register = '',
  ): string {
    this.#written += 1;
    const opId = `op-${String(this.#written).padStart(3, '0')}`;
    const hlc = this.#written.toString(16).padStart(16, '0');
    applyOperation(this.state, { opId, device: 'here', hlc, person: by, kind, register }, body);
    return opId;
  }

  submit(levels: readonly RouteLevel[]): string {
    const contentHash = contentHashOf(this.state);
    const body = { contentHash, rulesHash: 'a'.repeat(64), levels, checked: [], note: '' };
    return this.write('submit', body as unknown as Json);
  }

  approve(submission: string, at: string, by: string, more: Partial<DecideBody> = {}): string {
    const contentHash = contentHashOf(this.state);
    const body = {
      submission,
      contentHash,
      rulesHash: 'a'.repeat(64),
      level: at,
      verdict: 'approve',
      reason: '',
    };
    const rest = { as: 'approver', by, for: by, schedule: noon, dateMove: 'voids', package: null };
    return this.write('decide', { ...body, ...rest, key: null, signature: null, ...more } as Json, by);
  }

  get derived() {
    return deriveStatus(this.state);
  }

  judge(
    member: Member,
    kind: 'set' | 'schedule' | 'decide' | 'hold',
    body: Json,
    register: string | null = null,
  ) {
    const operation = {
      kind,
      entity: 'post',
      entityId: 'post',
      register,
      person: 'x',
      hlc: 'f'.repeat(16),
    } as const;
    return judge(operation, body, this.state, member, {
      roster: () => [mara, ines, tobias],
      demandsApproval: () => false,
      writerOf: () => null,
    });
  }
}

describe('a review of several levels', () => {
  it('has to be handed in again when the date moves away from what its first level approved', () => {
    const post = new Post();
    const submission = post.submit([level('brand', ['ines']), level('legal', ['mara'])]);
    post.approve(submission, 'brand', 'ines');
    post.write('set', { ...noon, date: '2026-12-20' }, 'tobias', 'schedule');
    expect(post.derived).toMatchObject({ status: 'draft', reviewVoided: true });
    post.write('set', noon, 'tobias', 'schedule');
    expect(post.derived).toMatchObject({ status: 'in_review', reviewVoided: false });
  });

  it('begins again at its first level when the rules change under way', () => {
    const post = new Post();
    const submission = post.submit([level('brand', ['ines']), level('legal', ['mara'])]);
    post.approve(submission, 'brand', 'ines');
    expect(post.derived.standing.submission?.level).toBe(1);
    post.write('ruleChange', { rulesHash: 'b'.repeat(64) }, 'mara');
    expect(post.derived.standing.submission).toMatchObject({ level: 0, approvals: [] });
  });

  it('is turned down for somebody else by one who approved for themselves: nothing is taken back by that', () => {
    const post = new Post();
    const submission = post.submit([level('both', ['ines', 'mara'], 'all')]);
    post.write('schedule', { on: true, unapproved: false }, 'mara');
    post.approve(submission, 'both', 'ines');
    const forMara = { as: 'delegate', for: 'mara' } as const;
    post.approve(submission, 'both', 'ines', { ...forMara, verdict: 'request_changes', reason: 'Why?' });
    const { standing } = post.derived;
    expect(standing).toMatchObject({ submission: null, scheduled: { on: true, unapproved: false } });
    expect(standing.decided?.approvals).toMatchObject([{ body: { by: 'ines', for: 'ines' } }]);
  });

  it('does not wait for somebody who may no longer decide', () => {
    const post = new Post();
    const submission = post.submit([level('brand', ['ines', 'kai'], 'all')]);
    post.approve(submission, 'brand', 'ines');
    const waiting = post.derived.standing.submission;
    if (waiting === null) throw new Error('It should wait for Kai.');
    const kai = person('kai', 'creator');
    const right = entitlementOf(waiting, 'tobias', mara, [mara, ines, tobias, kai], 0);
    expect(right).toEqual({ may: true, as: 'stand_in', for: 'kai' });
  });
});

describe('what a program before levels wrote', () => {
  it('is a review of one level, and its decisions are their writers’ own', () => {
    const post = new Post();
    const contentHash = contentHashOf(post.state);
    const submission = post.write('submit', { contentHash });
    expect(post.derived.status).toBe('in_review');
    const older = {
      submission,
      contentHash,
      verdict: 'approve',
      reason: '',
      schedule: noon,
      dateMove: 'keeps',
    };
    post.write('decide', older, 'mara');
    expect(post.derived.status).toBe('approved');
    expect(post.derived.standing.decision).toMatchObject({ person: 'mara', body: { for: 'mara' } });
  });
});

describe('a post let out without an approval', () => {
  it('is no longer that once it was decided on: an edit of what was approved takes it off the schedule', () => {
    const post = new Post();
    post.write('schedule', { on: true, unapproved: true });
    expect(post.derived.status).toBe('scheduled');
    post.approve(post.submit([level('brand', ['ines'])]), 'brand', 'ines');
    expect(post.derived.status).toBe('scheduled');
    post.write('set', { text: 'Spelt' }, 'tobias', 'base');
    expect(post.derived).toMatchObject({ status: 'draft', approvalVoided: 'edited' });
  });

  it('has to leave the schedule under a policy that demands one, held or skipped as well', () => {
    const demanding = { ...defaultPolicy, mode: 'required' } as const;
    const post = new Post();
    post.write('schedule', { on: true, unapproved: true });
    expect(mustLeaveSchedule(post.derived, defaultPolicy)).toBe(false);
    expect(mustLeaveSchedule(post.derived, demanding)).toBe(true);
    post.write('hold', { on: true, reason: '' });
    expect(mustLeaveSchedule(post.derived, demanding)).toBe(true);
    post.write('publishMark', { state: 'skipped', instant: null, runKey: null });
    expect(mustLeaveSchedule(post.derived, demanding)).toBe(true);
  });
});

describe('the referee', () => {
  it('lets nobody give a post another author, who could then approve the old one’s words', () => {
    const post = new Post();
    expect(post.judge(mara, 'set', 'mara', 'author')).toBe('refused:wrong-state');
    expect(post.judge(mara, 'set', 'elsewhere', 'brand')).toBe('refused:wrong-state');
  });

  it('puts nothing on the schedule as unapproved that is approved', () => {
    const post = new Post();
    post.approve(post.submit([level('brand', ['ines'])]), 'brand', 'ines');
    expect(isApproved(post.derived)).toBe(true);
    expect(post.judge(mara, 'schedule', { on: true, unapproved: true })).toBe('refused:wrong-state');
    expect(post.judge(mara, 'schedule', { on: true, unapproved: false })).toBe('applied');
  });

  it('lets nothing happen any more to what is published, not even a decision or a hold', () => {
    const post = new Post();
    const submission = post.submit([level('brand', ['ines'])]);
    post.write('publishMark', { state: 'published', instant: null, runKey: null }, 'mara');
    expect(post.judge(mara, 'hold', { on: true, reason: '' })).toBe('refused:published');
    expect(post.judge(ines, 'decide', { submission, package: null })).toBe('refused:published');
    expect(post.judge(mara, 'set', { text: 'Oops' }, 'base')).toBe('refused:published');
    expect(post.judge(mara, 'set', 'It did well.', 'notes')).toBe('applied');
  });

  it('lets whoever may write take a post off the schedule, and only who publishes put it on', () => {
    const post = new Post();
    const kai = { id: 'kai', role: 'creator', external: false } as const;
    expect(post.judge(kai, 'schedule', { on: false, unapproved: false })).toBe('applied');
    expect(post.judge(kai, 'schedule', { on: true, unapproved: false })).toBe('refused:not-allowed');
  });
});
