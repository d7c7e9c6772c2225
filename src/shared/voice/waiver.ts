import { z } from 'zod';
import { type Severity, severities } from '../approval/severity.ts';
import { type Id, idSchema } from '../ids.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { can, type RoleHolder } from '../people/roles.ts';
import { activePeople, type Roster } from '../people/roster.ts';
import { textSchema } from '../posts/text.ts';
import { type WallDate, wallDateSchema } from '../time/wall.ts';
import type { VoiceFinding } from './finding.ts';

/** What kind of reason a waiver has. */
export const waiverReasons = ['quote', 'name', 'legal_cleared', 'campaign', 'mistaken', 'other'] as const;
/** A reason says something: shorter ones are refused. */
export const WAIVER_REASON_MIN = 15;

/** A recorded exception: this breach, in these words, for this reason. It dies when the words change. */
export const waiverSchema = z.strictObject({
  fingerprint: z.string().min(8).max(80),
  ruleId: z.string().max(120),
  severity: z.enum(severities),
  category: z.enum(waiverReasons),
  reason: textSchema(1000).min(WAIVER_REASON_MIN),
  by: idSchema,
  at: z.number().int(),
  /** The last day it holds; null: until the words change. */
  expiresOn: wallDateSchema.nullable(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/**
 * Whether somebody may waive a finding of this weight. What blocks takes a second person, who may waive and is not the
 * author, as long as there is one; the rest is for everybody who writes.
 */
export function mayWaive(
  severity: Severity,
  author: Id | null,
  person: RoleHolder & { readonly id: Id },
  roster: Roster,
): boolean {
  if (severity !== 'block') return can(person, 'post.write') || can(person, 'voice.waive');
  if (!can(person, 'voice.waive')) return false;
  const others = activePeople(roster).some((other) => other.id !== author && can(other, 'voice.waive'));
  return person.id !== author || !others;
}

/** What the names of waivers' registers of a post begin with. */
export const WAIVER = 'waiver:';

/** The waivers of a post, whether they still hold or not. */
export function waiversOf(post: EntityState): readonly Waiver[] {
  return Object.keys(post.registers)
    .filter((register) => register.startsWith(WAIVER))
    .sort()
    .flatMap((register) => (registerValue(post, register) as Waiver | null) ?? []);
}

/**
 * The waiver that holds for a finding on a day; null when none does: none was given, it has run out, the rule has become
 * stricter since, or it is never waived.
 */
export function waiverFor(finding: VoiceFinding, waivers: readonly Waiver[], today: WallDate): Waiver | null {
  if (!finding.waivable) return null;
  const weight = severities.indexOf(finding.severity);
  const fits = (waiver: Waiver): boolean =>
    waiver.ruleId === finding.ruleId &&
    waiver.fingerprint === finding.fingerprint &&
    (waiver.expiresOn === null || today <= waiver.expiresOn) &&
    weight <= severities.indexOf(waiver.severity);
  return waivers.find(fits) ?? null;
}
