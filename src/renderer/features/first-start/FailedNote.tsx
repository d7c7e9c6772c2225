import type { ReactNode } from 'react';
import { openFile, openRecent } from '#renderer/features/first-start/start-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { WorkspaceStatus } from '#shared/contract/workspace.ts';
import { t } from '#shared/messages/index.ts';

type Failed = Extract<WorkspaceStatus, { readonly state: 'failed' }>;

/** Why the last workspace did not open. The file is left as it is; none of the ways on deletes anything. */
export function FailedNote({ failed }: { readonly failed: Failed }): ReactNode {
  const actions = (
    <>
      <Button size="sm" onPress={() => openRecent(failed.file)}>
        {t('firstStart.failed.again')}
      </Button>
      <Button size="sm" onPress={openFile}>
        {t('firstStart.failed.other')}
      </Button>
    </>
  );
  return (
    <div className="mt-5">
      <FindingNote severity="block" actions={actions}>
        <p className="font-bold">{t('firstStart.failed.title', { name: failed.name })}</p>
        <p>{failed.message}</p>
        <p className="mt-1 text-ink-2">{t('firstStart.failed.where', { file: failed.file })}</p>
      </FindingNote>
    </div>
  );
}
