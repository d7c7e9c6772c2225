import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { ruleSetSchema } from './rule.ts';

/** A rule of an imported style that came in weaker than it was, not at all, or was set aside, and why. */
export const styleNoteSchema = z.strictObject({
  rule: z.string().max(200),
  what: z.enum(['degraded', 'refused', 'slow']),
  why: z.string().max(1000),
});
export type StyleNote = z.infer<typeof styleNoteSchema>;

/** A style that a brand has taken in, for instance a Vale package. Its rules are silent until they are switched on. */
export const styleSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  /** Whether its rules take part in the check at all. */
  on: z.boolean(),
  rules: ruleSetSchema,
  notes: z.array(styleNoteSchema).readonly(),
  importedAt: z.number().int(),
});
export type Style = z.infer<typeof styleSchema>;
