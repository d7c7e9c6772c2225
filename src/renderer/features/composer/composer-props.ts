import type { ChannelReport, PostMedia, PostReport } from '#renderer/features/composer/use-reports.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Id } from '#shared/ids.ts';
import type { Composition } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** What every part of the composer works with. */
export type ComposerProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly live: Composition;
  readonly reports: readonly ChannelReport[];
  readonly report: PostReport;
  readonly media: PostMedia;
  readonly locked: boolean;
  /** The channel whose text is in view; null for the base text. */
  readonly tab: Id | null;
};
