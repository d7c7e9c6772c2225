import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { focusField } from '#renderer/features/post-panel/focus-field.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Finding, FindingField } from '#shared/approval/check.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly postId: Id; readonly findings: readonly Finding[]; readonly close: () => void };

/** What the check found, each finding beside its cure; a word of calm when there is nothing. */
export function SubmitFindings({ postId, findings, close }: Props): ReactNode {
  return (
    <section className="submit-findings" aria-label={t('postPanel.submit.check')}>
      {findings.length === 0 ? (
        <FindingNote severity="pass">{t('postPanel.submit.clear')}</FindingNote>
      ) : (
        findings.map((finding) => (
          <FindingNote
            key={`${finding.message}${JSON.stringify(finding.values)}`}
            severity={finding.severity}
            actions={
              <Button size="sm" onPress={() => lead(finding.field, postId, close)}>
                {t(`postPanel.submit.cure.${finding.field}`)}
              </Button>
            }
          >
            {t(finding.message, finding.values)}
          </FindingNote>
        ))
      )}
    </section>
  );
}

/** Leads to the place where a finding is cured. */
function lead(field: FindingField, postId: Id, close: () => void): void {
  if (field === 'checklist') {
    document.querySelector<HTMLElement>('.submit-checklist input:not(:checked)')?.focus();
    return;
  }
  close();
  if (field === 'policy') return useView.getState().goSettings('approval');
  useView.getState().openPost(postId);
  if (field === 'schedule' || field === 'channelIds') useView.getState().setComposing({ side: 'details' });
  focusField(field);
}
