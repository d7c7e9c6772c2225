import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { type BrandVoice, brandRuleSet } from '#shared/voice/brand-rules.ts';
import { type CompiledRules, compile } from '#shared/voice/compile.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { ruleSetHash } from '#shared/voice/rule-set-hash.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { guidelinesOf, rulesChangedAt, stylesOf } from './queries.ts';

/** The rules of a brand as they hold on a day, ready to run. */
export type RulesInForce = {
  readonly ruleSet: RuleSet;
  readonly hash: string;
  readonly compiled: CompiledRules;
  readonly country: string | null;
  /** The day it is for the brand. */
  readonly today: WallDate;
  /** How often the brand's rules have changed. */
  readonly version: number;
};

/** Making rules ready costs milliseconds, asking whether they changed costs a query: one brand's last answer is kept. */
const known = new WeakMap<WorkspaceFile, Map<Id, { readonly key: string; readonly rules: RulesInForce }>>();

/** The rules that a brand's posts are checked against now, whoever works here. */
export function rulesInForce(store: WorkspaceFile, brandId: Id): RulesInForce {
  const brand = store.stateForRules('brand', brandId);
  const today = wallAt(store.sources.now(), String(registerValue(brand, 'zone') ?? 'UTC')).date;
  const { times, last } = rulesChangedAt(store.readAll, brandId);
  const country = (registerValue(brand, 'country') as string | null) ?? null;
  const key = [today, times, last, country].join(' ');
  const brands = known.get(store) ?? new Map();
  known.set(store, brands);
  const before = brands.get(brandId);
  if (before?.key === key) return before.rules;
  const voice: BrandVoice = {
    guidelines: guidelinesOf(store.readAll, brandId),
    choices: ruleChoicesOf(brand),
    styles: stylesOf(store.readAll, brandId),
    country,
  };
  const ruleSet = brandRuleSet(voice, today);
  const compiled = compile(ruleSet);
  const rules = { ruleSet, hash: ruleSetHash(ruleSet), compiled, country, today, version: times };
  brands.set(brandId, { key, rules });
  return rules;
}
