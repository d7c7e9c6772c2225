import { z } from 'zod';
import { severities } from '../approval/severity.ts';
import { idSchema } from '../ids.ts';
import { POST_TEXT_MAX, textSchema } from '../posts/text.ts';
import { wallDateSchema } from '../time/wall.ts';
import { calendarRuleIds } from '../voice/calendar-rules.ts';
import { adoptedSchema, guidelineContentSchema, guidelineSchema } from '../voice/guideline.ts';
import { type VoiceFeature, voiceFeatures } from '../voice/profile.ts';
import { ruleSetSchema } from '../voice/rule.ts';
import { ruleChoiceSchema } from '../voice/settings.ts';
import { styleSchema } from '../voice/style.ts';
import { WAIVER_REASON_MIN, waiverReasons, waiverSchema } from '../voice/waiver.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';
import { voiceFilesContract } from './voice-files.ts';
import { asideRuleSchema, pastTrialSchema, voiceRulesContract } from './voice-rules.ts';

const ofBrand = z.strictObject({ brandId: idSchema });
const oneGuideline = z.strictObject({ guidelineId: idSchema });
const note = textSchema(1000).default('');
const ruleId = z.string().regex(/^[A-Za-z0-9][\w.-]{0,119}$/u);

const passageSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('title') }),
  z.strictObject({ of: z.literal('text') }),
  z.strictObject({ of: z.literal('firstComment') }),
  z.strictObject({ of: z.literal('part'), index: z.number().int().min(0) }),
  z.strictObject({ of: z.literal('alt'), assetId: idSchema }),
]);
const placeSchema = z.strictObject({
  passage: passageSchema,
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});

/** `VoiceFinding` as it crosses the wire. */
export const voiceFindingSchema = z.strictObject({
  ruleId: z.string(),
  guidelineId: idSchema.nullable(),
  severity: z.enum(severities),
  waivable: z.boolean(),
  place: placeSchema.nullable(),
  message: z.string(),
  fixes: z.array(z.strictObject({ place: placeSchema, replacement: z.string() })).readonly(),
  fingerprint: z.string(),
});

/** What the check says of what one channel would publish; of the base text where the post has no channel. */
export const channelVerdictSchema = z.strictObject({
  channelId: idSchema.nullable(),
  findings: z.array(
    voiceFindingSchema.extend({
      /** The exception that holds for it today. */
      waiver: waiverSchema.nullable(),
    }),
  ),
});

/** One example of a guideline, and whether its own rules did what it says. */
export const exampleResultSchema = z.strictObject({
  index: z.number().int(),
  passed: z.boolean(),
  findings: z.array(voiceFindingSchema),
});

/** What a content would do: how its examples fare, and what it would say of what the brand has written. */
export const trialSchema = z.strictObject({
  examples: z.array(exampleResultSchema),
  /** Why it cannot be adopted whatever its examples say, in words; empty where it can. */
  refusals: z.array(z.string()),
  /** It has no rule at all: advice, which nothing checks. */
  advice: z.boolean(),
  drafts: z.strictObject({ tried: z.number().int(), flagged: z.array(idSchema) }),
  approved: z.strictObject({ tried: z.number().int(), flagged: z.array(idSchema) }),
  past: pastTrialSchema,
});

const features = z.strictObject(
  Object.fromEntries(voiceFeatures.map((feature) => [feature, z.number()])) as {
    [feature in VoiceFeature]: z.ZodNumber;
  },
);

/** What a brand has said with approval, as far as checks go by it: no words. */
export const saidSchema = z.strictObject({
  past: z.array(z.strictObject({ postId: idSchema, runs: z.array(z.number().int()).readonly() })).readonly(),
  /** How its approved posts are written; null while there are too few. */
  profile: z.strictObject({ posts: z.number().int(), mean: features, spread: features }).nullable(),
});

