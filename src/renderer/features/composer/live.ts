import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
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
const PAUSE = 200;

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

/**
 * Words of a channel, or of the base for null, as they stand typed this moment; parts as the JSON of their list. Whoever
 * asks is drawn again when these words change, and not with every key in another field.
 */
export function useLiveWords(editor: PostEditor, channelId: Id | null, words: FollowingWords): string {
  return useStore(editor.store, (state) => {
    const base = typedIn(state, words).value;
    if (channelId === null || state.detail === null) return base;
    const own = liveVariant(state, state.detail, channelId)[words];
    return own === null ? base : typeof own === 'string' ? own : JSON.stringify(own);
  });
}

/** The text of a channel, or of the base for null, as it stands typed this moment. */
export function useLiveText(editor: PostEditor, channelId: Id | null): string {
  return useLiveWords(editor, channelId, 'text');
}

/** Whether a channel says it otherwise than the base, also while that is only typed. */
export function useDiffers(editor: PostEditor, channelId: Id, words: FollowingWords): boolean {
  return useStore(
    editor.store,
    (state) => state.detail !== null && liveVariant(state, state.detail, channelId)[words] !== null,
  );
}
