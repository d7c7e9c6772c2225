import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { type Line, useLine } from '#renderer/ui/use-line.ts';
import type { PostPatch } from '#shared/posts/post.ts';

/**
 * A line of a post that saves itself.
 * @param patchOf what the words mean for the post
 * @param fault why words mean nothing that could be saved
 */
export function usePostLine(
  editor: PostEditor,
  stored: string,
  patchOf: (words: string) => PostPatch,
  fault: (words: string) => string | null = () => null,
): Line {
  const save = async (words: string): Promise<string | null> =>
    (await editor.choose(patchOf(words))) ? null : editor.store.getState().refusal;
  return useLine({ stored, save, fault });
}
