import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { EditorHandle, EditorMark } from '#renderer/features/editor/editor-types.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
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
  readonly editor: PostEditor;
  readonly value: string;
  readonly handle: RefObject<EditorHandle | null>;
};

/** What the brand check draws into an editor, and what it does when its marks are reached and seen to. */
export function useVoiceField({ tab, passage, editor, value, handle }: VoiceFieldProps): {
  readonly marks: readonly EditorMark[];
  readonly onMark: (id: string) => void;
  readonly onMarkReached: (id: string | null) => void;
} {
  const listed = useDesk((desk) => desk.listed);
  const job = useDesk((desk) => desk.job);
  const latest = useRef(value);
  latest.current = value;
  const live = (): Composition => liveComposition(editor.store.getState());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  useEffect(
    () => enterField({ tab, passage }, { handle: () => handle.current, value: () => latest.current }),
    [tab, passage.of, passage.of === 'part' ? passage.index : 0, handle],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  const next = useMemo(
    () => marksOf({ listed, job }, { tab, passage }, live(), value),
    [listed, job, tab, passage.of, passage.of === 'part' ? passage.index : 0, editor, value],
  );
  const marks = useSame(next);
  const onMark = (id: string): void => {
    const one = useDesk.getState().listed.find(({ key }) => key === id);
    if (one !== undefined) mend(one, live);
  };
  return { marks, onMark, onMarkReached: lookAt };
}

/** The marks of before, where the new ones are the same: then the editor has nothing to draw. */
function useSame(next: readonly EditorMark[]): readonly EditorMark[] {
  const before = useRef(next);
  if (JSON.stringify(before.current) !== JSON.stringify(next)) before.current = next;
  return before.current;
}
