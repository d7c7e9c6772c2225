import type { Id } from '#shared/ids.ts';
import type { DraftOperation } from '#shared/journal/operation.ts';
import type { EntityState } from '#shared/journal/state.ts';
import type { Roster } from '#shared/people/roster.ts';
import type { ChangeSet } from './change-set.ts';
import type { Writer } from './connection.ts';

/** What the referee asks of features, given to the store when a file is opened: the store itself knows none of them. */
export type Governance = {
  /** Everyone as a brand knows them. */
  readonly roster: (writer: Writer, brandId: Id) => Roster;
  /** Whether the policy that governs a post keeps it off the schedule until it is approved. */
  readonly demandsApproval: (states: Pick<ChangeSet, 'state'>, post: EntityState) => boolean;
};

/** One user action as it is about to be written, or one that takes another back. */
export type PendingGroup = { readonly operations: readonly DraftOperation[]; readonly isInverse: boolean };

/** A post that left the schedule without anybody asking for it: it breaks a rule, or needs an approval that it lacks. */
export type Left = { readonly postId: Id; readonly why: 'broken' | 'unapproved' };

/**
 * Looks at a group before it is written. Gives what will add what follows from it, once the tables hold it, and says
 * which posts left the schedule thereby; null where nothing can follow, which is what most groups are told and has to
 * cost next to nothing.
 */
export type Follower = (group: PendingGroup, before: ChangeSet) => Following | null;
export type Following = (after: ChangeSet) => readonly Left[];
