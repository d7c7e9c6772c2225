/** The longest that something which can wait does wait, in milliseconds. */
const LONGEST_WAIT = 1000;

/** Resolves when the window has nothing to draw: for what nobody looks at yet. */
export function whenIdle(): Promise<void> {
  // Tests of the stores run without a window.
  if (typeof requestIdleCallback === 'undefined') return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT }));
}
