import type { Approvers, Level } from '#shared/approval/policy.ts';
import { ableAt, type RouteLevel } from '#shared/approval/route.ts';
import type { Id } from '#shared/ids.ts';
import type { Person } from '#shared/people/person.ts';
import { canDecide, type Role, roles } from '#shared/people/roles.ts';
import type { Roster } from '#shared/people/roster.ts';

/** The roles that may decide at all: only they are offered. */
export const decidingRoles: readonly Role[] = roles.filter((role) => canDecide(role));

/** Nobody. */
export const noApprovers: Approvers = { people: [], roles: [] };

/** A level that every post passes, decided by any one of these. */
export function newLevel(id: Id, name: string, approvers: Approvers): Level {
  return { id, name, need: 'any', approvers, backup: null, when: null };
}

/** A list with the thing at `index` one place up (-1) or down (+1); the same list at its ends. */
export function moved<Thing>(list: readonly Thing[], index: number, by: 1 | -1): Thing[] {
  const other = list[index + by];
  const thing = list[index];
  if (other === undefined || thing === undefined) return [...list];
  return list.map((item, at) => (at === index ? other : at === index + by ? thing : item));
}

/** A list with the thing of this id changed. */
export function changedById<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
  patch: Partial<Thing>,
): Thing[] {
  return list.map((item) => (item.id === id ? { ...item, ...patch } : item));
}

/** A list without the thing of this id. */
export function withoutId<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
): Thing[] {
  return list.filter((item) => item.id !== id);
}

/** Keys under which people and roles stand in one list of choices. */
export function keysOf({ people, roles: byRole }: Approvers): readonly string[] {
  return [...byRole.map((role) => `role:${role}`), ...people.map((id) => `person:${id}`)];
}

/** People and roles back from their keys. */
export function approversFrom(keys: readonly string[]): Approvers {
  const after = (prefix: string): string[] =>
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const byRole = after('role:');
  return { people: after('person:'), roles: roles.filter((role) => byRole.includes(role)) };
}

/** Whether nobody is named, neither in person nor by a role. */
export function namesNobody({ people, roles: byRole }: Approvers): boolean {
  return people.length === 0 && byRole.length === 0;
}

/** What stands in the way of a level, if anything; the first three mean that no post could pass it. */
export type LevelTrouble =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'gone'; readonly people: readonly Id[] }
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  /** One person alone can decide: their own posts would be stuck. */
  | { readonly kind: 'lone'; readonly person: Id }
  /** People who were named and cannot decide, beside others who can. */
  | { readonly kind: 'unable'; readonly people: readonly Id[] };

/** Looks a level over as it would be frozen today for a post by somebody who decides nowhere. */
export function troubleOf(level: Level, roster: Roster): LevelTrouble | null {
  if (namesNobody(level.approvers)) return { kind: 'nobody' };
  const able = ableAt(frozenToday(level), [], roster);
  const unable = unableAmong(level.approvers, roster);
  if (able.length === 0) {
    return unable.length > 0
      ? { kind: 'gone', people: unable }
      : { kind: 'role', roles: level.approvers.roles };
  }
  if (unable.length > 0) return { kind: 'unable', people: unable };
  const [only] = able;
  return able.length === 1 && only !== undefined ? { kind: 'lone', person: only } : null;
}

/** Whether the trouble stops every post. */
export function isDeadEnd({ kind }: LevelTrouble): boolean {
  return kind === 'nobody' || kind === 'gone' || kind === 'role';
}

function frozenToday({ id, name, need, approvers, backup }: Level): RouteLevel {
  return { id, name, need, people: approvers.people, roles: approvers.roles, backup };
}

/** Those named in person who are archived or whose role does not decide. */
function unableAmong({ people }: Approvers, roster: Roster): readonly Id[] {
  return people.filter((id) => {
    const person = roster.find((other) => other.id === id);
    return person === undefined || person.archived || !canDecide(person.role);
  });
}

/** People who may be chosen as approvers: those who can decide, and whoever is chosen already. */
export function choosable(people: readonly Person[], chosen: Approvers): readonly Person[] {
  return people.filter(
    (person) => chosen.people.includes(person.id) || (!person.archived && canDecide(person.role)),
  );
}
