import { registerValue } from '#shared/journal/state.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { formatMoment } from '#shared/time/format.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** An instant (milliseconds) as a brand's clock showed it: "Tue 8 Dec 2026, 09:30". */
export function momentWords(instant: number, zone: string): string {
  return formatMoment(instant, zone, currentLocale(), { year: true });
}

/** The zone that a brand plans in. */
export function zoneOf(store: WorkspaceFile, brandId: string): string {
  return String(registerValue(store.stateForRules('brand', brandId), 'zone') ?? 'UTC');
}

/** What a person is called; empty for nobody known. */
export function nameOf(store: WorkspaceFile, personId: string): string {
  return String(registerValue(store.stateForRules('person', personId), 'name') ?? '');
}
