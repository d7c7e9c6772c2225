import type { MessageKey, MessageValues } from '../messages/index.ts';
import { type Network, networkName } from './networks.ts';
import { figureWords, sizeRules } from './quantities.ts';
import { largest, ruleFacts } from './rule-facts.ts';
import { type NetworkRules, type Rule, type RuleId, type RuleValue, ruleIds } from './rules.ts';
import { rulesOf } from './rules-data.ts';

/** A rule by its name: the format it belongs to, and what it limits. */
export type RuleName = { readonly format: string | null; readonly id: RuleId };

/** Reads "textMax" and "reel.textMax"; null for what is no rule. */
export function ruleNamed(key: string): RuleName | null {
  const dot = key.indexOf('.');
  const id = ruleIds.find((one) => one === key.slice(dot + 1));
  return id === undefined ? null : { format: dot < 0 ? null : key.slice(0, dot), id };
}

/** "textMax", "reel.textMax". */
export function ruleKey({ format, id }: RuleName): string {
  return format === null ? id : `${format}.${id}`;
}

/** The figure that a network, or a format of it, has for a rule, by the rule's name; null where it has none. */
export function ruleAt(rules: NetworkRules | null, key: string): Rule | null {
  const name = ruleNamed(key);
  if (name === null || rules === null) return null;
  const some = name.format === null ? rules.rules : rules.formats?.[name.format]?.rules;
  return some?.[name.id] ?? null;
}

/** Why something cannot be a channel's own figure. */
export type RuleRefusal = { readonly message: MessageKey; readonly values: MessageValues };

/** Whether a value can stand in for a network's figure: of the same kind, more than nothing, and nothing absurd. */
export function refusalOfRule(network: Network, key: string, value: RuleValue): RuleRefusal | null {
  const rule = ruleAt(rulesOf(network), key);
  const name = ruleNamed(key);
  if (rule === null || name === null || !ruleFacts[name.id].checked)
    return { message: 'channels.refusal.noRule', values: { network: networkName(network) } };
  if (typeof rule.value !== typeof value || Array.isArray(rule.value) !== Array.isArray(value))
    return { message: 'channels.refusal.kind', values: {} };
  if (typeof value === 'string' || typeof value === 'boolean') return null;
  const figures = typeof value === 'number' ? [value] : value;
  return figuresRefusal(name.id, figures) ?? spanRefusal(name.id, figures);
}

/** Rules that are counted in whole things. */
const whole = ['characters', 'count', 'bytes', 'pixels', 'area'];

function figuresRefusal(id: RuleId, figures: readonly number[]): RuleRefusal | null {
  const { quantity } = ruleFacts[id];
  const most = largest[quantity];
  if (figures.some((figure) => !Number.isFinite(figure)))
    return { message: 'channels.refusal.kind', values: {} };
  if (figures.some((figure) => figure < 0)) return { message: 'channels.refusal.negative', values: {} };
  if (figures.at(-1) === 0) return { message: 'channels.refusal.nothing', values: {} };
  if (whole.includes(quantity) && figures.some((figure) => !Number.isInteger(figure)))
    return { message: 'channels.refusal.whole', values: {} };
  if (figures.some((figure) => figure > most))
    return { message: 'channels.refusal.absurd', values: { most: figureWords(id, most) } };
  return null;
}

function spanRefusal(id: RuleId, [least = 0, most]: readonly number[]): RuleRefusal | null {
  if (most === undefined || sizeRules.includes(id) || least <= most) return null;
  return { message: 'channels.refusal.reversed', values: {} };
}
