import { Script } from 'node:vm';

/** Where the work under way stands while it is run: a script sees globals only. */
const WORK = 'mastheadWorkWithin';
const script = new Script(`globalThis.${WORK}()`);
const place = globalThis as { [WORK]?: (() => void) | undefined };

/** What came of work that had so much time: its value, or nothing. */
export type Within<Value> = { readonly done: true; readonly value: Value } | { readonly done: false };

/**
 * Does work that may have no end, and ends it when its time is over: the engine stops even in the midst of a regular
 * expression. For pure work only, which may be stopped anywhere.
 * @param milliseconds by the clock on the wall
 */
export function within<Value>(milliseconds: number, work: () => Value): Within<Value> {
  const outer = place[WORK];
  let result: Within<Value> = { done: false };
  place[WORK] = () => {
    result = { done: true, value: work() };
  };
  try {
    script.runInThisContext({ timeout: milliseconds });
    return result;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { done: false };
    throw error;
  } finally {
    place[WORK] = outer;
  }
}
