import { z } from 'zod';
import { capacities, verdicts } from '../approval/events.ts';
import { idSchema } from '../ids.ts';
import { entityKinds, operationKinds } from '../journal/operation.ts';
import { wallDateSchema } from '../time/wall.ts';
import { auditKinds } from './kinds.ts';

/** What of the journal is asked for; an empty filter lets everything through. Days are of the reader's zone. */
export const auditFiltersSchema = z.strictObject({
  brandId: idSchema.optional(),
  postId: idSchema.optional(),
  personId: idSchema.optional(),
  kinds: z.array(z.enum(auditKinds)).max(auditKinds.length).default([]),
  from: wallDateSchema.optional(),
  to: wallDateSchema.optional(),
  words: z.string().max(200).default(''),
});
export type AuditFilters = z.infer<typeof auditFiltersSchema>;

/** Everything. */
export const wholeJournal: AuditFilters = { kinds: [], words: '' };

/** Whether nothing is left out. */
export function isWhole({ brandId, postId, personId, kinds, from, to, words }: AuditFilters): boolean {
  const named = [brandId, postId, personId, from, to].some((filter) => filter !== undefined);
  return !named && kinds.length === 0 && words.trim() === '';
}

/** A thing that an action was about, by the name it has now, or had last. */
export const auditAboutSchema = z.strictObject({
  kind: z.enum(entityKinds),
  id: idSchema,
  name: z.string(),
  /** The post it is or belongs to, while that can be opened. */
  postId: idSchema.nullable(),
});
export type AuditAbout = z.infer<typeof auditAboutSchema>;

/** One value that moved, in words; null where there was none before, or is none now. */
export const auditFactSchema = z.strictObject({
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type AuditFact = z.infer<typeof auditFactSchema>;

/** `valid`: made with the key that the journal gave its person; `invalid`: not; `none`: it carries no signature. */
export const signatureStates = ['valid', 'invalid', 'none'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** A decision as the journal has it, names in place of ids. */
export const auditDecisionSchema = z.strictObject({
  verdict: z.enum(verdicts),
  /** The level's name; empty where it has none. */
  level: z.string(),
  capacity: z.enum(capacities),
  by: z.string(),
  /** For whom it was decided, where that is somebody else. */
  standsFor: z.string().nullable(),
  reason: z.string(),
  /** It came back in a review package. */
  fromPackage: z.boolean(),
  signature: z.enum(signatureStates),
});
export type AuditDecision = z.infer<typeof auditDecisionSchema>;

/** One operation in words. */
export const auditChangeSchema = z.strictObject({
  seq: z.number().int(),
  operation: z.enum(operationKinds),
  kind: z.enum(auditKinds),
  about: auditAboutSchema,
  words: z.string(),
  facts: z.array(auditFactSchema),
  decision: auditDecisionSchema.nullable(),
  /** The referee's answer; anything but `applied` changed nothing. */
  outcome: z.string(),
});
export type AuditChange = z.infer<typeof auditChangeSchema>;

/** One user action: who, when, what, and its single changes. */
export const auditEntrySchema = z.strictObject({
  group: idSchema,
  /** Number of the operation that opens it. */
  seq: z.number().int(),
  /** Null: the program itself, by the clock. */
  personId: idSchema.nullable(),
  person: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number().int(),
  label: z.string(),
  kinds: z.array(z.enum(auditKinds)),
  about: z.array(auditAboutSchema),
  /** How many things it was about; `about` names the first few. */
  aboutCount: z.number().int(),
  /** The first of its changes; `changeCount` says of how many. */
  changes: z.array(auditChangeSchema),
  changeCount: z.number().int(),
  /** The chain value after it, shortened. */
  chain: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
