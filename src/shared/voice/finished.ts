import { severities } from '../approval/severity.ts';
import type { CompiledRules } from './compile.ts';
import type { VoiceFinding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';

/** More than this in one text help nobody, and painting them would stop the window. */
const FINDINGS_MOST = 1000;
/** The same for one rule that does not block. */
const RULE_MOST = 200;

/** A finding and which of the passages it stands in, by its number; after the last where it stands in none. */
export type Placed = { readonly finding: VoiceFinding; readonly passage: number };

/** How much a severity weighs beside the others. */
export function weightOf(severity: VoiceFinding['severity']): number {
  return severities.indexOf(severity);
}

/** In order, each told once, what does not block no oftener than its rule allows; twins are told apart by their number. */
export function finished(found: Placed[], { limits }: CompiledRules): readonly VoiceFinding[] {
  if (found.length === 0) return [];
  /** What was told at the place before: in order, no other place comes between. */
  const told = new Set<string>();
  let there = { passage: -1, from: -1 };
  const counts = new Map<string, number>();
  const twins = new Map<string, number>();
  const kept: VoiceFinding[] = [];
  for (const { finding, passage } of found.sort(inOrder)) {
    const count = counts.get(finding.ruleId) ?? 0;
    // What blocks is never left out: once the first is waived, the next would go out unseen.
    if (finding.severity !== 'block' && count >= (limits.get(finding.ruleId) ?? RULE_MOST)) continue;
    const from = finding.place?.from ?? 0;
    if (there.passage !== passage || there.from !== from) told.clear();
    there = { passage, from };
    const key = finding.place === null ? `${finding.ruleId} ${finding.fingerprint}` : finding.ruleId;
    if (told.has(key)) continue;
    told.add(key);
    counts.set(finding.ruleId, count + 1);
    const twin = twins.get(finding.fingerprint) ?? 0;
    twins.set(finding.fingerprint, twin + 1);
    const { fingerprint } = finding;
    kept.push(twin === 0 ? finding : { ...finding, fingerprint: fingerprintOf(fingerprint, String(twin)) });
  }
  return kept.length <= FINDINGS_MOST ? kept : heaviest(kept);
}

/** The findings that weigh most, still in order. */
function heaviest(found: readonly VoiceFinding[]): readonly VoiceFinding[] {
  const ranked = found.map((finding, index) => ({ index, weight: weightOf(finding.severity) }));
  ranked.sort((one, other) => other.weight - one.weight || one.index - other.index);
  const kept = new Set(ranked.slice(0, FINDINGS_MOST).map(({ index }) => index));
  return found.filter((_, index) => kept.has(index));
}

function inOrder(one: Placed, other: Placed): number {
  return (
    one.passage - other.passage ||
    (one.finding.place?.from ?? 0) - (other.finding.place?.from ?? 0) ||
    (one.finding.place?.to ?? 0) - (other.finding.place?.to ?? 0) ||
    weightOf(other.finding.severity) - weightOf(one.finding.severity) ||
    compared(one.finding.ruleId, other.finding.ruleId) ||
    compared(one.finding.message, other.finding.message) ||
    compared(one.finding.fingerprint, other.finding.fingerprint)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
