import { isMessageKey, t } from '../messages/index.ts';
import type { Network } from './networks.ts';
import { ruleValueWords } from './quantities.ts';
import { ruleNamed } from './rule-edits.ts';
import type { OwnRule } from './rules.ts';

/** "Reel"; a format that has no name here goes by its own word. */
export function formatWords(format: string): string {
  const key = `previews.format.${format}`;
  return isMessageKey(key) ? t(key) : format;
}

/** "Longest text", "Length of a video (reel)"; what is no rule here goes by its own name. */
export function ruleWords(key: string): string {
  const name = ruleNamed(key);
  if (name === null) return key;
  const rule = t(`channels.rule.${name.id}`);
  return name.format === null
    ? rule
    : t('channels.rule.inFormat', { rule, format: formatWords(name.format) });
}

/** An own figure with its reason: "5,000 (our server allows it)". */
export function ownRuleWords(key: string, { value, reason }: Pick<OwnRule, 'value' | 'reason'>): string {
  const name = ruleNamed(key);
  const figure = name === null ? JSON.stringify(value) : ruleValueWords(name.id, value);
  return t('channels.own.said', { figure, reason: reason === '' ? 'none' : reason });
}

/** What a preset is called; one that has no name here goes by its own word. */
export function presetWords(network: Network, preset: string): string {
  const key = `channels.preset.${network}.${preset}`;
  return isMessageKey(key) ? t(key) : preset;
}
