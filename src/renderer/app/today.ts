import { useCallback, useSyncExternalStore } from 'react';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** How often it is looked whether the day is over, in ms. A timer set for midnight is late on a machine that slept. */
const EVERY = 60_000;

/**
 * Tells of every new day in a zone, within a minute of its beginning.
 * @param zone IANA zone
 * @returns what ends it
 */
export function watchDay(zone: string, tell: (day: WallDate) => void): () => void {
  let day = dayIn(zone);
  const timer = setInterval(() => {
    const now = dayIn(zone);
    if (now === day) return;
    day = now;
    tell(now);
  }, EVERY);
  return () => clearInterval(timer);
}

function dayIn(zone: string): WallDate {
  return wallAt(Date.now(), zone).date;
}

/** The day it is in an IANA zone. Whoever asks is drawn anew when it is over. */
export function useToday(zone: string): WallDate {
  const watch = useCallback((tell: () => void) => watchDay(zone, tell), [zone]);
  const day = (): WallDate => dayIn(zone);
  return useSyncExternalStore(watch, day, day);
}
