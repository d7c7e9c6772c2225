import { useEffect, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { api } from '#renderer/app/client.ts';
import { createPostEditor, type PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Id } from '#shared/ids.ts';

/** Editors on screen. */
const open = new Set<PostEditor>();

/** Stores what stands typed in any open editor, for instance before another part of the window opens the post. */
export async function commitOpenEditors(): Promise<void> {
  await Promise.all([...open].map((editor) => editor.commit()));
}

/** The editor of a post for as long as the component lives: it follows what others change, and saves itself. */
export function usePostEditor(postId: Id): PostEditor {
  const [editor] = useState(() => createPostEditor(postId, api.posts));
  useEffect(() => {
    open.add(editor);
    void editor.load();
    const stop = bridge().onEvent((event) => {
      if (event.kind === 'changed' && event.changed.concepts.includes('posts')) void editor.load();
    });
    // The window can go away while the last words wait for their pause.
    const flush = (): void => void editor.commit();
    window.addEventListener('blur', flush);
    return () => {
      stop();
      window.removeEventListener('blur', flush);
      open.delete(editor);
      editor.stop();
    };
  }, [editor]);
  return editor;
}
