import type { ReactNode } from 'react';
import { StatusGlyph, statusName } from '#renderer/ui/StatusGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostStatus } from '#shared/posts/post.ts';

const keyed: readonly PostStatus[] = [
  'idea',
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'approved',
  'scheduled',
  'published',
  'missed',
  'on_hold',
];

/** What the shapes on the tiles mean. */
export function StatusKey(): ReactNode {
  return (
    <ul className="status-key" aria-label={t('calendar.rail.key')}>
      {keyed.map((status) => (
        <li key={status}>
          <StatusGlyph status={status} />
          {statusName(status)}
        </li>
      ))}
    </ul>
  );
}
