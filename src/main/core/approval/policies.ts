import { type ApprovalPolicy, policyFrom } from '#shared/approval/policy.ts';
import { checklistFrom, ruleSetOf } from '#shared/approval/rules.ts';
import type { RuledChannel } from '#shared/channels/effective.ts';
import type { Network } from '#shared/channels/networks.ts';
import { ownRulesOf, ruledChannelOf } from '#shared/channels/own-rules.ts';
import type { OwnRules } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { sha256 } from '../store/journal.ts';

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

/** Rules that are not in force yet: a brand's next checklist, or the figures that a channel will have of its own. */
export type RulesThen = {
  readonly checklist?: Json | undefined;
  readonly own?: { readonly channelId: Id; readonly rules: OwnRules };
};

/**
 * SHA-256 of the rules that a post is checked against, as 64 hex digits: its brand's checklist, and what its channels
 * have of their own in place of their networks' figures.
 * @param then what of them will be otherwise
 */
export function rulesHashOf(states: States, post: EntityState, then: RulesThen = {}): string {
  const checklist = then.checklist ?? registerValue(brandOf(states, post), 'checklist');
  const own = membersOf(post, 'channels').map((channelId): [Id, OwnRules] => {
    const isThen = channelId === then.own?.channelId;
    return [channelId, isThen ? then.own.rules : ownRulesOf(states.state('channel', channelId))];
  });
  return sha256(canonicalJson(ruleSetOf(checklistFrom(checklist), Object.fromEntries(own))));
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
