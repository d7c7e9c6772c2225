import { z } from 'zod';
import { approvalPolicySchema } from '../approval/policy.ts';
import { checklistSchema } from '../approval/rules.ts';
import { mixTargetsSchema } from '../brands/brand.ts';
import { countrySchema } from '../brands/country.ts';
import { campaignSpanSchema, nameSchema } from '../campaigns/campaign.ts';
import { campaignHueSchema } from '../campaigns/hues.ts';
import { utmSchema } from '../campaigns/utm.ts';
import { slotSchema } from '../channels/channel.ts';
import { networkSchema } from '../channels/networks.ts';
import { OWN_REASON_MAX, ruleKeySchema, ruleValueSchema } from '../channels/rules.ts';
import { idSchema } from '../ids.ts';
import { textSchema } from '../posts/text.ts';
import { zoneSchema } from '../time/wall.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation } from './procedure.ts';

const slots = z.array(slotSchema).max(100);

/** Brands, channels, campaigns and pillars: made, changed one field at a time, archived, never deleted. */
/** What a change of policy or rules did in the same step: posts taken off the schedule, approvals that are void. */
const governedSchema = commandResultSchema.extend({
  unscheduled: z.number().int(),
  voided: z.number().int(),
});

export const brandsContract = {
  create: mutation('brand.edit', z.strictObject({ name: nameSchema, zone: zoneSchema }), createdSchema),
  update: mutation(
    'brand.edit',
    z.strictObject({
      brandId: idSchema,
      patch: z
        .strictObject({
          name: nameSchema,
          about: z.string().max(200),
          hue: campaignHueSchema,
          zone: zoneSchema,
          country: countrySchema.nullable(),
          policy: approvalPolicySchema,
          mix: mixTargetsSchema,
          checklist: checklistSchema,
          archived: z.boolean(),
        })
        .partial(),
    }),
    governedSchema,
  ),
};

export const channelsContract = {
  create: mutation(
    'brand.edit',
    z.strictObject({ brandId: idSchema, network: networkSchema, name: nameSchema, slots: slots.default([]) }),
    createdSchema,
  ),
  update: mutation(
    'brand.edit',
    z.strictObject({
      channelId: idSchema,
      patch: z.strictObject({ name: nameSchema, slots, archived: z.boolean() }).partial(),
    }),
    commandResultSchema,
  ),
  /**
   * Gives a channel figures of its own in place of its network's, with a reason; null gives the network's back. Tells
   * how many approvals that made void.
   */
  setRules: mutation(
    'brand.edit',
    z.strictObject({
      channelId: idSchema,
      rules: z
        .array(z.strictObject({ rule: ruleKeySchema, value: ruleValueSchema.nullable() }))
        .min(1)
        .max(40)
        .refine((rules) => new Set(rules.map(({ rule }) => rule)).size === rules.length, {
          error: 'A rule is named twice.',
        }),
      reason: textSchema(OWN_REASON_MAX).transform((reason) => reason.trim()),
    }),
    commandResultSchema.extend({ voided: z.number().int() }),
  ),
};

export const campaignsContract = {
  create: mutation(
    'campaign.edit',
    z.strictObject({
      brandId: idSchema,
      name: nameSchema,
      span: campaignSpanSchema,
      hue: campaignHueSchema.optional(),
    }),
    createdSchema,
  ),
  update: mutation(
    'campaign.edit',
    z.strictObject({
      campaignId: idSchema,
      patch: z
        .strictObject({
          name: nameSchema,
          hue: campaignHueSchema,
          span: campaignSpanSchema,
          shared: z.boolean(),
          policy: approvalPolicySchema.nullable(),
          utm: utmSchema.nullable(),
          archived: z.boolean(),
        })
        .partial(),
    }),
    governedSchema,
  ),
};

export const pillarsContract = {
  create: mutation(
    'campaign.edit',
    z.strictObject({ brandId: idSchema, name: nameSchema, target: z.number().int().min(0).max(100) }),
    createdSchema,
  ),
  update: mutation(
    'campaign.edit',
    z.strictObject({
      pillarId: idSchema,
      patch: z
        .strictObject({
          name: nameSchema,
          hue: campaignHueSchema,
          target: z.number().int().min(0).max(100),
          archived: z.boolean(),
        })
        .partial(),
    }),
    commandResultSchema,
  ),
};
