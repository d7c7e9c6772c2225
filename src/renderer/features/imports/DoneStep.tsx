import { CalendarDays, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { keyText } from '#renderer/app/keys.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undo } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { focusDay } from '#renderer/features/calendar/grid-focus.ts';
import { type ImportResult, useImport } from '#renderer/features/imports/import-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

/** What came of the import, where to look at it, and how to take it back. */
export function DoneStep(): ReactNode {
  const result = useImport((state) => state.result);
  const file = useImport((state) => state.file);
  if (result === null || file === null) return null;
  return (
    <div className="import-done">
      <EmptyState
        title={t('importScreen.done.title', { count: result.posts })}
        actions={<DoneActions result={result} importId={file.importId} />}
      >
        {t('importScreen.done.from', { file: file.fileName, key: keyText('Mod+Z') })}
      </EmptyState>
      <ul className="import-told">
        {tellings(result).map((telling) => (
          <li key={telling}>{telling}</li>
        ))}
      </ul>
    </div>
  );
}

function tellings(result: ImportResult): readonly string[] {
  const made = [...result.channels, ...result.campaigns, ...result.pillars];
  return [
    ...(result.inRail > 0 ? [t('importScreen.done.rail', { count: result.inRail })] : []),
    ...(made.length > 0 ? [t('importScreen.done.made', { names: made.join(', ') })] : []),
    ...(result.leftOut > 0 ? [t('importScreen.done.leftOut', { count: result.leftOut })] : []),
  ];
}

function show(result: ImportResult): void {
  const view = useView.getState();
  if (result.firstDate !== null) view.setDate(result.firstDate);
  if (result.firstDate === null && !view.railOpen) view.toggleRail();
  view.go('calendar');
  if (result.firstDate !== null) focusDay(result.firstDate);
}

function DoneActions({
  result,
  importId,
}: {
  readonly result: ImportResult;
  readonly importId: string;
}): ReactNode {
  const [saved, setSaved] = useState(false);
  const cancel = useImport((state) => state.cancel);
  const saveLeftOut = async (): Promise<void> => {
    try {
      const { file } = await api.imports.saveLeftOut.mutate({ importId });
      if (file === null) return;
      setSaved(true);
      toast(t('importScreen.done.savedLeftOut', { file }));
    } catch (error) {
      toastError(error);
    }
  };
  const takeBack = async (): Promise<void> => {
    try {
      await undo();
      cancel();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        autoFocus
        icon={<CalendarDays size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => show(result)}
      >
        {t('importScreen.done.show')}
      </Button>
      <Button
        size="lg"
        icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => void takeBack()}
      >
        {t('importScreen.done.undo')}
      </Button>
      {result.leftOut === 0 || saved ? null : (
        <Button size="lg" onPress={() => void saveLeftOut()}>
          {t('importScreen.done.saveLeftOut')}
        </Button>
      )}
      <Button variant="quiet" size="lg" onPress={cancel}>
        {t('importScreen.done.another')}
      </Button>
    </>
  );
}
