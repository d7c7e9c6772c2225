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
  /** The registers of the post with the words it was given for; left out in those given before this was noted. */
  covers: z.array(z.string().max(120)).max(120).readonly().optional(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** Whose words a finding is about: who answers for the post, and who last wrote those words, where that is known. */
export type Writers = { readonly author: Id | null; readonly writers: readonly Id[] };

/**
 * Whether somebody may waive a finding of this weight. What blocks takes a second person who may waive: not the author,
 * and not whoever last wrote the words, as long as there is somebody else; the rest is for everybody who writes.
 */
export function mayWaive(
  severity: Severity,
  { author, writers }: Writers,
  person: RoleHolder & { readonly id: Id },
  roster: Roster,
): boolean {
  if (severity !== 'block') return can(person, 'post.write') || can(person, 'voice.waive');
  if (!can(person, 'voice.waive')) return false;
  if (person.id === author) return secondPeople({ author, writers: [] }, roster).length === 0;
  return !writers.includes(person.id) || secondPeople({ author, writers }, roster).length === 0;
}

/** Who may waive what blocks in these words: people here who may and have not written them. */
export function secondPeople({ author, writers }: Writers, roster: Roster): Roster {
  return activePeople(roster).filter(
    (person) => person.id !== author && !writers.includes(person.id) && can(person, 'voice.waive'),
  );
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
