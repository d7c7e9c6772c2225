import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** "12 Oct 2026" for a day, or for an instant on the clock of the brand in view. */
export function dayText(at: number | WallDate): string {
  return formatDate(typeof at === 'string' ? at : wallAt(at, zoneInView()).date, currentLocale());
}

/** The day it is for the brand in view. */
export function today(): WallDate {
  return wallAt(Date.now(), zoneInView()).date;
}

function zoneInView(): string {
  const { snapshot, brandId } = useWorkspace.getState();
  return snapshot?.brands.find(({ id }) => id === brandId)?.zone ?? systemZone();
}

/** What people are called, archived ones too: they stand in the history. */
export function useNameOf(): (personId: Id) => string {
  const people = useWorkspace((state) => state.snapshot?.people);
  return (personId) => people?.find(({ id }) => id === personId)?.name ?? t('voiceScreen.someone');
}
