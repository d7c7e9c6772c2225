import { describe, expect, it } from 'vitest';
import { noFilters } from '#renderer/app/view-store.ts';
import { filterUndated } from '#renderer/features/calendar/filters.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

const [instagram, facebook] = [testId(801), testId(802)];
const undated = { date: null, time: null };
const posts = [
  summary(1, { ...undated, channelIds: [instagram] }),
  summary(2, { ...undated, channelIds: [facebook], pillarId: testId(701) }),
  summary(3, { ...undated, status: 'idea', excerpt: 'Rye at night' }),
];
const shown = (filters: object): readonly string[] =>
  filterUndated(posts, { ...noFilters, ...filters }).map(({ id }) => id);

describe('the undated posts beside the calendar', () => {
  it('follow its filters', () => {
    expect(shown({})).toEqual([testId(1), testId(2), testId(3)]);
    expect(shown({ pillarIds: [testId(701)] })).toEqual([testId(2)]);
    expect(shown({ text: 'night' })).toEqual([testId(3)]);
  });

  it('of a channel are those planned for it, and those that have none yet', () => {
    expect(shown({ channelIds: [instagram] })).toEqual([testId(1), testId(3)]);
  });

  it('are not sorted out by status: that is what their own tabs are for', () => {
    expect(shown({ statuses: ['scheduled'] })).toHaveLength(3);
  });
});
