import { z } from 'zod';
import { severities } from '../approval/severity.ts';
import { networkSchema } from '../channels/networks.ts';
import { idSchema } from '../ids.ts';

const words = z.array(z.string().min(1).max(2000)).max(20_000).readonly();
const pattern = z.string().min(1).max(20_000);

/** What a fix does, in the terms of Vale's `action`. */
export const ruleActionSchema = z.strictObject({
  name: z.enum(['replace', 'remove', 'suggest', 'edit', 'convert']),
  params: z.array(z.string()).optional(),
});

/**
 * What a rule of words checks. The kinds, their fields and what they mean are Vale's, so that any style of that
 * format is a set of these, and a set of these is a style.
 */
export const patternBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('existence'),
    tokens: words.default([]),
    raw: words.default([]),
    append: z.boolean().default(false),
    ignoreCase: z.boolean().default(false),
    nonword: z.boolean().default(false),
    exceptions: words.default([]),
    vocabulary: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('substitution'),
    /** Pairs of what is found and what is wanted; options for it are divided by a pipe sign. */
    swap: z
      .array(z.tuple([pattern, z.string()]))
      .max(20_000)
      .readonly(),
    ignoreCase: z.boolean().default(false),
    nonword: z.boolean().default(false),
    capitalize: z.boolean().default(false),
    exceptions: words.default([]),
    vocabulary: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('occurrence'),
    token: pattern,
    min: z.number().int().min(0).default(0),
    max: z.number().int().min(0).nullable().default(null),
    ignoreCase: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('repetition'),
    tokens: words,
    max: z.number().int().min(0).default(0),
    alpha: z.boolean().default(false),
    ignoreCase: z.boolean().default(false),
    exceptions: words.default([]),
    vocabulary: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('consistency'),
    either: z
      .array(z.tuple([pattern, pattern]))
      .max(5000)
      .readonly(),
    ignoreCase: z.boolean().default(false),
    nonword: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('conditional'),
    first: pattern,
    second: pattern,
    ignoreCase: z.boolean().default(false),
    exceptions: words.default([]),
    vocabulary: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('capitalization'),
    match: pattern,
    style: z.enum(['AP', 'Chicago']).default('AP'),
    exceptions: words.default([]),
    indicators: words.default([]),
    threshold: z.number().min(0).max(1).default(0.8),
    prefix: z.string().default(''),
    vocabulary: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('metric'), formula: pattern, condition: pattern }),
  z.strictObject({ kind: z.literal('readability'), metrics: words, grade: z.number() }),
  z.strictObject({
    kind: z.literal('spelling'),
    /** Names of dictionaries that ship, or of those that came with the style. */
    dictionaries: words.default([]),
    append: z.boolean().default(true),
    ignore: words.default([]),
    filters: words.default([]),
    exceptions: words.default([]),
    threshold: z.number().int().min(0).default(0),
    custom: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('sequence'),
    tokens: z
      .array(
        z.strictObject({
          pattern: z.string().default(''),
          tag: z.string().default(''),
          skip: z.number().int().min(0).default(0),
          negate: z.boolean().default(false),
        }),
      )
      .max(50)
      .readonly(),
    ignoreCase: z.boolean().default(false),
  }),
]);
export type PatternBody = z.infer<typeof patternBodySchema>;

/** What a rule of our own catalogue checks: a function of `shared/voice/catalogue`, by name, with its settings. */
export const catalogueBodySchema = z.strictObject({
  kind: z.literal('catalogue'),
  check: z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,59}$/u),
  options: z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), words])).default({}),
});

/** A rule as it is kept, exported and compiled. */
export const ruleSchema = z.strictObject({
  /** `family.name` of our own, `Style.Rule` of an imported style, `brand.<id>` of a guideline. */
  id: z.string().regex(/^[A-Za-z0-9][\w.-]{0,119}$/u),
  guidelineId: idSchema.nullable().default(null),
  severity: z.enum(severities),
  waivable: z.boolean().default(true),
  /** A sentence; `%s` stands for what was found, and a second one for what is wanted, as in Vale. Empty: the check's own. */
  message: z.string().max(1000).default(''),
  link: z.string().max(2000).default(''),
  scope: z.string().max(200).default('text'),
  /** Most findings of this rule in one text, where they do not block; 0: all. */
  limit: z.number().int().min(0).default(0),
  action: ruleActionSchema.nullable().default(null),
  /** Empty: every network. */
  networks: z.array(networkSchema).readonly().default([]),
  body: z.union([patternBodySchema, catalogueBodySchema]),
});
export type Rule = z.infer<typeof ruleSchema>;

/** Everything a brand's check runs with. Its hash stands beside every approval. */
export const ruleSetSchema = z.strictObject({
  rules: z.array(ruleSchema).max(50_000).readonly(),
  /** Words and patterns that are right as they stand: names of the brand, of people and products. */
  accepted: words.default([]),
  /** Words and patterns that are never right. */
  rejected: words.default([]),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
