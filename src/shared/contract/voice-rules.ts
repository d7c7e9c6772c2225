import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { POST_TEXT_MAX, textSchema } from '../posts/text.ts';
import { commandResultSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

const ofBrand = z.strictObject({ brandId: idSchema });
/** A rule by its id, as a rule set has it. */
export const ruleIdSchema = z.string().regex(/^[A-Za-z0-9][\w.-]{0,119}$/u);
const ruleId = ruleIdSchema;

/** A rule that holds and does not run, because it took too long over a text. */
export const asideRuleSchema = z.strictObject({
  ruleId: z.string(),
  at: z.number().int(),
  /** How long it ran before it was ended, in milliseconds. */
  waited: z.number().int(),
  /** Whose words it did not come to an end with; null where they were no post's, or not one to be seen. */
  postId: idSchema.nullable(),
});

/** How often each rule of a content would have spoken in the posts that the brand wrote last. */
export const pastTrialSchema = z.strictObject({
  tried: z.number().int(),
  rules: z.array(
    z.strictObject({
      /** Its name in the guideline. */
      ruleId: z.string(),
      hits: z.number().int(),
      posts: z.number().int(),
      examples: z.array(z.strictObject({ postId: idSchema, words: z.string(), message: z.string() })),
    }),
  ),
});

/** A post in which a guideline has spoken. */
export const spokenAboutSchema = z.strictObject({
  postId: idSchema,
  /** The first words of the post. */
  excerpt: z.string(),
  at: z.number().int(),
  /** The words that it spoke about; empty where it was about the post as a whole. */
  words: z.string(),
  ended: z.enum(['fixed', 'waived']).nullable(),
});

export const voiceRulesContract = {
  /** Has a rule run again that was set aside. Should it take too long again, it is set aside again. */
  tryAgain: mutation('voice.adopt', ofBrand.extend({ ruleId }), commandResultSchema),
  /**
   * Says that a rule took too long over words in a window. The core tries that itself, and sets the rule aside for
   * everybody where it finds the same.
   */
  reportSlow: mutation(
    'workspace.view',
    ofBrand.extend({ ruleId, texts: z.array(textSchema(POST_TEXT_MAX)).max(100) }),
    z.strictObject({ isAside: z.boolean() }),
  ),
  /** Where a guideline spoke up in the last so many days, the latest first. */
  spokeUp: query(
    'workspace.view',
    z.strictObject({ guidelineId: idSchema, days: z.number().int().min(1).max(400) }),
    z.strictObject({ count: z.number().int(), posts: z.array(spokenAboutSchema) }),
  ),
};
