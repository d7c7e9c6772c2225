import { z } from 'zod';
import { wallDateSchema } from '../time/wall.ts';
import { counters } from './counting.ts';
import { networkSchema } from './networks.ts';

/** What a network may limit. Lengths are counted the network's own way, sizes in bytes, spans as [least, most]. */
export const ruleIds = [
  'textMax',
  'textMaxPremium',
  'textBytesMax',
  'captionMax',
  'titleMax',
  'altMax',
  'linkMax',
  'hashtagsMax',
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
  'postsPerDayMax',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How sure a figure is: `high` comes from the network itself and blocks; the others warn. */
export const confidences = ['high', 'medium', 'low'] as const;

const span = z.tuple([z.number(), z.number()]);

/** One figure, with where it was read. */
export const ruleSchema = z.strictObject({
  value: z.union([z.number(), z.boolean(), span]),
  unit: z.string(),
  confidence: z.enum(confidences),
  sources: z.array(z.string()).min(1),
  note: z.string().optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

const rulesSchema = z.partialRecord(z.enum(ruleIds), ruleSchema);

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
  .refine(({ rules, formats, sources }) => {
    const all = [rules, ...Object.values(formats ?? {}).map((format) => format.rules)];
    return all
      .flatMap((some) => Object.values(some))
      .every((rule) => rule.sources.every((id) => id in sources));
  }, 'A rule names a source that the file does not have.');
export type NetworkRules = z.infer<typeof networkRulesSchema>;
