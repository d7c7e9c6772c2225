import type { DeadEnd } from '../contract/people.ts';
import type { Id } from '../ids.ts';
import type { Roster } from '../people/roster.ts';
import type { ApprovalPolicy } from './policy.ts';
import { ableAt, type RouteLevel, routeOf } from './route.ts';

/** A policy, and whose it is. */
export type NamedPolicy = Pick<DeadEnd, 'kind' | 'id' | 'name'> & {
  readonly brandId: Id;
  readonly policy: ApprovalPolicy;
};

/**
 * The levels of these policies that nobody here could decide, whatever the post.
 * @param rosterFor everyone as a brand knows them
 */
export function deadEndsOf(policies: readonly NamedPolicy[], rosterFor: (brandId: Id) => Roster): DeadEnd[] {
  return policies.flatMap(({ kind, id, name, brandId, policy }) => {
    if (policy.mode === 'none') return [];
    const roster = rosterFor(brandId);
    return levelsOf(policy, roster)
      .filter((level) => ableAt(level, [], roster).length === 0)
      .map((level) => ({ kind, id, name, level: level.name }));
  });
}

/** Every level a post could have to pass: those for certain posts as well. */
function levelsOf(policy: ApprovalPolicy, roster: Roster): readonly RouteLevel[] {
  const always = policy.levels.map((level) => ({ ...level, when: null }));
  return routeOf({ ...policy, levels: always }, { authors: [], networks: [], facts: [] }, roster);
}

/** The dead ends that were not there before. */
export function newDeadEnds(before: readonly DeadEnd[], after: readonly DeadEnd[]): DeadEnd[] {
  const key = (end: { readonly id: Id; readonly level: string }): string => `${end.id} ${end.level}`;
  const known = new Set(before.map(key));
  return after.filter((end) => !known.has(key(end)));
}
