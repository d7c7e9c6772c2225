import { describe, expect, it } from 'vitest';
import { byMoment, closedStatuses, columnsOf, groupings, NONE, openStatuses } from '#shared/board/columns.ts';
import { postStatuses } from '#shared/posts/post.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

describe('the column of a post', () => {
  it('is one of the board’s for every status, and none once it is archived', () => {
    const columns: readonly string[] = [...openStatuses, ...closedStatuses];
    for (const status of postStatuses) {
      const stands = columnsOf(summary(1, { status }), 'status');
      if (status === 'archived') expect(stands).toEqual([]);
      else expect(columns).toContain(stands[0]);
    }
  });

  it('is the schedule while it is due: it still waits there for a hand', () => {
    expect(columnsOf(summary(1, { status: 'due' }), 'status')).toEqual(['scheduled']);
  });

  it('is each of its channels, and the column of none where it has none', () => {
    const channelIds = [testId(7), testId(8)];
    expect(columnsOf(summary(1, { channelIds }), 'channel')).toEqual(channelIds);
    for (const by of groupings) {
      if (by === 'status') continue;
      expect(columnsOf(summary(1), by)).toEqual([NONE]);
    }
  });
});

describe('the order of a column', () => {
  it('goes by day and time; a day without a time comes first on it, no day last', () => {
    const posts = [
      summary(1, { date: null, time: null }),
      summary(2, { date: '2026-12-03', time: '12:00' }),
      summary(3, { date: '2026-12-03', time: null }),
      summary(4, { date: '2026-12-01', time: '18:00' }),
      summary(5, { date: null, time: null }),
    ];
    expect(posts.toSorted(byMoment).map(({ id }) => id)).toEqual([4, 3, 2, 1, 5].map(testId));
  });
});
