import { z } from 'zod';
import { brandSchema } from '../brands/brand.ts';
import { campaignSchema, nameSchema, pillarSchema } from '../campaigns/campaign.ts';
import { channelSchema } from '../channels/channel.ts';
import { networkSchema } from '../channels/networks.ts';
import { actorSchema, personNameSchema, personSchema } from '../people/person.ts';
import { zoneSchema } from '../time/wall.ts';
import { mutation, query } from './procedure.ts';

/** What undo and redo would do next, as labels ready to show; null when there is nothing. */
export const undoStateSchema = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type UndoState = z.infer<typeof undoStateSchema>;

export const workspaceStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('none'),
    recent: z.array(z.strictObject({ file: z.string(), name: z.string() })),
  }),
  z.strictObject({ state: z.literal('failed'), file: z.string(), name: z.string(), message: z.string() }),
  /** Somebody has to unlock it. A locked window learns nothing else: no names, no brands. */
  z.strictObject({ state: z.literal('locked'), file: z.string(), name: z.string() }),
  z.strictObject({
    state: z.literal('open'),
    file: z.string(),
    name: z.string(),
    sample: z.boolean(),
    /** The person here came in with a first passphrase: until they replace it they only look. */
    mustChange: z.boolean(),
  }),
]);
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>;

/** Everything small that every screen needs, in one answer. */
export const workspaceSnapshotSchema = z.strictObject({
  actor: actorSchema,
  people: z.array(personSchema),
  brands: z.array(brandSchema),
  channels: z.array(channelSchema),
  campaigns: z.array(campaignSchema),
  pillars: z.array(pillarSchema),
  history: undoStateSchema,
  /** Entities whose row could not be projected, set aside so that the rest works. */
  quarantined: z.number().int(),
});
export type WorkspaceSnapshot = z.infer<typeof workspaceSnapshotSchema>;

const nothing = z.void();

export const workspaceContract = {
  status: query(null, nothing, workspaceStatusSchema),
  snapshot: query('workspace.view', nothing, workspaceSnapshotSchema),
  /** Opens the sample workspace, made anew when it does not exist or `reset` is asked. */
  openSample: mutation(null, z.strictObject({ reset: z.boolean().default(false) }), workspaceStatusSchema),
  /** Makes a workspace with one brand and one person, and opens it. */
  createEmpty: mutation(
    null,
    z.strictObject({
      brandName: nameSchema,
      personName: personNameSchema,
      zone: zoneSchema,
      networks: z.array(networkSchema).max(20),
    }),
    workspaceStatusSchema,
  ),
  /** Asks for a file with the system's dialog and opens it; the status stays as it was when cancelled. */
  openFile: mutation(null, nothing, workspaceStatusSchema),
  /** Opens one of the recent files by its path; any other path is refused. */
  openRecent: mutation(null, z.strictObject({ file: z.string().max(4096) }), workspaceStatusSchema),
  /** Leaves the workspace, back to the first screen. */
  close: mutation(null, nothing, workspaceStatusSchema),
};

export const historyContract = {
  undo: mutation(
    'workspace.view',
    nothing,
    z.strictObject({ label: z.string(), kept: z.number().int(), state: undoStateSchema }),
  ),
  redo: mutation(
    'workspace.view',
    nothing,
    z.strictObject({ label: z.string(), kept: z.number().int(), state: undoStateSchema }),
  ),
  state: query('workspace.view', nothing, undoStateSchema),
};
