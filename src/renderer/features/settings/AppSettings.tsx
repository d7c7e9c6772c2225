import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { runCommand } from '#renderer/app/commands.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { t } from '#shared/messages/index.ts';

/** What belongs to this window and this file. */
export function AppSettings(): ReactNode {
  const { singleKeys, setSingleKeys } = useView();
  const status = useWorkspace((state) => state.status);
  return (
    <>
      <section>
        <h2 className="settings-heading">{t('settings.keyboard')}</h2>
        <Checkbox isSelected={singleKeys} onChange={setSingleKeys}>
          {t('palette.singleKeys')}
        </Checkbox>
        <div className="mt-2">
          <Button binding="?" onPress={() => runCommand('shortcuts')}>
            {t('palette.shortcuts')}
          </Button>
        </div>
      </section>
      {status?.state !== 'open' ? null : (
        <section>
          <h2 className="settings-heading">{t('settings.file')}</h2>
          <p className="settings-said mb-2" data-selectable>
            {status.file}
          </p>
          <div className="flex gap-2">
            <Button onPress={() => runCommand('closeWorkspace')}>{t('app.command.closeWorkspace')}</Button>
            {status.sample ? (
              <Button onPress={() => void resetSample()}>{t('settings.resetSample')}</Button>
            ) : null}
          </div>
        </section>
      )}
    </>
  );
}

async function resetSample(): Promise<void> {
  try {
    await useWorkspace.getState().enter(await api.workspace.openSample.mutate({ reset: true }), 'anew');
    toast(t('settings.sampleReset'));
  } catch (error) {
    toastError(error);
  }
}
