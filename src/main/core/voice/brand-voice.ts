import type { Id } from '#shared/ids.ts';
import { canonicalJson } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { type BrandVoice, brandRuleSet, plainRuleSet, saysTheSame } from '#shared/voice/brand-rules.ts';
import { type CompiledRules, compile, rejectedRule } from '#shared/voice/compile.ts';
import { mayExplode } from '#shared/voice/foreign.ts';
import type { PatternServices } from '#shared/voice/patterns/check.ts';
import { needsOf, servicesWith, type WordNeeds } from '#shared/voice/patterns/needs.ts';
import { noServices } from '#shared/voice/patterns/pattern-set.ts';
import type { Rule, RuleSet } from '#shared/voice/rule.ts';
import { ruleSetHash } from '#shared/voice/rule-set-hash.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { WORDS } from '../library/own-words.ts';
import { sha256 } from '../store/journal.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { wordHelp } from './app-words.ts';
import { type AsideRule, asideAmong, asideVersion } from './aside.ts';
import { guidelinesOf, rulesChangedAt, stylesOf } from './queries.ts';

/** The rules of a brand as they hold on a day, ready to run. */
export type RulesInForce = {
  /** Those that run: without the rules that are set aside. */
  readonly ruleSet: RuleSet;
  /** Rules that hold and do not run, because they took too long. */
  readonly aside: readonly AsideRule[];
  /** Of all rules that hold, whether they run on this machine or not. */
  readonly hash: string;
  /** What approvals are bound to; null while the brand has decided nothing about how it speaks. */
  readonly ownHash: string | null;
  readonly compiled: CompiledRules;
  /** Whether patterns are among them that somebody else has written: they may have no end. */
  readonly hasForeign: boolean;
  /** The rule of words that ran last. */
  readonly running: { readonly rule: Rule | null };
  readonly country: string | null;
  /** The day it is for the brand. */
  readonly today: WallDate;
  /** How often the brand's rules have changed. */
  readonly version: number;
};

/**
 * Making rules ready costs milliseconds, asking whether they changed costs a query: one brand's last answer is kept, for
 * as many days as its guidelines say the same.
 */
const known = new WeakMap<WorkspaceFile, Map<Id, Ready>>();
type Ready = {
  readonly key: string;
  readonly rules: RulesInForce;
  readonly voice: BrandVoice;
  readonly own: Own;
};

/** The rules that a brand's posts are checked against now, whoever works here. */
export function rulesInForce(store: WorkspaceFile, brandId: Id): RulesInForce {
  const brand = store.stateForRules('brand', brandId);
  const today = todayOf(store, brand);
  const brands = known.get(store) ?? new Map<Id, Ready>();
  known.set(store, brands);
  const before = brands.get(brandId);
  const { times, operation } = rulesChangedAt(store.writer, brandId);
  // Named by its operation: what was refused after it was looked at never comes again, whatever the clock says.
  const key = [times, operation, countryOf(brand), asideVersion(store)].join(' ');
  const ready =
    before?.key === key && saysTheSame(before.voice, before.rules.today, today)
      ? onDay(before, today)
      : madeReady(store, brandId, key, { today, version: times, own: { brand } });
  ready.own.brand = brand;
  brands.set(brandId, ready);
  return ready.rules;
}

function onDay(ready: Ready, today: WallDate): Ready {
  return ready.rules.today === today ? ready : { ...ready, rules: { ...ready.rules, today } };
}

/** The brand as it was read last: its own words change while its rules do not. */
type Own = { brand: EntityState };

type Asked = Pick<RulesInForce, 'today' | 'version'> & { readonly own: Own };

function madeReady(store: WorkspaceFile, brandId: Id, key: string, asked: Asked): Ready {
  const voice = voiceOf(store, brandId);
  return { key, voice, own: asked.own, rules: rulesOf(store, brandId, voice, asked) };
}

