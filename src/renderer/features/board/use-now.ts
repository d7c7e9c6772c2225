import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;
const told = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  told.add(tell);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of told) each();
  }, MINUTE);
  return () => {
    told.delete(tell);
    if (told.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** What time it is, in milliseconds, looked at once a minute by one clock for all who ask. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
