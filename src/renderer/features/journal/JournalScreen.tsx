import { type ReactNode, useEffect } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { EntryList } from '#renderer/features/journal/EntryList.tsx';
import { ExportMenu } from '#renderer/features/journal/ExportMenu.tsx';
import { JournalFilters } from '#renderer/features/journal/JournalFilters.tsx';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import { VerifyButton, VerifyLine } from '#renderer/features/journal/Verify.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { isWhole } from '#shared/audit/entry.ts';
import { t } from '#shared/messages/index.ts';
import './journal.css';

/** What was done here, by whom and when; whether it can be trusted; and a report of it for others. */
export function JournalScreen(): ReactNode {
  const may = useCan('journal.view');
  const postId = useJournal((state) => state.filters.postId);
  useFreshJournal();
  const canRead = may || postId !== undefined;
  return (
    <div className="journal-screen">
      <Nameplate title={t('journal.title')}>
        <span className="flex-1" />
        {may ? <VerifyButton /> : null}
        {may ? <ExportMenu /> : null}
      </Nameplate>
      {canRead ? <JournalFilters may={may} /> : null}
      {may ? <VerifyLine /> : null}
      {canRead ? <Entries /> : <NotYours />}
    </div>
  );
}

/** Asks at the start, for another workspace or person, and after every change. */
function useFreshJournal(): void {
  const opening = useWorkspace((state) => state.opening);
  const actorId = useWorkspace((state) => state.snapshot?.actor.id ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person reads another journal
  useEffect(() => {
    void useJournal.getState().enter(opening);
    return () => useJournal.getState().clear();
  }, [opening, actorId]);
  useEffect(
    () =>
      bridge().onEvent((event) => {
        if (event.kind === 'changed') void useJournal.getState().refresh();
      }),
    [],
  );
}

function Entries(): ReactNode {
  const entries = useJournal((state) => state.entries);
  const loading = useJournal((state) => state.loading);
  const failure = useJournal((state) => state.failure);
  if (failure !== null) {
    return (
      <div className="journal-note">
        <FindingNote severity="block">{failure}</FindingNote>
      </div>
    );
  }
  if (entries === null || (entries.length === 0 && loading)) {
    return <p className="journal-loading">{t('journal.loading')}</p>;
  }
  return entries.length === 0 ? <Nothing /> : <EntryList entries={entries} />;
}

function Nothing(): ReactNode {
  const whole = useJournal((state) => isWhole(state.filters));
  const clear = useJournal((state) => state.clearFilters);
  if (whole) {
    return <EmptyState title={t('journal.empty.title')}>{t('journal.empty.what')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('journal.filtered.title')}
      actions={<Button onPress={clear}>{t('journal.filter.clear')}</Button>}
    >
      {t('journal.filtered.what')}
    </EmptyState>
  );
}

function NotYours(): ReactNode {
  const go = useView((view) => view.go);
  return (
    <EmptyState
      title={t('journal.notYours.title')}
      actions={<Button onPress={() => go('calendar')}>{t('review.empty.calendar')}</Button>}
    >
      {t('journal.notYours.what')}
    </EmptyState>
  );
}
