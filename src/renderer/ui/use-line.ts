import { useEffect, useRef, useState } from 'react';

/** A pause after the last key, in ms, after which what stands in a field is saved. */
const RESTS = 900;

type Options = {
  readonly stored: string;
  /** Saves the words; gives why it was refused, or null when it was done. */
  readonly save: (words: string) => Promise<string | null>;
  /** Why these words cannot be saved as they are; null when they can. */
  readonly fault?: (words: string) => string | null;
};

/** Words being typed. */
export type Line = {
  readonly value: string;
  readonly change: (typed: string) => void;
  readonly leave: () => void;
  /** What is wrong with them, or why they were refused: then they stay in the field. */
  readonly error: string | null;
};

/**
 * A field that saves itself: at a rest, on leaving, and when it goes away. Spaces at its end stay while it is typed,
 * and an emptied one is saved on leaving only: it may be about to be typed anew.
 */
export function useLine({ stored, save, fault = () => null }: Options): Line {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<string | null>(null);

  const write = (value: string | null): void => {
    latest.current = value;
    setTyped(value);
  };
  const commit = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    const words = latest.current?.trim() ?? stored;
    if (words === stored) return setRefusal(null);
    if (fault(words) !== null) return;
    void save(words).then((reason) => {
      setRefusal(reason);
      if (reason !== null) write(words);
    });
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;
  useEffect(() => () => commitLatest.current(), []);
  const now = typed?.trim() ?? stored;
  return {
    value: typed ?? stored,
    error: (now === stored ? null : fault(now)) ?? refusal,
    change: (value) => {
      write(value);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => (value.trim() === '' ? undefined : commitLatest.current()), RESTS);
    },
    leave: () => {
      commit();
      const words = latest.current?.trim() ?? stored;
      // What cannot be saved stays in the field, with the reason under it.
      if (words === stored || fault(words) === null) write(null);
    },
  };
}
