import { z } from 'zod';
import { approvalPolicySchema } from '../approval/policy.ts';
import { checklistSchema } from '../approval/rules.ts';
import { campaignHueSchema } from '../campaigns/hues.ts';
import { idSchema } from '../ids.ts';
import { intentSchema } from '../posts/post.ts';
import { zoneSchema } from '../time/wall.ts';
import { countrySchema } from './country.ts';

/** Target shares by intent, in per cent. */
export const mixTargetsSchema = z.partialRecord(intentSchema, z.number().int().min(0).max(100));
export type MixTargets = z.infer<typeof mixTargetsSchema>;

/** Keeps its own channels, campaigns, pillars and posts. */
export const brandSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  about: z.string(),
  hue: campaignHueSchema,
  zone: zoneSchema,
  /** ISO 3166-1 alpha-2 of where it publishes; null where that was never said. */
  country: countrySchema.nullable(),
  policy: approvalPolicySchema,
  mix: mixTargetsSchema,
  archived: z.boolean(),
  /** What an author confirms when handing in. */
  checklist: checklistSchema,
});
export type Brand = z.infer<typeof brandSchema>;
