import { create } from 'zustand';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';

/** Why a post is to go back or is turned down, as far as it is written. */
export type Reason = { readonly verdict: 'request_changes' | 'reject'; readonly text: string };

type Reasons = {
  /** Whose reason for which post is being asked for; null while nobody writes one. */
  readonly asking: string | null;
  /** What was typed, by person and post. It outlives going to another post, and somebody else's decision. */
  readonly written: { readonly [key: string]: Reason };
};

/**
 * Reasons being written. They belong to the window only, until they are sent, and there to the person who wrote them:
 * whoever takes the window over sees none of them, and finds their own again.
 */
export const useReasons = create<Reasons>()(() => ({ asking: null, written: {} }));

function keyOf(personId: Id | undefined, postId: Id): string {
  return `${personId ?? ''} ${postId}`;
}

function ownKey(postId: Id): string {
  return keyOf(useWorkspace.getState().snapshot?.actor.id, postId);
}

/** The reason that the person in this window is writing for a post; null where there is none. */
export function reasonFor(postId: Id): Reason | null {
  return useReasons.getState().written[ownKey(postId)] ?? null;
}

/** The same for a component, and whether the field for it stands open. */
export function useReason(postId: Id): {
  readonly asked: boolean;
  readonly verdict: Reason['verdict'] | null;
  readonly text: string;
} {
  const key = keyOf(useActor()?.id, postId);
  const asked = useReasons((state) => state.asking === key);
  const reason = useReasons((state) => state.written[key]);
  return { asked, verdict: reason?.verdict ?? null, text: reason?.text ?? '' };
}

/** Opens the field for the reason; what was typed there before is still in it. */
export function askReason(postId: Id, verdict: Reason['verdict']): void {
  const key = ownKey(postId);
  useReasons.setState(({ written }) => ({
    asking: key,
    written: { ...written, [key]: { verdict, text: written[key]?.text ?? '' } },
  }));
}

/** Keeps what was typed. */
export function writeReason(postId: Id, reason: Reason): void {
  const key = ownKey(postId);
  useReasons.setState(({ written }) => ({ written: { ...written, [key]: reason } }));
}

/** Puts the field away; the words stay for another time. */
export function leaveReason(): void {
  useReasons.setState({ asking: null });
}

/** Forgets the words: they were sent. */
export function dropReason(postId: Id): void {
  const key = ownKey(postId);
  useReasons.setState(({ written }) => {
    const { [key]: _sent, ...others } = written;
    return { asking: null, written: others };
  });
}
