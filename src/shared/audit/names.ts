import type { Id } from '../ids.ts';
import type { EntityKind } from '../journal/operation.ts';

/** How the journal's values are read to somebody: names in place of ids, in their language and zone. */
export type AuditNames = {
  readonly of: (kind: EntityKind, id: Id) => string;
  readonly locale: string;
  readonly zone: string;
};
