import { type ApprovalPolicy, policyFrom } from '#shared/approval/policy.ts';
import type { RuledChannel } from '#shared/channels/effective.ts';
import type { Network } from '#shared/channels/networks.ts';
import { ruledChannelOf } from '#shared/channels/own-rules.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import type { ChangeSet } from '../store/change-set.ts';

/** Where the states of things are read from: a command under way, or the store. */
export type States = Pick<ChangeSet, 'state'>;

/** The policy that governs a post: its campaign's own, else its brand's. */
export function policyFor(states: States, post: EntityState): ApprovalPolicy {
  const campaign = registerValue(post, 'campaign');
  const own =
    typeof campaign === 'string' ? registerValue(states.state('campaign', campaign), 'policy') : null;
  return policyFrom(own ?? registerValue(brandOf(states, post), 'policy'));
}

/** The brand a post belongs to. */
export function brandOf(states: States, post: EntityState): EntityState {
  return states.state('brand', String(registerValue(post, 'brand')));
}

/** The networks a post goes out on. */
export function networksOf(states: States, post: EntityState): readonly Network[] {
  return membersOf(post, 'channels').map((channel) => networkOf(states, channel));
}

/** A channel as its network's rules see it: with its own figures in their place. */
export function channelOf(states: States, channel: Id): RuledChannel {
  return ruledChannelOf(states.state('channel', channel));
}

/** The network a channel is on. */
export function networkOf(states: States, channel: Id): Network {
  return registerValue(states.state('channel', channel), 'network') as Network;
}
