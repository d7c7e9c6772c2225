import { useEffect, useRef, useState } from 'react';
import { toastError } from '#renderer/app/toasts.ts';

/** A stored value that is edited in many small steps: each shows at once and is sent, and a refusal takes it back. */
export type Draft<Value> = { readonly value: Value; readonly change: (next: Value) => void };

/**
 * Keeps a value between a click and the core's news of it, so that two quick changes build on each other. What
 * somebody else stored meanwhile shows as soon as nothing of one's own is under way.
 */
export function useDraft<Value>(stored: Value, send: (value: Value) => Promise<unknown>): Draft<Value> {
  const [value, setValue] = useState(stored);
  const pending = useRef(0);
  const newest = useRef(stored);
  newest.current = stored;
  const mark = JSON.stringify(stored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what it says, not by which object it is
  useEffect(() => {
    if (pending.current === 0) setValue(newest.current);
  }, [mark]);
  const change = (next: Value): void => {
    setValue(next);
    pending.current += 1;
    send(next)
      .catch((error: unknown) => {
        setValue(newest.current);
        toastError(error);
      })
      .finally(() => {
        pending.current -= 1;
      });
  };
  return { value, change };
}
