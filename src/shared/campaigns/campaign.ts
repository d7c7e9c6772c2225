import { z } from 'zod';
import { approvalPolicySchema } from '../approval/policy.ts';
import { idSchema } from '../ids.ts';
import { wallDateSchema } from '../time/wall.ts';
import { campaignHueSchema } from './hues.ts';
import { utmSchema } from './utm.ts';

export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => name.isWellFormed() && !name.includes('\u0000'));

/** The days a campaign runs, both included. */
export const campaignSpanSchema = z
  .strictObject({ start: wallDateSchema, end: wallDateSchema })
  .refine((span) => span.start <= span.end, { error: 'A campaign cannot end before it starts.' });
export type CampaignSpan = z.infer<typeof campaignSpanSchema>;

/** A dated bar on the calendar. */
export const campaignSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  hue: campaignHueSchema,
  start: wallDateSchema,
  end: wallDateSchema,
  archived: z.boolean(),
  /** Whether people from outside may see it. */
  shared: z.boolean(),
  /** How its posts are approved, where that differs from the brand's way. */
  policy: approvalPolicySchema.nullable(),
  /** How links of its posts are marked, where that differs from the usual way. */
  utm: utmSchema.nullable(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** A content theme with the share of posts it should have, in per cent. */
export const pillarSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  hue: campaignHueSchema,
  target: z.number().int().min(0).max(100),
  archived: z.boolean(),
});
export type Pillar = z.infer<typeof pillarSchema>;
