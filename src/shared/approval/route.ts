import { z } from 'zod';
import type { Network } from '../channels/networks.ts';
import { type Id, idSchema } from '../ids.ts';
import { canDecide, type Role, roleSchema, roles } from '../people/roles.ts';
import { activePeople, type Roster } from '../people/roster.ts';
import type { PostFact } from '../posts/facts.ts';
import { type ApprovalPolicy, type Approvers, approversSchema, type Level } from './policy.ts';

/**
 * A level as a submission carries it: frozen, so that where a post stands follows from its own journal, and a
 * policy changed meanwhile never moves a review under way.
 */
export const routeLevelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  need: z.enum(['any', 'all']),
  /** Of `all` levels these are the very people; roles were turned into people when the post was handed in. */
  people: z.array(idSchema),
  roles: z.array(roleSchema),
  backup: z.strictObject({ approvers: approversSchema, afterHours: z.number().int() }).nullable(),
});
export type RouteLevel = z.infer<typeof routeLevelSchema>;

/** The level of a policy that names none: any one person who may decide. */
export const OPEN_LEVEL = 'open';

/** Any one person who may decide. */
export const openLevel: RouteLevel = {
  id: OPEN_LEVEL,
  name: '',
  need: 'any',
  people: [],
  roles: roles.filter((role) => canDecide(role)),
  backup: null,
};

/** What of a post decides which levels it passes. */
export type RoutedPost = {
  /** Who wrote it and who hands it in: theirs is no decision. */
  readonly authors: readonly (Id | null)[];
  readonly networks: readonly Network[];
  readonly facts: readonly PostFact[];
};

/** The levels a post has to pass under a policy, in order; never none. */
export function routeOf(policy: ApprovalPolicy, post: RoutedPost, roster: Roster): readonly RouteLevel[] {
  const named = policy.mode === 'multi_level' ? policy.levels : policy.levels.slice(0, 1);
  const levels = named.filter((level) => applies(level, post)).map((level) => frozen(level, post, roster));
  return levels.length === 0 ? [openLevel] : levels;
}

function applies({ when }: Level, post: RoutedPost): boolean {
  if (when === null) return true;
  return (
    when.networks.some((network) => post.networks.includes(network)) ||
    when.facts.some((fact) => post.facts.includes(fact))
  );
}

function frozen(level: Level, post: RoutedPost, roster: Roster): RouteLevel {
  const { id, name, need, backup } = level;
  if (need === 'any') return { id, name, need, backup, ...level.approvers };
  // Whoever wrote it cannot be waited for: their decision would not count.
  const people = peopleAmong(level.approvers, roster).filter((person) => !post.authors.includes(person));
  return { id, name, need, backup, people, roles: [] };
}

/** The people here, archived ones left out, whom approvers name: themselves or by their role. */
export function peopleAmong(approvers: Approvers, roster: Roster): readonly Id[] {
  return activePeople(roster)
    .filter(({ id, role }) => isAmong(approvers, { id, role }))
    .map(({ id }) => id);
}

/** Whether a person is named, themselves or by their role. */
export function isAmong(approvers: Approvers, person: { readonly id: Id; readonly role: Role }): boolean {
  return approvers.people.includes(person.id) || approvers.roles.includes(person.role);
}

/** The people here who could take a level's decision in time or as its backup, its authors left out. */
export function ableAt(level: RouteLevel, authors: readonly (Id | null)[], roster: Roster): readonly Id[] {
  const { people, roles: byRole, backup } = level;
  const able = new Set(peopleAmong({ people, roles: byRole }, roster));
  for (const person of backup === null ? [] : peopleAmong(backup.approvers, roster)) able.add(person);
  return activePeople(roster)
    .filter(({ id, role }) => able.has(id) && !authors.includes(id) && canDecide(role))
    .map(({ id }) => id);
}

/** The first level that nobody here could decide, or null. */
export function deadEndOf(
  levels: readonly RouteLevel[],
  authors: readonly (Id | null)[],
  roster: Roster,
): RouteLevel | null {
  return levels.find((level) => ableAt(level, authors, roster).length === 0) ?? null;
}
