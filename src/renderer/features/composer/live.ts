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

/** The same while it is being edited. */
export function useLive(editor: PostEditor): Composition {
  const detail = useStore(editor.store, (state) => state.detail);
  const typed = useStore(editor.store, (state) => state.typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are all of the state that is read
  return useMemo(() => liveComposition(editor.store.getState()), [detail, typed]);
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

/** The text of a channel, or of the base for null, as it stands typed this moment. */
export function useLiveText(editor: PostEditor, channelId: Id | null): string {
  return useStore(editor.store, (state) => {
    const base = typedIn(state, 'text').value;
    if (channelId === null || state.detail === null) return base;
    return liveVariant(state, state.detail, channelId).text ?? base;
  });
}
