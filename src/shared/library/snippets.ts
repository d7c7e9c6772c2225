import { z } from 'zod';
import { nameSchema } from '../campaigns/campaign.ts';
import { idSchema } from '../ids.ts';
import { textSchema } from '../posts/text.ts';

/** Longest snippet, in UTF-16 units. */
export const SNIPPET_MAX = 5000;

/** Words that a brand uses again and again; `{name}` in them is filled in where they are put. */
export const snippetSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  text: z.string(),
});
export type Snippet = z.infer<typeof snippetSchema>;

/** What of a snippet a person edits. */
export const snippetFields = z.strictObject({ name: nameSchema, text: textSchema(SNIPPET_MAX).min(1) });
