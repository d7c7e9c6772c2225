import { describe, expect, it } from 'vitest';
import { addSlots, groupSlots, removeTime } from '#renderer/features/settings/slots.ts';

const tuesday = { weekday: 2, time: '12:00' };
const thursday = { weekday: 4, time: '12:00' };
const evening = { weekday: 2, time: '17:45' };

describe('usual times', () => {
  it('are said by time of day with their weekdays', () => {
    expect(groupSlots([evening, thursday, tuesday])).toEqual([
      { time: '12:00', weekdays: [2, 4] },
      { time: '17:45', weekdays: [2] },
    ]);
  });

  it('take a time once per weekday', () => {
    expect(addSlots([tuesday], '12:00', [2, 4])).toEqual([tuesday, thursday]);
  });

  it('lose a time on all its weekdays', () => {
    expect(removeTime([tuesday, thursday, evening], '12:00')).toEqual([evening]);
  });
});
