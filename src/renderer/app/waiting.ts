/** So long the keyboard waits to be brought somewhere, in ms: by then whoever asked for it has gone on. */
const PATIENCE = 3_000;

/** What waits: one at most, for the keyboard can only go to one place. */
let waiting = new AbortController();

/** Waits in place of what waited before, until it is ended, whoever is there does something, or it takes too long. */
export function startWaiting(): AbortController {
  waiting.abort();
  const wait = new AbortController();
  waiting = wait;
  const end = (): void => wait.abort();
  const timer = setTimeout(end, PATIENCE);
  wait.signal.addEventListener('abort', () => clearTimeout(timer));
  // Heard on the way down: the key that asked for it may still be on its way up, and does not count.
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, end, { capture: true, signal: wait.signal });
  return wait;
}
