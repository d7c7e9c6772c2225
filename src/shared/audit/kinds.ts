import { assertNever } from '../assert-never.ts';
import type { EntityKind, OperationKind } from '../journal/operation.ts';

/** What a change is about, as a reader of the journal tells changes apart. Each operation is of exactly one kind. */
export const auditKinds = [
  'posts',
  'dates',
  'reviews',
  'decisions',
  'publishing',
  'comments',
  'exchange',
  'people',
  'setup',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What of an operation decides its kind. */
export type KindOf = {
  readonly kind: OperationKind;
  readonly entity: EntityKind;
  readonly register: string | null;
};

/** The kind a reader files an operation under; null for the line that only opens a user action. */
export function auditKindOf(operation: KindOf): AuditKind | null {
  switch (operation.kind) {
    case 'group':
      return null;
    case 'submit':
    case 'withdraw':
      return 'reviews';
    case 'decide':
      return 'decisions';
    case 'retract':
    case 'ruleChange':
      return 'reviews';
    case 'schedule':
    case 'hold':
    case 'publishMark':
      return 'publishing';
    case 'create':
    case 'set':
    case 'present':
    case 'absent':
    case 'delete':
    case 'restore':
      return kindOfEntity(operation);
    default:
      return assertNever(operation.kind);
  }
}

function kindOfEntity({ entity, register }: KindOf): AuditKind | null {
  switch (entity) {
    case 'post':
      return register === 'schedule' ? 'dates' : 'posts';
    case 'asset':
      return 'posts';
    case 'comment':
      return 'comments';
    case 'package':
      return 'exchange';
    case 'person':
      return 'people';
    case 'brand':
    case 'channel':
    case 'campaign':
    case 'pillar':
    case 'workspace':
    case 'snippet':
    case 'hashtags':
    case 'template':
    case 'guideline':
    case 'style':
      return 'setup';
    case 'group':
      return null;
    default:
      return assertNever(entity);
  }
}
