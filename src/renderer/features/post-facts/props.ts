import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** A post being edited, what the core knows of it, and whether it can be written. */
export type PostFactsProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
};
