import { type RefObject, useEffect, useMemo } from 'react';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type {
  EditorHandle,
  EditorMark,
  MarkSource,
  TextSource,
} from '#renderer/features/editor/editor-types.ts';
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
  /** What stands in it. */
  readonly source: TextSource;
  readonly handle: RefObject<EditorHandle | null>;
  /** What others find in its words: the same function while that is the same. */
  readonly others?: (text: string) => readonly EditorMark[];
};

/**
 * What the brand check draws into an editor, and what it does when its marks are reached and seen to. Marks are read
 * anew when the check has answered; a key moves them along.
 */
export function useVoiceField({ tab, passage, editor, source, handle, others }: VoiceFieldProps): {
  readonly marks: MarkSource;
  readonly onMark: (id: string) => void;
  readonly onMarkReached: (id: string | null) => void;
} {
  const live = (): Composition => liveComposition(editor.store.getState());
  const index = passage.of === 'part' ? passage.index : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  useEffect(
    () => enterField({ tab, passage }, { handle: () => handle.current, value: source.read }),
    [tab, passage.of, index, source, handle],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage is its kind and its number
  const marks = useMemo(
    (): MarkSource => ({
      read: (text) => [
        ...(others?.(text) ?? []),
        ...marksOf(useDesk.getState(), { tab, passage }, live(), text),
      ],
      follow: (told) =>
        useDesk.subscribe((now, before) => {
          if (now.listed !== before.listed || now.job !== before.job) told();
        }),
    }),
    [editor, tab, passage.of, index, others],
  );
  const onMark = (id: string): void => {
    const one = useDesk.getState().listed.find(({ key }) => key === id);
    if (one !== undefined) mend(one, live);
  };
  return { marks, onMark, onMarkReached: lookAt };
}
