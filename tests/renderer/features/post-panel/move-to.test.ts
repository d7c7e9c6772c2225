import { describe, expect, it } from 'vitest';
import { movesTo } from '#renderer/features/post-panel/move-to.ts';
import { summary, testId } from '#tests/helpers/summaries.ts';

const zone = 'Europe/Berlin';
const to = { date: '2026-12-28', time: '09:00', zone };

describe('moving posts to a day', () => {
  it('gives a single post day, time and zone', () => {
    expect(movesTo([summary(1)], to)).toEqual([{ postId: testId(1), schedule: to }]);
  });

  it('keeps the distances and times of several, whatever order they were chosen in', () => {
    const chosen = [summary(2, { date: '2026-12-12', time: '17:45' }), summary(1, { date: '2026-12-10' })];
    expect(movesTo(chosen, to)).toEqual([
      { postId: testId(1), schedule: { date: '2026-12-28', time: '09:00', zone } },
      { postId: testId(2), schedule: { date: '2026-12-30', time: '17:45', zone } },
    ]);
  });

  it('puts one without a date on the same day, its time still open', () => {
    const chosen = [summary(1), summary(2, { date: null, time: null, zone: null })];
    expect(movesTo(chosen, to)[1]).toEqual({
      postId: testId(2),
      schedule: { date: '2026-12-28', time: null, zone },
    });
  });
});
