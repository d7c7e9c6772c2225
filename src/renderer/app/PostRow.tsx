import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';

type Props = {
  readonly post: PostSummary;
  /** What is to be known of it here. */
  readonly note?: string;
  /** Called as it is opened. */
  readonly onOpen: () => void;
};

/** A post in a short list of posts that wait: its status, its words, its day, and the way to it. */
export function PostRow({ post, note, onOpen }: Props): ReactNode {
  const open = (): void => {
    onOpen();
    useView.getState().go('calendar');
    if (post.date !== null) useView.getState().setDate(post.date);
    useView.getState().openPost(post.id);
  };
  return (
    <li className="flex items-center gap-2 border-b border-line py-1.5 last:border-0">
      <StatusGlyph status={post.status} labelled />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{post.excerpt === '' ? t('posts.untitled') : post.excerpt}</span>
        <span className="block text-2xs text-ink-3">
          {post.date === null ? t('posts.noDate') : formatDayTime(post.date, post.time, currentLocale())}
        </span>
        {note === undefined ? null : <span className="block text-2xs text-ink-2">{note}</span>}
      </span>
      <Button size="sm" onPress={open}>
        {t('app.status.late.open')}
      </Button>
    </li>
  );
}
