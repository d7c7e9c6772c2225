import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { EditorHandle, EditorMark } from '#renderer/features/editor/editor-types.ts';
import { lookAt, useDesk } from '#renderer/features/voice-check/desk.ts';
import { enterField } from '#renderer/features/voice-check/fields.ts';
import { mend } from '#renderer/features/voice-check/fixing.ts';
import { marksOf } from '#renderer/features/voice-check/marks.ts';
import type { Id } from '#shared/ids.ts';
import type { Composition } from '#shared/posts/composition.ts';
import type { Passage } from '#shared/voice/document.ts';

/** A field of the composer, as the brand check knows it. */
export type VoiceFieldProps = {
  readonly tab: Id | null;
  readonly passage: Passage;
  readonly live: Composition;
  readonly value: string;
  readonly handle: RefObject<EditorHandle | null>;
};

/** What the brand check draws into an editor, and what it does when its marks are reached and seen to. */
export function useVoiceField({ tab, passage, live, value, handle }: VoiceFieldProps): {
  readonly marks: readonly EditorMark[];
  readonly onMark: (id: string) => void;
  readonly onMarkReached: (id: string | null) => void;
} {
  const listed = useDesk((desk) => desk.listed);
  const job = useDesk((desk) => desk.job);
  const latest = useRef({ live, value });
  latest.current = { live, value };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  useEffect(
    () => enterField({ tab, passage }, { handle: () => handle.current, value: () => latest.current.value }),
    [tab, passage.of, passage.of === 'part' ? passage.index : 0, handle],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  const marks = useMemo(
    () => marksOf({ listed, job }, { tab, passage }, live, value),
    [listed, job, tab, passage.of, passage.of === 'part' ? passage.index : 0, live, value],
  );
  const onMark = (id: string): void => {
    const one = useDesk.getState().listed.find(({ key }) => key === id);
    if (one !== undefined) mend(one, () => latest.current.live);
  };
  return { marks, onMark, onMarkReached: lookAt };
}
