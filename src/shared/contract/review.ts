import { z } from 'zod';
import { findingFields } from '../approval/check.ts';
import { urgencies } from '../approval/deadline.ts';
import { capacities, verdicts } from '../approval/events.ts';
import { severities } from '../approval/severity.ts';
import { returnReasons } from '../approval/stand.ts';
import { assetKindSchema, fileHashSchema, focalSchema } from '../assets/asset.ts';
import { idSchema } from '../ids.ts';
import { roleSchema } from '../people/roles.ts';
import { compositionSchema } from '../posts/composition.ts';
import { postFactSchema } from '../posts/facts.ts';
import { postDetailSchema, postSummarySchema } from '../posts/post.ts';
import { voidReasons } from '../posts/status.ts';
import { scheduleSchema } from '../time/wall.ts';
import { query } from './procedure.ts';

/** Instants are milliseconds since the epoch throughout. */
const instantSchema = z.number().int();

/** What the person in this window may do with a review: decide, as what and for whom; or why not. */
export const rightSchema = z.union([
  z.strictObject({ may: z.literal(true), as: z.enum(capacities), for: idSchema }),
  z.strictObject({ may: z.literal(false), why: z.enum(['own', 'role', 'decided', 'not_asked']) }),
  /** `at`: from when the backup may act. */
  z.strictObject({ may: z.literal(false), why: z.literal('backup_later'), at: instantSchema }),
]);
export type Right = z.infer<typeof rightSchema>;

/** Why a post went back to its author, by whom, and in which words. */
export const returnedSchema = z.strictObject({
  why: z.enum(returnReasons),
  personId: idSchema.nullable(),
  at: instantSchema,
  reason: z.string(),
});
export type Returned = z.infer<typeof returnedSchema>;

/** The version handed in, and the hash that a decision on it is bound to. */
export const submissionSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  at: instantSchema,
  contentHash: z.string(),
});

/** What the one sentence about a review needs (`expectationOf` in shared/approval): the same for a row and for the screen. */
const reviewFacts = {
  /** Of the version handed in last, counted from 1. */
  version: z.number().int(),
  submission: submissionSchema,
  /** The level that waits: counted from 0, of how many. An empty name is the one level of a policy that names none. */
  level: z.strictObject({
    index: z.number().int(),
    of: z.number().int(),
    name: z.string(),
    need: z.enum(['any', 'all']),
  }),
  /** Since when it waits at this level. */
  since: instantSchema,
  /** Whom the level asks, people behind roles included, its author left out; and whose decision is still open. */
  asked: z.array(idSchema),
  askedRoles: z.array(roleSchema),
  awaited: z.array(idSchema),
  /** Who approved this version so far, or had approved it. */
  approvedBy: z.array(idSchema),
  /** Its time less the policy's lead; null while it has no time. */
  dueBy: instantSchema.nullable(),
  urgency: z.enum(urgencies),
  /** Of the person in this window; null while nothing waits for a decision. */
  right: rightSchema.nullable(),
  /** From when the backup may decide; null where there is none. `escalated`: that time has come. */
  backupFrom: instantSchema.nullable(),
  escalated: z.boolean(),
  /** Set while the post is back with its author. */
  returned: returnedSchema.nullable(),
};

/** A line of the inbox: a post in review, or back with its author. */
export const inboxEntrySchema = z.strictObject({ post: postSummarySchema, ...reviewFacts });
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

/** A picture or video as a version of a post shows it. */
export const reviewPictureSchema = z.strictObject({
  id: idSchema,
  /** The version of the asset; null: it follows the asset. */
  hash: fileHashSchema.nullable(),
  kind: assetKindSchema,
  alt: z.string(),
  /** For `src` of an image; empty while there is none to show. */
  src: z.string(),
  /** In pixels; null while it is not known. */
  size: z.strictObject({ width: z.number(), height: z.number() }).nullable(),
  focal: focalSchema.nullable(),
});
export type ReviewPicture = z.infer<typeof reviewPictureSchema>;

/** What a version consists of. */
export const versionContentSchema = z.strictObject({
  text: z.string(),
  ...compositionSchema.shape,
  channelIds: z.array(idSchema),
  assetIds: z.array(idSchema),
  /** The version of each that it shows; null: it follows the asset. */
  assetVersions: z.record(idSchema, fileHashSchema.nullable()),
  /** Alt texts that were written anew while somebody decided on the post, or had; null: the one of before. */
  newAlts: z.record(idSchema, z.string().nullable()),
  facts: z.array(postFactSchema),
  schedule: scheduleSchema.nullable(),
});
export type VersionContent = z.infer<typeof versionContentSchema>;

