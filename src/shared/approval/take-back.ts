import type { Id } from '../ids.ts';
import { can, type RoleHolder } from '../people/roles.ts';
import { type DerivedStatus, isApproved } from '../posts/status.ts';
import type { DecideBody } from './events.ts';
import type { Decision } from './standing.ts';

/** In what right an approval is taken back: the very right that it was given in, or as the person it was given for. */
export type TakeBack = Pick<DecideBody, 'submission' | 'level' | 'as' | 'for'>;

/**
 * What a person may take back of a post that is not published: an approval that stands, or one of a review under way,
 * that they gave, or that was given in their place. Null where there is none.
 */
export function takeBackOf(
  derived: DerivedStatus,
  person: RoleHolder & { readonly id: Id; readonly archived?: boolean },
): TakeBack | null {
  if (person.archived === true || !can(person, 'post.decide')) return null;
  const given = countingApprovals(derived).findLast(({ body }) => [body.by, body.for].includes(person.id));
  if (given === undefined) return null;
  const { submission, level, as, by } = given.body;
  return by === person.id
    ? { submission, level, as, for: given.body.for }
    : { submission, level, as: 'approver', for: person.id };
}

/** The approvals that count now. What is published, skipped or put away is past that. */
export function countingApprovals(derived: DerivedStatus): readonly Decision[] {
  const { standing, status, reviewVoided } = derived;
  if (status === 'published' || status === 'skipped' || status === 'archived') return [];
  if (standing.submission !== null) return reviewVoided ? [] : standing.submission.approvals;
  return isApproved(derived) ? (standing.decided?.approvals ?? []) : [];
}
