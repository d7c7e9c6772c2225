import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { PostRow } from '#renderer/app/PostRow.tsx';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { missWords } from '#shared/approval/miss-words.ts';
import { t } from '#shared/messages/index.ts';

/** Posts whose time came while nobody acted: how many, and the way to each. Nothing while there are none. */
export function LatePosts(): ReactNode {
  const late = useWorkspace((state) => state.late);
  if (late.length === 0) return null;
  const label = t('app.status.late', { count: late.length });
  const trigger = (
    <AriaButton data-severity="warn" className="severity-tag">
      <SeverityGlyph severity="warn" />
      {label}
    </AriaButton>
  );
  return (
    <Popover label={label} trigger={trigger} placement="top" width={340}>
      {(close) => (
        <ul className="flex max-h-72 flex-col overflow-auto">
          {late.map((run) => (
            <PostRow
              key={run.post.id}
              post={run.post}
              note={run.post.status === 'due' ? t('approval.missed.due') : missWords(run.why)}
              onOpen={close}
            />
          ))}
        </ul>
      )}
    </Popover>
  );
}