/** A text beside the brand's voice, feature by feature, the farthest first. */
export const comparedSchema = z.strictObject({
  /** How many approved posts the voice was learned from, and how many it takes at least. */
  posts: z.number().int(),
  least: z.number().int(),
  /** A text of fewer words is not measured. */
  leastWords: z.number().int(),
  /** From so many usual distances on a feature is out of the ordinary. */
  unusualFrom: z.number(),
  drifts: z.array(
    z.strictObject({
      feature: z.enum(voiceFeatures),
      is: z.number(),
      usual: z.number(),
      /** In usual distances. */
      distance: z.number(),
      words: z.string(),
    }),
  ),
  /** The approved post that is most like it, and how much, 0 to 1; null where there is none to show. */
  nearest: z.strictObject({ postId: idSchema, text: z.string(), likeness: z.number() }).nullable(),
  /** The approved post that holds most of its words, and how many of them, 0 to 1; null where none holds any. */
  said: z.strictObject({ postId: idSchema, text: z.string(), share: z.number() }).nullable(),
});

/** Something that is wrong with the calendar, and the posts it is about, in their order. */
export const calendarFindingSchema = z.strictObject({
  ruleId: z.enum(calendarRuleIds),
  severity: z.enum(severities),
  channelId: idSchema.nullable(),
  postIds: z.array(idSchema).readonly(),
  from: wallDateSchema,
  to: wallDateSchema,
  message: z.string(),
});

/** How a rule has fared over a span: what it found, and what became of that. */
export const ruleStatisticsSchema = z.strictObject({
  ruleId: z.string(),
  guidelineId: idSchema.nullable(),
  found: z.number().int(),
  fixed: z.number().int(),
  waived: z.number().int(),
  open: z.number().int(),
});

/** A comment that asks to have findings waived which still stand and which the person in this window may waive. */
export const askedWaiverSchema = z.strictObject({
  commentId: idSchema,
  threadId: idSchema,
  postId: idSchema,
  /** The first words of the post. */
  excerpt: z.string(),
  authorId: idSchema,
  body: z.string(),
  createdAt: z.number().int(),
  findings: z.array(voiceFindingSchema.pick({ fingerprint: true, message: true })),
});
export type AskedWaiver = z.infer<typeof askedWaiverSchema>;

/** What waits for somebody who decides about the brand's voice. */
export const askedSchema = z.strictObject({
  waivers: z.array(askedWaiverSchema),
  /** Guidelines with something proposed by somebody else, that this person may adopt or drop. */
  proposals: z.array(idSchema),
});

/** Something that the person in this window proposed, and what became of it: by whom and when, once it was answered. */
export const ownProposalSchema = z.strictObject({
  /** The guideline. */
  id: idSchema,
  title: z.string(),
  at: z.number().int(),
  state: z.enum(['waiting', 'adopted', 'dropped']),
  by: idSchema.nullable(),
  answeredAt: z.number().int().nullable(),
});
export type OwnProposal = z.infer<typeof ownProposalSchema>;

