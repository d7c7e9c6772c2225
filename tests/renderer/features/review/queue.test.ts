import { describe, expect, it } from 'vitest';
import { groupQueue, orderOf, urgencyOf } from '#renderer/features/review/queue.ts';
import type { QueuedPost } from '#shared/contract/review.ts';

const now = Date.UTC(2026, 11, 1, 9);
const hour = 3_600_000;

function queued(id: string, hours: number | null, mayDecide = true): QueuedPost {
  return {
    id,
    brandId: 'brand',
    excerpt: id,
    date: null,
    time: null,
    zone: null,
    instant: hours === null ? null : now + hours * hour,
    status: 'in_review',
    channelIds: [],
    campaignId: null,
    pillarId: null,
    intent: null,
    authorId: null,
    assetId: null,
    approvalVoided: false,
    review: null,
    submission: null,
    mayDecide,
  };
}

describe('the review queue', () => {
  it('puts first what is due within 48 hours, last what is not the person’s to decide', () => {
    const waiting = [
      queued('others', 2, false),
      queued('next week', 150),
      queued('today', 3),
      queued('undated', null),
    ];
    const groups = groupQueue(waiting, [queued('returned', 90)], now);
    expect([...groups.keys()]).toEqual(['atRisk', 'later', 'undated', 'others', 'returned']);
    expect(orderOf(groups).map(({ id }) => id)).toEqual([
      'today',
      'next week',
      'undated',
      'others',
      'returned',
    ]);
  });

  it('leaves out groups that are empty', () => {
    expect([...groupQueue([], [], now).keys()]).toEqual([]);
  });

  it.each([
    [-1, 'block', 'overdue'],
    [0.5, 'block', 'less than an hour left'],
    [17, 'block', '17 hours left'],
    [41, 'warn', '41 hours left'],
    [49, null, '2 days left'],
  ] as const)('says how long there is: %d hours', (hours, severity, text) => {
    expect(urgencyOf(queued('post', hours), now)).toEqual({ severity, text });
  });

  it('says nothing of a post without a time', () => {
    expect(urgencyOf(queued('post', null), now)).toBeNull();
  });
});
