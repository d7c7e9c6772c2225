import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_GAP_MINUTES, minutesBetween, nextFreeSlot, type SlotSearch } from '#shared/calendar/slots.ts';
import { wallTimeExists } from '#shared/time/instant.ts';
import { addDays, timeOfMinutes } from '#shared/time/wall.ts';

const instagram = {
  id: 'ig',
  slots: [
    { weekday: 2, time: '12:00' },
    { weekday: 4, time: '17:45' },
  ],
};
const linkedin = { id: 'li', slots: [] };

function search(part: Partial<SlotSearch>): SlotSearch {
  return {
    channels: [instagram],
    occupied: [],
    from: '2026-12-07',
    sameDay: false,
    zone: 'Europe/Berlin',
    ...part,
  };
}

const taken = (date: string, time: string, channelIds = ['ig']) => ({ date, time, channelIds });

describe('nextFreeSlot', () => {
  it('offers the first usual time of the channel from the day on', () => {
    expect(nextFreeSlot(search({}))).toEqual({ date: '2026-12-08', time: '12:00', zone: 'Europe/Berlin' });
  });

  it('goes on to the next usual time when the first is taken, or another post lies within the hour', () => {
    expect(nextFreeSlot(search({ occupied: [taken('2026-12-08', '12:59')] })).date).toBe('2026-12-10');
    expect(nextFreeSlot(search({ occupied: [taken('2026-12-08', '13:00')] })).date).toBe('2026-12-08');
  });

  it('takes no notice of other channels and of posts without a time', () => {
    const occupied = [
      taken('2026-12-08', '12:00', ['fb']),
      { date: '2026-12-08', time: null, channelIds: ['ig'] },
    ];
    expect(nextFreeSlot(search({ occupied })).date).toBe('2026-12-08');
  });

  it('stays on the day somebody pointed at: noon, then the next full hours', () => {
    const day = { from: '2026-12-09', sameDay: true };
    expect(nextFreeSlot(search(day))).toMatchObject({ date: '2026-12-09', time: '12:00' });
    expect(nextFreeSlot(search({ ...day, occupied: [taken('2026-12-09', '12:30')] })).time).toBe('14:00');
  });

  it('counts every post when no channel is chosen, and goes by full hours for channels without usual times', () => {
    const occupied = [taken('2026-12-07', '12:00', ['fb'])];
    expect(nextFreeSlot(search({ channels: [], occupied })).time).toBe('13:00');
    expect(nextFreeSlot(search({ channels: [linkedin], occupied })).time).toBe('12:00');
  });

  it('offers nothing that is over, but a past day that was pointed at is meant', () => {
    const notBefore = { date: '2026-12-08', time: '15:10' };
    expect(nextFreeSlot(search({ notBefore })).date).toBe('2026-12-10');
    expect(nextFreeSlot(search({ notBefore, from: '2026-12-08', sameDay: true })).time).toBe('16:00');
    expect(nextFreeSlot(search({ notBefore, from: '2026-12-01', sameDay: true })).time).toBe('12:00');
  });

  it('gives a full day without a time rather than an odd hour', () => {
    const occupied = Array.from({ length: 24 }, (_, hour) => taken('2026-12-09', timeOfMinutes(hour * 60)));
    const slot = nextFreeSlot(search({ from: '2026-12-09', sameDay: true, occupied }));
    expect(slot).toEqual({ date: '2026-12-09', time: null, zone: 'Europe/Berlin' });
  });

  it('sees the post of the night before across midnight', () => {
    const night = { id: 'ig', slots: [{ weekday: 2, time: '00:15' }] };
    const occupied = [taken('2026-12-07', '23:30')];
    expect(nextFreeSlot(search({ channels: [night], occupied })).date).toBe('2026-12-15');
  });

  it('never offers an odd hour, a taken hour or a time the clocks skip', () => {
    const slot = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    const post = fc.record({
      day: fc.integer({ min: 0, max: 20 }),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(
        fc.array(slot, { maxLength: 6 }),
        fc.array(post, { maxLength: 40 }),
        fc.boolean(),
        (usual, posts, sameDay) => {
          // The clocks of Berlin go forward on 2027-03-28 at 02:00.
          const from = '2027-03-20';
          const slots = usual.map(({ weekday, hour }) => ({ weekday, time: timeOfMinutes(hour * 60) }));
          const occupied = posts.map(({ day, minute }) => taken(addDays(from, day), timeOfMinutes(minute)));
          const found = nextFreeSlot(search({ channels: [{ id: 'ig', slots }], occupied, from, sameDay }));
          if (sameDay) expect(found.date).toBe(from);
          if (found.time === null) return;
          const { date, time } = found;
          expect(time.endsWith(':00')).toBe(true);
          expect(wallTimeExists(date, time, found.zone)).toBe(true);
          for (const other of occupied) {
            expect(minutesBetween({ date, time }, other)).toBeGreaterThanOrEqual(MIN_GAP_MINUTES);
          }
        },
      ),
    );
  });
});
