import { z } from 'zod';
import { severities } from '../approval/severity.ts';
import { networkSchema } from '../channels/networks.ts';
import { type Id, idSchema } from '../ids.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { roleSchema } from '../people/roles.ts';
import { postFactSchema } from '../posts/facts.ts';
import { textSchema } from '../posts/text.ts';
import { wallDateSchema } from '../time/wall.ts';
import { ruleSchema } from './rule.ts';

/** Where in the library a guideline stands, in the order of the handbook. */
export const sections = ['trait', 'words', 'tone', 'answers', 'disclosure', 'hashtags', 'visual'] as const;
export type Section = (typeof sections)[number];

const line = textSchema(200);
const sentence = textSchema(1000);
const list = <Value extends z.ZodType>(value: Value) => z.array(value).max(5000).readonly();

/** What is to be done with a word: use it, avoid it, write it exactly so, or take care with it. */
export const termUses = ['use', 'avoid', 'case', 'caution'] as const;

export const termSchema = z.strictObject({
  word: line.min(1),
  use: z.enum(termUses),
  /** What to say in its place, the best first. */
  instead: z.array(line.min(1)).max(20).readonly().default([]),
  /** With care: when it is right. Otherwise why. */
  why: sentence.default(''),
});
export type Term = z.infer<typeof termSchema>;

/** What is particular to a section. */
const detailSchema = z.discriminatedUnion('section', [
  z.strictObject({
    section: z.literal('trait'),
    /** "not folksy": what the trait must not turn into. */
    not: line.default(''),
    soundsLike: sentence.default(''),
    neverLike: sentence.default(''),
    /** Where the brand stands between two poles, 1 to 5. */
    dial: z
      .strictObject({ low: line.min(1), high: line.min(1), at: z.number().int().min(1).max(5) })
      .nullable()
      .default(null),
  }),
  z.strictObject({ section: z.literal('words'), terms: list(termSchema).default([]) }),
  z.strictObject({
    section: z.literal('tone'),
    /** Support, celebration, crisis, apology, a channel. */
    situation: line.default(''),
    networks: z.array(networkSchema).readonly().default([]),
  }),
  z.strictObject({
    section: z.literal('answers'),
    answers: list(z.strictObject({ name: line.min(1), text: textSchema(5000).min(1) })).default([]),
  }),
  z.strictObject({
    section: z.literal('disclosure'),
    /** ISO 3166-1 alpha-2; null: everywhere. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .nullable()
      .default(null),
    facts: z.array(postFactSchema).readonly().default([]),
    /** Any of these says it clearly enough. */
    texts: z.array(line.min(1)).max(50).readonly().default([]),
  }),
  z.strictObject({
    section: z.literal('hashtags'),
    use: list(line.min(1)).default([]),
    avoid: list(line.min(1)).default([]),
    max: z.number().int().min(0).max(100).nullable().default(null),
  }),
  z.strictObject({
    section: z.literal('visual'),
    colours: z
      .array(z.strictObject({ name: line.min(1), hex: z.string().regex(/^#[0-9a-fA-F]{6}$/u) }))
      .max(100)
      .readonly()
      .default([]),
    fonts: z
      .array(z.strictObject({ name: line.min(1), use: line }))
      .max(50)
      .readonly()
      .default([]),
    logos: z.array(idSchema).max(50).readonly().default([]),
  }),
]);
export type GuidelineDetail = z.infer<typeof detailSchema>;

/** A line that shows a guideline at work, and tests it: `do` must pass its rules, `dont` must not. */
export const exampleSchema = z.strictObject({
  kind: z.enum(['do', 'dont']),
  text: sentence.min(1),
  note: line.default(''),
  /** Facts of the post that the line is imagined in: a proof is attached, somebody paid. */
  sourced: z.boolean().default(false),
  facts: z.array(postFactSchema).readonly().default([]),
});
export type Example = z.infer<typeof exampleSchema>;

/** What a guideline says, as it is proposed, adopted and kept in its history. */
export const guidelineContentSchema = z.strictObject({
  title: line.min(1),
  /** What it asks for and why, in prose; shown beside every finding. */
  text: textSchema(20_000).default(''),
  detail: detailSchema,
  /** How much a breach of its own rules weighs, and whether it may be waived. */
  severity: z.enum(severities).default('warn'),
  waivable: z.boolean().default(true),
  /** Rules beside those that follow from the detail (`rulesOfGuideline`). */
  rules: z
    .array(ruleSchema.omit({ guidelineId: true }))
    .max(200)
    .readonly()
    .default([]),
  examples: z.array(exampleSchema).max(100).readonly().default([]),
  /** From this day on; null: from its adoption on. */
  effectiveOn: wallDateSchema.nullable().default(null),
  /** Whom it concerns: they are asked to acknowledge it. Empty: everybody who writes. */
  concerns: z.array(roleSchema).readonly().default([]),
});
export type GuidelineContent = z.infer<typeof guidelineContentSchema>;

/** An adopted content with its number. */
export const adoptedSchema = z.strictObject({
  version: z.number().int().min(1),
  content: guidelineContentSchema,
  /** What goes on holding until its own day comes; absent where nothing did, or where it holds at once. */
  meanwhile: guidelineContentSchema.optional(),
  by: idSchema,
  at: z.number().int(),
  note: sentence,
});
export type Adopted = z.infer<typeof adoptedSchema>;

/** What somebody would have a guideline say. */
export const proposalSchema = z.strictObject({
  content: guidelineContentSchema,
  by: idSchema,
  at: z.number().int(),
  note: sentence,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A guideline as the library shows it: what holds, what is proposed, and who has read it. */
export const guidelineSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  /** Null: only proposed so far. */
  adopted: adoptedSchema.nullable(),
  proposal: proposalSchema.nullable(),
  ownerId: idSchema.nullable(),
  archived: z.boolean(),
  /** The version that each person has acknowledged last. */
  acknowledged: z.record(idSchema, z.number().int()),
});
export type Guideline = z.infer<typeof guidelineSchema>;

/** What the names of the registers begin with in which people acknowledge a version. */
export const ACKNOWLEDGED = 'acknowledged:';

/** The guideline in the registers of its entity. */
export function guidelineOf(state: EntityState): Guideline {
  const acknowledged: { [personId: Id]: number } = {};
  for (const register of Object.keys(state.registers).sort()) {
    const version = register.startsWith(ACKNOWLEDGED) ? registerValue(state, register) : null;
    if (typeof version === 'number') acknowledged[register.slice(ACKNOWLEDGED.length)] = version;
  }
  return {
    id: state.id,
    brandId: String(registerValue(state, 'brand')),
    adopted: registerValue(state, 'adopted') as Adopted | null,
    proposal: registerValue(state, 'proposal') as Proposal | null,
    ownerId: registerValue(state, 'owner') as Id | null,
    archived: registerValue(state, 'archived') === true,
    acknowledged,
  };
}

/** What a guideline is called: as it holds, or as it is proposed. */
export function guidelineTitle(guideline: EntityState): string {
  const { adopted, proposal } = guidelineOf(guideline);
  return adopted?.content.title ?? proposal?.content.title ?? '';
}
