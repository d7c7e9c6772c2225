import { nextHue, PILLAR_HUES } from '#shared/campaigns/hues.ts';
import type { Id } from '#shared/ids.ts';
import { createThing, huesOf } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** A new campaign bar over its days. */
export function createCampaign(
  store: WorkspaceFile,
  actor: ActingPerson,
  campaign: {
    readonly brandId: Id;
    readonly name: string;
    readonly span: { readonly start: string; readonly end: string };
    readonly hue?: string | undefined;
  },
): Committed<Id> {
  const hue = campaign.hue ?? nextHue(huesOf(store, 'campaign', campaign.brandId));
  return createThing(store, actor, 'campaign', campaign.name, {
    brand: campaign.brandId,
    span: campaign.span,
    hue,
  });
}

/** A new pillar with its target share in per cent. */
export function createPillar(
  store: WorkspaceFile,
  actor: ActingPerson,
  pillar: { readonly brandId: Id; readonly name: string; readonly target: number },
): Committed<Id> {
  const hue = nextHue(huesOf(store, 'pillar', pillar.brandId), PILLAR_HUES);
  return createThing(store, actor, 'pillar', pillar.name, {
    brand: pillar.brandId,
    target: pillar.target,
    hue,
  });
}
