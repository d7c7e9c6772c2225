import { api } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';

/** That somebody is there is told once in so many milliseconds at most. */
export const TOLD_AT_MOST_EVERY = 20_000;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the core that somebody is at the window, so that it does not lock under their hands. Gives what stops it. */
export function listenForActivity(
  target: Window,
  now = () => performance.now(),
  tell = tellActive,
): () => void {
  let told = Number.NEGATIVE_INFINITY;
  const notice = (): void => {
    if (now() - told < TOLD_AT_MOST_EVERY || useWorkspace.getState().status?.state !== 'open') return;
    told = now();
    tell();
  };
  for (const sign of signs) target.addEventListener(sign, notice, { capture: true, passive: true });
  return () => {
    for (const sign of signs) target.removeEventListener(sign, notice, { capture: true });
  };
}

function tellActive(): void {
  // A core that is gone says so at the next thing that is asked of it.
  api.lock.active.mutate().catch(() => undefined);
}