export const voiceContract = {
  ...voiceFilesContract,
  ...voiceRulesContract,
  /** A brand's library: guidelines as they hold and as they are proposed, its choices about rules, its styles. */
  library: query(
    'workspace.view',
    ofBrand,
    z.strictObject({
      guidelines: z.array(guidelineSchema),
      choices: z.record(z.string(), ruleChoiceSchema),
      styles: z.array(styleSchema.omit({ rules: true }).extend({ ruleCount: z.number().int() })),
      /** Rules that hold and do not run. */
      aside: z.array(asideRuleSchema),
      /** The hash of all rules that hold today, and how often they have changed. */
      rulesHash: z.string(),
      rulesVersion: z.number().int(),
      /** When they last changed, in ms since the epoch; null while they never did. */
      rulesChangedAt: z.number().int().nullable(),
    }),
  ),
  /** Everything that the check of a brand's posts runs with today, for the window's own checker. */
  ruleSet: query(
    'workspace.view',
    ofBrand,
    z.strictObject({
      ruleSet: ruleSetSchema,
      hash: z.string(),
      country: z.string().nullable(),
      /** Rules that hold and do not run: they are not in the set. */
      aside: z.array(z.string()),
    }),
  ),
  /**
   * What the brand has said with approval, for the window's own checker. `known` is the hash of what the window has: the
   * same again is not sent.
   */
  said: query(
    'workspace.view',
    ofBrand.extend({
      known: z
        .string()
        .regex(/^[0-9a-f]{64}$/u)
        .nullable(),
    }),
    z.strictObject({ hash: z.string(), said: saidSchema.nullable() }),
  ),
  /** Sets a text beside what the brand has said with approval. */
  compare: query(
    'workspace.view',
    z.strictObject({ postId: idSchema, text: textSchema(POST_TEXT_MAX) }),
    comparedSchema,
  ),
  /** What a guideline has said, newest first. */
  history: query('workspace.view', oneGuideline, z.strictObject({ versions: z.array(adoptedSchema) })),
  /** Tries a content out: its examples, the brand's open drafts and its approved posts. Nothing is changed. */
  trial: query(
    'workspace.view',
    ofBrand.extend({ guidelineId: idSchema.nullable(), content: guidelineContentSchema }),
    trialSchema,
  ),
  /** Proposes a guideline, new or changed. */
  propose: mutation(
    'voice.propose',
    ofBrand.extend({ guidelineId: idSchema.nullable(), content: guidelineContentSchema, note }),
    createdSchema,
  ),
  /** Writes a guideline and adopts it in one step; refused where its rules contradict its examples. */
  write: mutation(
    'voice.adopt',
    ofBrand.extend({ guidelineId: idSchema.nullable(), content: guidelineContentSchema, note }),
    createdSchema,
  ),
  /** Adopts what is proposed. `at` tells which proposal was looked at. */
  adopt: mutation('voice.adopt', oneGuideline.extend({ at: z.number().int() }), commandResultSchema),
  /** Lets a proposal fall. Its author may, and who may adopt. */
  drop: mutation('voice.propose', oneGuideline, commandResultSchema),
  setOwner: mutation(
    'voice.adopt',
    oneGuideline.extend({ ownerId: idSchema.nullable() }),
    commandResultSchema,
  ),
  archive: mutation('voice.adopt', oneGuideline.extend({ on: z.boolean() }), commandResultSchema),
  /** Says that one has read a version. */
  acknowledge: mutation(
    'workspace.view',
    oneGuideline.extend({ version: z.number().int().min(1) }),
    commandResultSchema,
  ),
  /** Decides what a rule is worth in a brand; null goes back to how it came. */
  choose: mutation(
    'voice.adopt',
    ofBrand.extend({ ruleId, choice: ruleChoiceSchema.nullable() }),
    commandResultSchema,
  ),
  /** What the check says of a post now, channel by channel. The core's word, which submitting goes by. */
  verdict: query(
    'workspace.view',
    z.strictObject({ postId: idSchema }),
    z.strictObject({
      channels: z.array(channelVerdictSchema),
      rulesHash: z.string(),
      /** Rules that hold and did not run. */
      aside: z.array(z.string()),
    }),
  ),
  /** What the brand's rules say of its calendar between two days, both included. */
  calendar: query(
    'workspace.view',
    ofBrand.extend({ from: wallDateSchema, to: wallDateSchema }),
    z.strictObject({ findings: z.array(calendarFindingSchema) }),
  ),
  /** Waives a finding of a post, with a reason. Refused where it cannot be waived; what blocks takes who may waive. */
  waive: mutation(
    'workspace.view',
    z.strictObject({
      postId: idSchema,
      fingerprint: z.string().min(8).max(80),
      category: z.enum(waiverReasons),
      reason: textSchema(1000).min(WAIVER_REASON_MIN),
      expiresOn: wallDateSchema.nullable(),
    }),
    commandResultSchema,
  ),
  unwaive: mutation(
    'workspace.view',
    z.strictObject({ postId: idSchema, fingerprint: z.string().min(8).max(80) }),
    commandResultSchema,
  ),
  /** What the person in this window is asked to decide about a brand's voice; empty for who may decide nothing. */
  asked: query('workspace.view', ofBrand, askedSchema),
  /** What the person in this window proposes for a brand's library, and what became of it lately; newest first. */
  ownProposals: query('workspace.view', ofBrand, z.strictObject({ proposals: z.array(ownProposalSchema) })),
  /** How the rules of a brand have fared in the last so many days. */
  statistics: query(
    'workspace.view',
    ofBrand.extend({ days: z.number().int().min(1).max(400) }),
    z.strictObject({ rules: z.array(ruleStatisticsSchema) }),
  ),
};
