import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { blocksOf } from '#renderer/features/composer/readiness.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import { useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';

/** Whether the post can be handed in as it is, in a sentence; why not, and until when it is to be approved. */
export function ReadyLine({ detail, reports, report }: ComposerProps): ReactNode {
  const snapshot = useWorkspace((state) => state.snapshot);
  const { listed, status, job } = useCalmDesk();
  const canBeSubmitted = detail.status === 'draft' || detail.status === 'changes_requested';
  if (snapshot === null || !canBeSubmitted || policyOf(detail, snapshot).mode === 'none') return null;
  const blocks = blocksOf(report, reports, listed);
  const [first] = blocks;
  const goesUnapproved = report.undecidable !== null;
  const due =
    report.dueBy === null || goesUnapproved
      ? ''
      : t('composer.ready.due', { when: momentText(report.dueBy, detail.zone) });
  // Nothing is ready that the brand's rules have not read once.
  if (first === undefined && status === 'waiting' && job === null) return <Reading />;
  const ready = goesUnapproved ? 'composer.ready.schedule' : 'composer.ready';
  return (
    <footer className="composer-ready" role="status" data-ready={first === undefined}>
      <SeverityGlyph severity={first === undefined ? 'pass' : 'block'} />
      <p>
        <strong>{t(first === undefined ? ready : 'composer.ready.first')}</strong> {first} {due}{' '}
        {status === 'checked' || status === 'waiting' ? '' : t('voiceCheck.ready.unchecked')}
      </p>
    </footer>
  );
}

function Reading(): ReactNode {
  return (
    <footer className="composer-ready" role="status">
      <SeverityGlyph severity="info" />
      <p>{t('composer.ready.reading')}</p>
    </footer>
  );
}
