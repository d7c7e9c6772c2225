import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { wallDateSchema } from '../time/wall.ts';
import { counters } from './counting.ts';
import { networkSchema } from './networks.ts';

/**
 * What a network may limit. Lengths are counted the network's own way, sizes in bytes, spans as [least, most]; a least
 * size is [width, height]. What each is measured in, and whether it is checked, stands in `rule-facts.ts`.
 */
export const ruleIds = [
  'textMax',
  'textBytesMax',
  'textForbidden',
  'captionMax',
  'titleMax',
  'altMax',
  'linkMax',
  'linkInText',
  'hashtagsMax',
  'hashtagLengthMax',
  'mentionsMax',
  'cashtagsMax',
  'tagsTotalMax',
  'foldAt',
  'mediaRequired',
  'mediaMixed',
  'imagesMax',
  'carousel',
  'imageBytesMin',
  'imageBytesMax',
  'imageWidth',
  'imageSideMax',
  'imageSizeMin',
  'imagePixelsMax',
  'imageAspect',
  'gifsMax',
  'gifBytesMax',
  'videosMax',
  'videoBytesMax',
  'videoSeconds',
  'videoAspect',
  'videoSizeMin',
  'videoFps',
  'postsPerDayMax',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How sure a figure is: `high` comes from the network itself and blocks; the others warn. */
export const confidences = ['high', 'medium', 'low'] as const;

const span = z.tuple([z.number(), z.number()]);
/** A figure, a yes or no, a span, or the characters that are refused. */
export const ruleValueSchema = z.union([z.number(), z.boolean(), span, z.string().min(1)]);
export type RuleValue = z.infer<typeof ruleValueSchema>;

/** One figure, with where it was read. */
export const ruleSchema = z.strictObject({
  value: ruleValueSchema,
  unit: z.string(),
  confidence: z.enum(confidences),
  sources: z.array(z.string()).min(1),
  note: z.string().optional(),
});
/** A rule in force; `own` where a channel has its own figure in place of the network's, which is `usual` then. */
export type Rule = z.infer<typeof ruleSchema> & { readonly own?: OwnRule; readonly usual?: RuleValue };

const rulesSchema = z.partialRecord(z.enum(ruleIds), ruleSchema);

/** A figure that a channel has in place of the network's, with why, who set it and when (milliseconds). */
export const ownRuleSchema = z.strictObject({
  value: ruleValueSchema,
  reason: z.string(),
  by: idSchema.nullable(),
  at: z.number().int(),
});
export type OwnRule = Readonly<z.infer<typeof ownRuleSchema>>;

/** Longest reason for a figure of one's own, in UTF-16 units. */
export const OWN_REASON_MAX = 300;

/** The name of a rule: "textMax", or "reel.textMax" where a format has its own. */
export const ruleKeySchema = z
  .string()
  .regex(/^(?:[a-z][a-z0-9_-]{0,39}\.)?[a-zA-Z]{1,40}$/u)
  .refine((key) => ruleIds.some((id) => id === key.slice(key.indexOf('.') + 1)));

/** What a channel has of its own, by the name of the rule. */
export const ownRulesSchema = z.record(ruleKeySchema, ownRuleSchema);
export type OwnRules = { readonly [key: string]: OwnRule };

/** Figures that belong together, for accounts of one kind: given ones, and ones that only the account's owner knows. */
const presetSchema = z.strictObject({
  rules: rulesSchema.default({}),
  asks: z.array(z.enum(ruleIds)).default([]),
});
export type Preset = z.infer<typeof presetSchema>;

/** All that is known of one network: one file of `resources/channel-rules`. */
export const networkRulesSchema = z
  .strictObject({
    network: networkSchema,
    /** The day the figures were last read again. */
    checkedOn: wallDateSchema,
    counter: z.enum(counters),
    rules: rulesSchema,
    /** What differs in a format of the network, for instance a reel. */
    formats: z.record(z.string(), z.strictObject({ rules: rulesSchema })).optional(),
    /** Kinds of account that have other figures, for instance paid ones or servers of one's own. */
    presets: z.record(z.string(), presetSchema).optional(),
    sources: z.record(
      z.string(),
      z.strictObject({
        title: z.string(),
        where: z.string(),
        date: z.string().nullable(),
        kind: z.enum(['official', 'library', 'vendor', 'peer', 'press']),
      }),
    ),
  })
  .refine(({ rules, formats, presets, sources }) => {
    const all = [rules, ...Object.values({ ...formats, ...presets }).map((some) => some.rules)];
    return all
      .flatMap((some) => Object.values(some))
      .every((rule) => rule.sources.every((id) => id in sources));
  }, 'A rule names a source that the file does not have.');
/** All rules of a network, or those of one channel where that has figures of its own. */
export type NetworkRules = Omit<z.infer<typeof networkRulesSchema>, 'rules' | 'formats'> & {
  readonly rules: SomeRules;
  /** The channel's name, where the rules are those of one channel with figures of its own. */
  readonly account?: string | undefined;
  readonly formats?: { readonly [format: string]: { readonly rules: SomeRules } } | undefined;
};
export type SomeRules = { readonly [id in RuleId]?: Rule | undefined };

/** The rule of a format where it has its own, else the network's; null where there is none. */
export function ruleIn(rules: NetworkRules | null, format: string | null, id: RuleId): Rule | null {
  const own = format === null ? undefined : rules?.formats?.[format]?.rules[id];
  return own ?? rules?.rules[id] ?? null;
}

/** The figure of a rule that is one number; null where it is none. */
export function figureOf(rule: Rule | null): number | null {
  return typeof rule?.value === 'number' ? rule.value : null;
}

/** The least and the most of a rule that is a span; null where it is none. */
export function spanOf(rule: Rule | null): readonly [number, number] | null {
  return Array.isArray(rule?.value) ? rule.value : null;
}
