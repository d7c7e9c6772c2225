import { useEffect, useState } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { t } from '#shared/messages/index.ts';

/** How long is left, in the words of the lock screen: "1 minute and 5 seconds". */
export function sayWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return t('lock.wait', { minutes, seconds: rest, both: minutes > 0 && rest > 0 ? 'yes' : 'no' });
}

/** A wait that counts itself down; what is left is 0 while there is none. */
export type Wait = { readonly left: number; readonly begin: (seconds: number) => void };

/** Counts a wait down, in seconds. The end is announced; a screen reader is not told every second. */
export function useWait(): Wait {
  const [until, setUntil] = useState<number | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      const rest = secondsUntil(until, performance.now());
      setLeft(rest);
      if (rest > 0) return;
      setUntil(null);
      announce(t('lock.waitOver'));
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  const begin = (seconds: number): void => {
    setLeft(seconds);
    setUntil(performance.now() + seconds * 1000);
    announce(sayWait(seconds), 'assertive');
  };
  return { left, begin };
}

/** Whole seconds until a moment, both on the clock that nobody can set back; never less than 0. */
export function secondsUntil(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
