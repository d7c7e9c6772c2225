import { create } from 'zustand';
import type { Id } from '#shared/ids.ts';

/** Why a post is to go back or is turned down, as far as it is written. */
export type Reason = { readonly verdict: 'request_changes' | 'reject'; readonly text: string };

type Reasons = {
  /** The post whose reason is being asked for; null while nobody writes one. */
  readonly asking: Id | null;
  /** What was typed, by post. It outlives going to another post, and somebody else's decision. */
  readonly written: { readonly [postId: Id]: Reason };
};

/** Reasons being written. They belong to the window only, until they are sent. */
export const useReasons = create<Reasons>()(() => ({ asking: null, written: {} }));

/** Opens the field for the reason; what was typed there before is still in it. */
export function askReason(postId: Id, verdict: Reason['verdict']): void {
  useReasons.setState(({ written }) => ({
    asking: postId,
    written: { ...written, [postId]: { verdict, text: written[postId]?.text ?? '' } },
  }));
}

/** Keeps what was typed. */
export function writeReason(postId: Id, reason: Reason): void {
  useReasons.setState(({ written }) => ({ written: { ...written, [postId]: reason } }));
}

/** Puts the field away; the words stay for another time. */
export function leaveReason(): void {
  useReasons.setState({ asking: null });
}

/** Forgets the words: they were sent. */
export function dropReason(postId: Id): void {
  useReasons.setState(({ written }) => {
    const { [postId]: _sent, ...others } = written;
    return { asking: null, written: others };
  });
}