/** A decision on a version, with the right it was made in. */
export const madeDecisionSchema = z.strictObject({
  id: idSchema,
  verdict: z.enum(verdicts),
  reason: z.string(),
  personId: idSchema,
  as: z.enum(capacities),
  forId: idSchema,
  levelName: z.string(),
  at: instantSchema,
  /** It took back the approval that the same person, or somebody for them, had given. */
  takesBack: z.boolean(),
  /** It came back in a review package. */
  byPackage: z.boolean(),
  signed: z.boolean(),
});
export type MadeDecision = z.infer<typeof madeDecisionSchema>;

/** A version as it was handed in. */
export const versionSchema = z.strictObject({
  submission: idSchema,
  number: z.number().int(),
  at: instantSchema,
  personId: idSchema,
  contentHash: z.string(),
  rulesHash: z.string(),
  content: versionContentSchema,
  note: z.string(),
  /** What the author ticked, in the checklist's words of that moment. */
  checked: z.array(z.string()),
  decisions: z.array(madeDecisionSchema),
});
export type Version = z.infer<typeof versionSchema>;

/** A step of the way, how it stands, and who is asked. */
export const levelStandSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  need: z.enum(['any', 'all']),
  state: z.enum(['passed', 'waiting', 'ahead']),
  asked: z.array(idSchema),
  roles: z.array(roleSchema),
  awaited: z.array(idSchema),
  approvals: z.array(madeDecisionSchema),
  backup: z
    .strictObject({ asked: z.array(idSchema), afterHours: z.number().int(), from: instantSchema.nullable() })
    .nullable(),
});
export type LevelStand = z.infer<typeof levelStandSchema>;

/** What the check found. `message` is in words; `field` is where the way out is. */
export const shownFindingSchema = z.strictObject({
  severity: z.enum(severities),
  message: z.string(),
  field: z.enum(findingFields),
});
export type ShownFinding = z.infer<typeof shownFindingSchema>;

/** One thing that happened to a post on its way through review. */
export const reviewEventSchema = z.strictObject({
  /** `voided`: an approval, or a version under review, stopped counting, because of `voided`. */
  kind: z.enum(['submit', 'withdraw', 'decide', 'schedule', 'hold', 'publishMark', 'voided']),
  /** Null: the program itself. */
  personId: idSchema.nullable(),
  at: instantSchema,
  /** Of a submission, a decision and what voided it: the version, counted from 1. */
  version: z.number().int().nullable(),
  verdict: z.enum(verdicts).nullable(),
  /** Of a decision: it took an approval back. */
  takesBack: z.boolean(),
  reason: z.string(),
  /** Of a decision: the level's name, in what right, and for whom. */
  levelName: z.string().nullable(),
  as: z.enum(capacities).nullable(),
  forId: idSchema.nullable(),
  /** Scheduled or held (true), or taken back (false). */
  on: z.boolean().nullable(),
  state: z.string().nullable(),
  voided: z.enum(voidReasons).nullable(),
});
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** Everything that the review screen shows of one post. */
export const openReviewSchema = z.strictObject({
  detail: postDetailSchema,
  /** Null while it was never handed in. */
  stand: z.strictObject(reviewFacts).nullable(),
  /** One sentence: what is expected of the person in this window, and why. */
  expectation: z.string(),
  /** The version whose approval the person in this window may take back; null where there is none. */
  takeBack: idSchema.nullable(),
  /** Oldest first. */
  versions: z.array(versionSchema),
  /** The version that the person in this window last decided on or saw decided: a number of `versions`. */
  seenVersion: z.number().int().nullable(),
  current: versionContentSchema,
  currentHash: z.string(),
  /** Of the brand's rules now: a decision names it. */
  rulesHash: z.string(),
  /** The pictures of all versions, once for each file that one of them shows. */
  pictures: z.array(reviewPictureSchema),
  findings: z.array(shownFindingSchema),
  levels: z.array(levelStandSchema),
  /** Newest first. */
  events: z.array(reviewEventSchema),
});
export type OpenReview = z.infer<typeof openReviewSchema>;

const onePost = z.strictObject({ postId: idSchema });

export const reviewContract = {
  /** How much waits for the person in this window: to decide on, of it late or at risk, and back with them. */
  counts: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ mine: z.number().int(), pressing: z.number().int(), returned: z.number().int() }),
  ),
  /** All that is in review or back with its author, in no order: `groupInbox` (shared/approval) puts it in groups. */
  inbox: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ entries: z.array(inboxEntrySchema) }),
  ),
  /** Everything the review screen needs, in one answer. */
  open: query('workspace.view', onePost, openReviewSchema),
  /** What is expected of the person in this window at one post, in a sentence; empty when nothing is to be said. */
  expectation: query('workspace.view', onePost, z.strictObject({ sentence: z.string() })),
  /** What happened to a post, newest first. */
  history: query('workspace.view', onePost, z.strictObject({ events: z.array(reviewEventSchema) })),
};
