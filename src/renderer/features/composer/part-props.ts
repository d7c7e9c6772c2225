import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** What of a post is written beside its text: for the base, or for one channel. */
export type PartProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
  /** Null: of the base. */
  readonly channelId: Id | null;
  /** Told when one of its fields is written in, so that what is picked from the toolbar goes there. */
  readonly onFocus: (handle: EditorHandle) => void;
};
