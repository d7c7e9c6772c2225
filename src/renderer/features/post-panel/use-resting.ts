import { useEffect, useRef, useState } from 'react';

/** What is typed part by part passes through other values: only the one that rests this long (ms) is meant. */
const RESTS = 900;

/** A value being typed, and what saves it. */
export type Resting<Value> = {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Saves what waits, at once: on blur. */
  readonly flush: () => void;
};

/** Holds a value while it is being typed, and saves it once it rests or the fields are left. */
export function useResting<Value>(stored: Value, save: (value: Value) => void): Resting<Value> {
  const [typing, setTyping] = useState<{ readonly value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(typing);
  latest.current = typing;
  const flush = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    const waiting = latest.current;
    if (waiting === null) return;
    latest.current = null;
    setTyping(null);
    save(waiting.value);
  };
  const flushLatest = useRef(flush);
  flushLatest.current = flush;
  useEffect(() => () => flushLatest.current(), []);
  const change = (value: Value): void => {
    latest.current = { value };
    setTyping(latest.current);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => flushLatest.current(), RESTS);
  };
  return { value: typing === null ? stored : typing.value, change, flush };
}
