import { useMemo } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { LevelStand } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

/** Names of the workspace's people, and which of them sits here. */
export type Names = {
  readonly here: Id | null;
  /** The full name; the program's own for null and for somebody this window does not know. */
  readonly of: (id: Id | null) => string;
  /** The first name, or "you". */
  readonly short: (id: Id) => string;
};

/** Looks names up among people, `here` being the one in this window. */
export function namesOf(people: readonly Pick<Person, 'id' | 'name'>[], here: Id | null): Names {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const full = (id: Id | null): string => (id === null ? undefined : known.get(id)) ?? t('review.nobody');
  return {
    here,
    of: full,
    short: (id) => (id === here ? t('review.you') : (full(id).split(/\s+/u)[0] ?? full(id))),
  };
}

/** The names of the open workspace. */
export function useNames(): Names {
  const people = useWorkspace((state) => state.snapshot?.people);
  const here = useWorkspace((state) => state.snapshot?.actor.id ?? null);
  return useMemo(() => namesOf(people ?? [], here), [people, here]);
}

/** Whom a level asks, in a few words: "you or one other", "Priya", "Priya and Jonas". */
export function askedText(
  { need, asked, awaited }: Pick<LevelStand, 'need' | 'asked' | 'awaited'>,
  names: Names,
): string {
  const open = need === 'all' && awaited.length > 0 ? awaited : asked;
  // Whoever sits here reads of themselves first.
  const people = open.toSorted((a, b) => Number(b === names.here) - Number(a === names.here));
  const [first, second] = people;
  if (first === undefined) return t('review.asked.nobody');
  const count = people.length;
  const values = { first: names.short(first), second: second === undefined ? '' : names.short(second) };
  if (count === 1) return values.first;
  if (need === 'all')
    return t(count === 2 ? 'review.asked.both' : 'review.asked.all', { ...values, more: count - 1 });
  if (first === names.here) return t('review.asked.youOr', { more: count - 1 });
  return t(count === 2 ? 'review.asked.either' : 'review.asked.any', { ...values, more: count - 1 });
}
