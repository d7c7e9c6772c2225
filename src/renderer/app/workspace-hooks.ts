import { useShallow } from 'zustand/react/shallow';
import { useToday } from '#renderer/app/today.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Brand } from '#shared/brands/brand.ts';
import type { Campaign, Pillar } from '#shared/campaigns/campaign.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor, Person } from '#shared/people/person.ts';
import type { Capability } from '#shared/people/roles.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** The brand in view, or null while none is open. */
export function useBrand(): Brand | null {
  return useWorkspace((state) => state.snapshot?.brands.find((brand) => brand.id === state.brandId) ?? null);
}

/** Channels of the brand in view; archived ones only when asked. */
export function useChannels(options: { readonly archived?: boolean } = {}): readonly Channel[] {
  const wanted = options.archived ?? false;
  return useWorkspace(useShallow((state) => ofBrand(state.snapshot?.channels, state.brandId, wanted)));
}

/** Campaigns of the brand in view; archived ones only when asked. */
export function useCampaigns(options: { readonly archived?: boolean } = {}): readonly Campaign[] {
  const wanted = options.archived ?? false;
  return useWorkspace(useShallow((state) => ofBrand(state.snapshot?.campaigns, state.brandId, wanted)));
}

/** Pillars of the brand in view; archived ones only when asked. */
export function usePillars(options: { readonly archived?: boolean } = {}): readonly Pillar[] {
  const wanted = options.archived ?? false;
  return useWorkspace(useShallow((state) => ofBrand(state.snapshot?.pillars, state.brandId, wanted)));
}

/** Everyone of the workspace who is not archived. */
export function usePeople(): readonly Person[] {
  return useWorkspace(
    useShallow((state) => state.snapshot?.people.filter((person) => !person.archived) ?? []),
  );
}

/** The person in this window. */
export function useActor(): Actor | null {
  return useWorkspace((state) => state.snapshot?.actor ?? null);
}

/** Whether the person in this window may do it. The core decides again; this only explains beforehand. */
export function useCan(capability: Capability): boolean {
  return useWorkspace((state) => state.snapshot?.actor.capabilities.includes(capability) ?? false);
}

function ofBrand<Thing extends { readonly brandId: Id; readonly archived: boolean }>(
  things: readonly Thing[] | undefined,
  brandId: Id | null,
  archived: boolean,
): readonly Thing[] {
  return (things ?? []).filter((thing) => thing.brandId === brandId && (archived || !thing.archived));
}

/** Today on the clock of the brand in view, or of the system while none is. */
export function todayOfBrand(): WallDate {
  const { snapshot, brandId } = useWorkspace.getState();
  return wallAt(Date.now(), snapshot?.brands.find((brand) => brand.id === brandId)?.zone ?? systemZone())
    .date;
}

/** The same for what is drawn: it is drawn anew when the day is over. */
export function useTodayOfBrand(): WallDate {
  return useToday(useBrand()?.zone ?? systemZone());
}

/** The system's IANA zone. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
