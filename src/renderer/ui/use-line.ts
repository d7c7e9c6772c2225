import { useEffect, useRef, useState } from 'react';

/** A pause after the last key, in ms, after which what stands in a field is saved. */
const RESTS = 900;
/** How long, in ms, what was saved may take to come back as what is stored. */
const SETTLES = 1000;

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
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<string | null>(null);
  /** Somebody writes here: what is stored meanwhile does not take the words from under their hand. */
  const active = useRef(false);

  const write = (value: string | null): void => {
    latest.current = value;
    setTyped(value);
  };
  const settle = (): void => {
    if (!active.current) write(null);
  };
  const commit = (): void => {
    if (rest.current !== null) clearTimeout(rest.current);
    const words = latest.current?.trim() ?? stored;
    if (words === stored) return setRefusal(null);
    if (fault(words) !== null) return;
    void save(words).then((reason) => {
      setRefusal(reason);
      if (reason !== null) {
        // Refused words stay, whatever is stored: their writer has them back.
        active.current = true;
        return write(words);
      }
      // What was stored may read otherwise than what was typed, or just as before.
      setTimeout(settle, SETTLES);
    });
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;
  useEffect(() => () => commitLatest.current(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of what is stored
  useEffect(settle, [stored]);
  const now = typed?.trim() ?? stored;
  return {
    value: typed ?? stored,
    error: (now === stored ? null : fault(now)) ?? refusal,
    change: (value) => {
      active.current = true;
      write(value);
      if (rest.current !== null) clearTimeout(rest.current);
      rest.current = setTimeout(() => (value.trim() === '' ? undefined : commitLatest.current()), RESTS);
    },
    leave: () => {
      active.current = false;
      commit();
      // What is on its way, and what cannot be saved, stays in the field.
      if ((latest.current?.trim() ?? stored) === stored) write(null);
    },
  };
}
