import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** What was asked for, while it waits to be done: it is what one opens the post for, so it stands first. */
export function AskedFor({ detail }: { readonly detail: PostDetail }): ReactNode {
  if (detail.holdReason !== null && detail.holdReason !== '') {
    return (
      <FindingNote severity="info">
        <p className="font-medium">{t('postPanel.heldBecause')}</p>
        <p data-selectable className="whitespace-pre-wrap">
          {detail.holdReason}
        </p>
      </FindingNote>
    );
  }
  return isTurnedDown(detail) ? <Decision detail={detail} /> : null;
}

function isTurnedDown({ status }: PostDetail): boolean {
  return status === 'changes_requested' || status === 'rejected';
}

/** Who wrote it, who decided what, and whether that still holds. */
export function PostStory({ detail }: { readonly detail: PostDetail }): ReactNode {
  const nameOf = useNames();
  return (
    <div className="flex flex-col gap-2">
      {isTurnedDown(detail) || detail.approvalVoided ? null : <Decision detail={detail} />}
      <p className="text-2xs text-ink-3">
        {t('postPanel.author', { name: nameOf(detail.authorId), when: momentText(detail.createdAt) })}
      </p>
      {detail.submission === null ? null : (
        <p className="text-2xs text-ink-3">
          {t('postPanel.submittedBy', {
            name: nameOf(detail.submission.personId),
            when: momentText(detail.submission.at),
          })}
        </p>
      )}
    </div>
  );
}

function useNames(): (id: Id | null) => string {
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  return (id) => people.find((person) => person.id === id)?.name ?? t('postPanel.someone');
}

const said = {
  approve: 'postPanel.approvedBy',
  request_changes: 'postPanel.changesRequestedBy',
  reject: 'postPanel.rejectedBy',
} as const;

function Decision({ detail }: { readonly detail: PostDetail }): ReactNode {
  const nameOf = useNames();
  const here = useActor()?.id;
  const { decision } = detail;
  if (decision === null) return null;
  const words = t(said[decision.verdict], {
    name: nameOf(decision.personId),
    when: momentText(decision.at),
  });
  const next =
    here === detail.authorId
      ? t('approval.expect.next.changes_requested')
      : t('approval.expect.next.author', { author: nameOf(detail.authorId) });
  if (decision.verdict === 'approve') return <FindingNote severity="pass">{words}</FindingNote>;
  const rejected = detail.status === 'rejected';
  return (
    <FindingNote severity={rejected ? 'block' : 'warn'}>
      <p className="font-medium">{words}</p>
      <p data-selectable className="whitespace-pre-wrap">
        {decision.reason}
      </p>
      <p className="mt-1">{rejected ? t('postPanel.rejected.means') : next}</p>
    </FindingNote>
  );
}
