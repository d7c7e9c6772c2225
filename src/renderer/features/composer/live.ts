import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { TextSource } from '#renderer/features/editor/editor-types.ts';
import { type EditorState, type PostEditor, typedIn } from '#renderer/features/post-panel/post-editor.ts';
import { followingVariant, partsOf } from '#renderer/features/post-panel/typed-fields.ts';
import type { Id } from '#shared/ids.ts';
import { type Composition, plainComposition, type Variant } from '#shared/posts/composition.ts';
import { type VariantWords, variantField } from '#shared/posts/kept.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Written = Pick<EditorState, 'detail' | 'typed'>;

/** What a post would publish with every word that stands typed, stored or not. */
export function liveComposition(state: EditorState): Composition {
  const { detail } = state;
  if (detail === null) return { ...plainComposition, text: '' };
  const channelIds = new Set([...detail.channelIds, ...Object.keys(detail.variants)]);
  return {
    text: typedIn(state, 'text').value,
    firstComment: typedIn(state, 'firstComment').value,
    parts: partsOf(typedIn(state, 'parts').value),
    link: detail.link,
    variants: Object.fromEntries([...channelIds].map((id) => [id, liveVariant(state, detail, id)])),
  };
}

/** What a channel says otherwise: stored so, or typed and on its way. */
export function liveVariant({ typed }: Written, detail: PostDetail, channelId: Id): Variant {
  const own = detail.variants[channelId] ?? followingVariant;
  const pending = (words: VariantWords): string | null => {
    const field = typed[variantField(channelId, words)];
    return field === undefined || field.value === field.stored ? null : field.value;
  };
  const parts = pending('parts');
  const title = pending('title') ?? own.title ?? null;
  return {
    text: pending('text') ?? own.text,
    firstComment: pending('firstComment') ?? own.firstComment,
    parts: parts === null ? own.parts : partsOf(parts),
    format: own.format,
    title: title === '' ? null : title,
  };
}

/** For so long nobody has typed before what stands beside the text is drawn again, in milliseconds. */
const PAUSE = 300;

/**
 * The same once typing pauses: for previews, checks and whatever else is drawn beside the text. A keystroke draws the
 * text and its counts, and nothing more.
 */
export function useSettled(editor: PostEditor): Composition {
  const detail = useStore(editor.store, (state) => state.detail);
  const [typed, setTyped] = useState(() => editor.store.getState().typed);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.store.subscribe((now, before) => {
      if (now.typed === before.typed) return;
      clearTimeout(timer);
      timer = setTimeout(() => setTyped(editor.store.getState().typed), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [editor]);
  return useMemo(
    () => liveComposition({ ...editor.store.getState(), detail, typed }),
    [editor, detail, typed],
  );
}

/** What of a post stands once for the base, and again for a channel that says it otherwise. */
export type FollowingWords = 'text' | 'firstComment' | 'parts';

/** Words of a channel, or of the base for null, as they stand typed this moment. */
function liveWords(state: EditorState, channelId: Id | null, words: 'text' | 'firstComment'): string {
  const base = typedIn(state, words).value;
  if (channelId === null || state.detail === null) return base;
  return liveVariant(state, state.detail, channelId)[words] ?? base;
}

/** The parts of a channel, or of the base for null, as they stand typed this moment. */
export function livePartsOf(state: EditorState, channelId: Id | null): readonly string[] {
  const base = typedIn(state, 'parts').value;
  const own =
    channelId === null || state.detail === null ? null : liveVariant(state, state.detail, channelId).parts;
  return own ?? partsOf(base);
}

/** Something typed in an editor, for those who follow it by themselves: a key draws nothing through React. */
export function sourceOf(editor: PostEditor, read: (state: EditorState) => string): TextSource {
  return {
    read: () => read(editor.store.getState()),
    follow: (told) =>
      editor.store.subscribe((now, before) => {
        if (now.typed !== before.typed || now.detail !== before.detail) told();
      }),
  };
}

/** The words of a channel, or of the base for null, as editors and counts follow them. */
export function useTextSource(
  editor: PostEditor,
  channelId: Id | null,
  words: 'text' | 'firstComment',
): TextSource {
  return useMemo(
    () => sourceOf(editor, (state) => liveWords(state, channelId, words)),
    [editor, channelId, words],
  );
}

/** One part of a thread, as its editor follows it; nothing once there are fewer. */
export function usePartSource(editor: PostEditor, channelId: Id | null, index: number): TextSource {
  return useMemo(
    () => sourceOf(editor, (state) => livePartsOf(state, channelId)[index] ?? ''),
    [editor, channelId, index],
  );
}

/** How many parts follow the text of a channel, or the base for null. */
export function usePartCount(editor: PostEditor, channelId: Id | null): number {
  return useStore(editor.store, (state) => livePartsOf(state, channelId).length);
}

/** Whether a channel says it otherwise than the base, also while that is only typed. */
export function useDiffers(editor: PostEditor, channelId: Id, words: FollowingWords): boolean {
  return useStore(
    editor.store,
    (state) => state.detail !== null && liveVariant(state, state.detail, channelId)[words] !== null,
  );
}
