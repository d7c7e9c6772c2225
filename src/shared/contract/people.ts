import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { passphraseSchema, typedPassphraseSchema } from '../people/passphrase.ts';
import { delegationSchema, personNameSchema } from '../people/person.ts';
import { roleSchema } from '../people/roles.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';
import { workspaceStatusSchema } from './workspace.ts';

const brandIds = z.array(idSchema).max(100);

/** Minutes without input after which an unlocked window locks itself, and what they are until somebody says. */
export const idleMinutesSchema = z.number().int().min(1).max(240);
export const IDLE_MINUTES = 10;

/** A level of a policy that nobody here could decide any more. */
export const deadEndSchema = z.strictObject({
  kind: z.enum(['brand', 'campaign']),
  id: idSchema,
  name: z.string(),
  /** Name of the level; empty where the policy names none. */
  level: z.string(),
});
export type DeadEnd = z.infer<typeof deadEndSchema>;

/** How the people of this workspace are kept apart. */
export const locksSchema = z.strictObject({
  /** Somebody has a passphrase: from then on everybody needs one. */
  protected: z.boolean(),
  idleMinutes: idleMinutesSchema,
  withPassphrase: z.array(idSchema),
  /** People whose passphrase was given by somebody else and is still to be replaced. */
  withFirst: z.array(idSchema),
  /** Nobody has a passphrase, and there are several people: anybody can decide in another's name. */
  unsafe: z.boolean(),
  /** What keeps the keys of people without a passphrase: the system's key store, or only a file of this profile. */
  keyStore: z.enum(['system', 'file']),
  /** Whether the person here may give others their first passphrase. */
  mayGive: z.boolean(),
});
export type Locks = z.infer<typeof locksSchema>;

export const peopleContract = {
  create: mutation(
    'people.edit',
    z.strictObject({
      name: personNameSchema,
      role: roleSchema,
      external: z.boolean().default(false),
      brandIds: brandIds.default([]),
      /** To be replaced by its person at the first unlock. */
      firstPassphrase: passphraseSchema.nullable().default(null),
    }),
    createdSchema,
  ),
  /** Answers with the levels that nobody could decide any more because of this, so that it is said at once. */
  update: mutation(
    'people.edit',
    z.strictObject({
      personId: idSchema,
      patch: z
        .strictObject({
          name: personNameSchema,
          role: roleSchema,
          archived: z.boolean(),
          external: z.boolean(),
          brandIds,
        })
        .partial(),
    }),
    commandResultSchema.extend({ deadEnds: z.array(deadEndSchema) }),
  ),
  /** Somebody decides in one's place for a time. One's own, or anybody's for whoever manages people. */
  setDelegation: mutation(
    'workspace.view',
    z.strictObject({ personId: idSchema, delegation: delegationSchema.nullable() }),
    commandResultSchema,
  ),
  /** One's own passphrase; `current` is null only while one has none. */
  setPassphrase: mutation(
    'workspace.view',
    z.strictObject({ current: typedPassphraseSchema.nullable(), next: passphraseSchema }),
    commandResultSchema,
  ),
  /** A first passphrase for somebody who has none or forgot theirs. By an owner; where there is none, by whoever manages people. */
  resetPassphrase: mutation(
    'people.edit',
    z.strictObject({ personId: idSchema, first: passphraseSchema }),
    commandResultSchema,
  ),
  locks: query('workspace.view', z.void(), locksSchema),
  setIdleMinutes: mutation(
    'workspace.edit',
    z.strictObject({ minutes: idleMinutesSchema }),
    commandResultSchema,
  ),
};

/** Coming in, going out, changing over. These work while the window is locked, and tell a stranger nothing. */
export const lockContract = {
  unlock: mutation(
    null,
    z.strictObject({ name: z.string().max(200), passphrase: typedPassphraseSchema }),
    workspaceStatusSchema,
  ),
  lock: mutation(null, z.void(), workspaceStatusSchema),
  /** `passphrase` is null while the workspace is not protected. */
  switchTo: mutation(
    null,
    z.strictObject({ personId: idSchema, passphrase: typedPassphraseSchema.nullable() }),
    workspaceStatusSchema,
  ),
  /** The person moved the pointer or pressed a key; said at most every few seconds. */
  active: mutation(null, z.void(), z.strictObject({ locked: z.boolean() })),
};
