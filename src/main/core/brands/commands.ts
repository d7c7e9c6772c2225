import { defaultPolicy } from '#shared/approval/policy.ts';
import { defaultChecklist } from '#shared/approval/rules.ts';
import { BRAND_HUES, nextHue } from '#shared/campaigns/hues.ts';
import type { Slot } from '#shared/channels/channel.ts';
import type { Network } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { createThing, huesOf } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** A new brand; its colour is the next in order. */
export function createBrand(
  store: WorkspaceFile,
  actor: ActingPerson,
  brand: { readonly name: string; readonly zone: string },
): Committed<Id> {
  const hue = nextHue(huesOf(store, 'brand'), BRAND_HUES);
  return createThing(store, actor, 'brand', brand.name, {
    about: '',
    hue,
    zone: brand.zone,
    policy: defaultPolicy,
    mix: {},
    checklist: defaultChecklist(),
  });
}

/** A new channel of a brand, with its usual times. */
export function createChannel(
  store: WorkspaceFile,
  actor: ActingPerson,
  channel: {
    readonly brandId: Id;
    readonly network: Network;
    readonly name: string;
    readonly slots: readonly Slot[];
  },
): Committed<Id> {
  const { brandId, network, name, slots } = channel;
  return createThing(store, actor, 'channel', name, { brand: brandId, network, slots });
}
