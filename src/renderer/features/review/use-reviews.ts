import { useEffect, useMemo, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { InboxClock } from '#renderer/features/review/inbox.ts';
import { clearMarks } from '#renderer/features/review/marks-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { weekStartOf } from '#shared/time/format.ts';

/** How often "41 h left" is looked at again. */
const MINUTE = 60_000;
/** Changes that come together are asked about once. */
const SETTLE = 40;

/** Now, on a clock that goes on by the minute while the screen is shown. */
export function useClock(): InboxClock {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => ({ now, zone: systemZone(), weekStart: weekStartOf(currentLocale()) }), [now]);
}

/** Asks for the inbox and the post in view: at the start, for another brand or person, by the minute and after every change. */
export function useFreshReviews(): void {
  const brandId = useWorkspace((state) => state.brandId);
  const actorId = useWorkspace((state) => state.snapshot?.actor.id ?? null);
  const chosenId = useReview((state) => state.chosenId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person sees another inbox
  useEffect(() => {
    clearMarks();
    if (brandId !== null) void useReview.getState().enter(brandId);
  }, [brandId, actorId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person may do other things
  useEffect(() => {
    if (chosenId !== null) void useReview.getState().load(chosenId);
  }, [chosenId, actorId]);
  useEffect(() => onChanges(refresh), []);
}

function refresh(): void {
  const { brandId } = useWorkspace.getState();
  const { chosenId, loadInbox, load } = useReview.getState();
  if (brandId !== null) void loadInbox(brandId);
  if (chosenId !== null) void load(chosenId);
}

/** Calls after changes have settled, and by the minute, because time alone makes a review late. */
function onChanges(told: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const later = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      told();
    }, SETTLE);
  };
  const stop = bridge().onEvent((event) => {
    if (event.kind === 'changed') later();
  });
  const timer = setInterval(later, MINUTE);
  return () => {
    stop();
    clearInterval(timer);
    if (waiting !== null) clearTimeout(waiting);
  };
}