function rulesOf(
  store: WorkspaceFile,
  brandId: Id,
  voice: BrandVoice,
  { today, version, own }: Asked,
): RulesInForce {
  const all = brandRuleSet(voice, today);
  const words = rejectedRule(all.rejected);
  const aside = asideAmong(store, brandId, [...all.rules, ...words]);
  const ids = new Set(aside.map(({ ruleId }) => ruleId));
  const runs = ({ id }: Rule): boolean => !ids.has(id);
  const rejected = words.every(runs) ? all.rejected : [];
  const ruleSet = ids.size === 0 ? all : { ...all, rejected, rules: all.rules.filter(runs) };
  const running: { rule: Rule | null } = { rule: null };
  const compiled = compile(ruleSet, liveServices(needsOf(ruleSet.rules), own), (rule) => {
    running.rule = rule;
  });
  return {
    ruleSet,
    aside,
    hash: ruleSetHash(all),
    ownHash: ownHashOf(all, voice),
    compiled,
    hasForeign: ruleSet.rejected.length > 0 || ruleSet.rules.some(mayExplode),
    running,
    country: voice.country,
    today,
    version,
  };
}

/** Dictionary and tagger as soon as they are there; what no rule needs is never loaded. */
function liveServices(needs: WordNeeds, own: Own): PatternServices {
  if (!needs.spelling && !needs.tagging) return noServices;
  wordHelp(needs);
  const kept = { brand: null as EntityState | null, words: new Set<string>() };
  const words = (): ReadonlySet<string> => {
    if (kept.brand !== own.brand) kept.words = new Set(membersOf(own.brand, WORDS));
    kept.brand = own.brand;
    return kept.words;
  };
  return {
    speller: (...asked) => servicesWith(wordHelp(needs), words).speller(...asked),
    get tagger() {
      return wordHelp(needs).tagger;
    },
  };
}

/** Everything that a brand has decided about how it speaks. Reads what is written so far, a command's own changes not. */
export function voiceOf(store: WorkspaceFile, brandId: Id): BrandVoice {
  const brand = store.stateForRules('brand', brandId);
  return {
    guidelines: guidelinesOf(store.writer, brandId),
    choices: ruleChoicesOf(brand),
    styles: stylesOf(store.writer, brandId),
    country: countryOf(brand),
  };
}

/** The hash that approvals are bound to, as the brand speaks now; null where it has decided nothing. */
export function ownHashNow(store: WorkspaceFile, brandId: Id): string | null {
  return rulesInForce(store, brandId).ownHash;
}

/** The hash that approvals will be bound to once the brand speaks otherwise. */
export function ownHashThen(store: WorkspaceFile, brandId: Id, then: BrandVoice): string | null {
  return ownHashOf(brandRuleSet(then, dayOf(store, brandId)), then);
}

/** The hash that approvals would be bound to on a day, as the brand's guidelines stand now. */
export function ownHashOn(store: WorkspaceFile, brandId: Id, day: WallDate): string | null {
  const voice = voiceOf(store, brandId);
  return ownHashOf(brandRuleSet(voice, day), voice);
}

/** The day it is for a brand. */
export function dayOf(store: WorkspaceFile, brandId: Id): WallDate {
  return todayOf(store, store.stateForRules('brand', brandId));
}

/** A guideline that was adopted for a later day, which has come: the day, and a name for that having happened. */
export type BecameEffective = { readonly day: WallDate; readonly mark: string };

/** The guidelines of a brand whose day came after their adoption, up to a day. */
export function becameEffective(
  store: WorkspaceFile,
  brandId: Id,
  upTo: WallDate,
): readonly BecameEffective[] {
  const zone = zoneOf(store.stateForRules('brand', brandId));
  return guidelinesOf(store.writer, brandId).flatMap(({ id, adopted, archived }): BecameEffective[] => {
    const day = adopted?.content.effectiveOn ?? null;
    if (adopted === null || archived || day === null || day > upTo) return [];
    // Adopted on its day or later, it held at once, and its adoption has said so.
    if (wallAt(adopted.at, zone).date >= day) return [];
    return [{ day, mark: `effective:${id}:${adopted.version}:${day}` }];
  });
}

function ownHashOf(ruleSet: RuleSet, { country }: BrandVoice): string | null {
  const hash = ruleSetHash(ruleSet);
  if (country !== null) return sha256(canonicalJson({ hash, country }));
  return hash === ruleSetHash(plainRuleSet) ? null : hash;
}

function todayOf(store: WorkspaceFile, brand: EntityState): WallDate {
  return wallAt(store.sources.now(), zoneOf(brand)).date;
}

function zoneOf(brand: EntityState): string {
  return String(registerValue(brand, 'zone') ?? 'UTC');
}

function countryOf(brand: EntityState): string | null {
  return (registerValue(brand, 'country') as string | null) ?? null;
}
