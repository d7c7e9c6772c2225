import { type EntityState, registerValue } from '../journal/state.ts';
import type { RuledChannel } from './effective.ts';
import { networkSchema } from './networks.ts';
import { type OwnRule, type OwnRules, ownRuleSchema, ruleKeySchema } from './rules.ts';

/** Begins the register of each figure that a channel has of its own, so that two changed on two machines are both kept. */
export const OWN_RULE = 'rule:';

/** The register of a channel's own figure for a rule ("textMax", "reel.videoSeconds"). */
export function ownRuleRegister(key: string): string {
  return `${OWN_RULE}${key}`;
}

/** What a channel has of its own, by rule; what cannot be read is left out, and the network's figure holds. */
export function ownRulesOf(channel: EntityState): OwnRules {
  const found: { [key: string]: OwnRule } = {};
  for (const register of Object.keys(channel.registers).sort()) {
    if (!register.startsWith(OWN_RULE)) continue;
    const key = ruleKeySchema.safeParse(register.slice(OWN_RULE.length)).data;
    const { data } = ownRuleSchema.safeParse(registerValue(channel, register));
    if (key !== undefined && data !== undefined) found[key] = data;
  }
  return found;
}

/** As much of a channel as its rules depend on, out of its registers. */
export function ruledChannelOf(channel: EntityState): RuledChannel {
  const network = networkSchema.catch('other').parse(registerValue(channel, 'network'));
  const name = registerValue(channel, 'name');
  return { network, rules: ownRulesOf(channel), name: typeof name === 'string' ? name : undefined };
}
