import { startWaiting } from '#renderer/app/waiting.ts';

/**
 * Brings the keyboard to an element as soon as it is drawn, in place of what it was to go to before. A key or a click
 * meanwhile calls it off: whoever goes on is not called back.
 * @param from `now`: what is drawn already will do; `nextFrame`: only what the change under way has drawn
 */
export function focusWhenDrawn(selector: string, from: 'now' | 'nextFrame', options?: FocusOptions): void {
  const wait = startWaiting();
  const look = (): void => {
    if (wait.signal.aborted) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) return void requestAnimationFrame(look);
    wait.abort();
    element.focus(options);
  };
  if (from === 'now') look();
  else requestAnimationFrame(look);
}
