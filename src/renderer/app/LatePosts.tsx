import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import { type LateRun, useWorkspace } from '#renderer/app/workspace-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { missWords } from '#shared/approval/miss-words.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';

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
            <LateRow key={run.post.id} run={run} close={close} />
          ))}
        </ul>
      )}
    </Popover>
  );
}

function LateRow({ run, close }: { readonly run: LateRun; readonly close: () => void }): ReactNode {
  const { post } = run;
  const open = (): void => {
    close();
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
        <span className="block text-2xs text-ink-2">
          {post.status === 'due' ? t('approval.missed.due') : missWords(run.why)}
        </span>
      </span>
      <Button size="sm" onPress={open}>
        {t('app.status.late.open')}
      </Button>
    </li>
  );
}
