/** So long an element is waited for, in ms: by then whoever pressed the key has gone on. */
const PATIENCE = 3_000;

/** What waits for an element: one at most, for the keyboard can only go to one. */
let waiting = new AbortController();

/**
 * Brings the keyboard to an element as soon as it is drawn, in place of what it was to go to before. A key or a click
 * meanwhile calls it off: whoever goes on is not called back.
 * @param from `now`: what is drawn already will do; `nextFrame`: only what the change under way has drawn
 */
export function focusWhenDrawn(selector: string, from: 'now' | 'nextFrame', options?: FocusOptions): void {
  waiting.abort();
  const wait = new AbortController();
  waiting = wait;
  const until = performance.now() + PATIENCE;
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, () => wait.abort(), { capture: true, signal: wait.signal });
  const look = (): void => {
    if (wait.signal.aborted) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null && performance.now() < until) return void requestAnimationFrame(look);
    wait.abort();
    element?.focus(options);
  };
  if (from === 'now') look();
  else requestAnimationFrame(look);
}
