import type { ReactNode } from 'react';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';
import { isOver } from '#shared/time/instant.ts';
import type { Schedule } from '#shared/time/wall.ts';

/** That a planned moment has gone by: a plan can still be written down there, but nothing goes out. */
export function OverNote({ schedule }: { readonly schedule: Schedule | null }): ReactNode {
  // Drawn anew at midnight, when one more day is over.
  useTodayOfBrand();
  // A year that is being typed is 0002 and 0020 first.
  if (schedule === null || schedule.date < '2000' || !isOver(schedule, Date.now())) return null;
  return <FindingNote severity="warn">{t('postPanel.over')}</FindingNote>;
}
