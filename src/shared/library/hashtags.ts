import { z } from 'zod';
import { nameSchema } from '../campaigns/campaign.ts';
import { idSchema } from '../ids.ts';

/** Most tags of one group. */
export const GROUP_TAGS_MAX = 60;

/** A tag as it is kept: without its mark. Letters, digits and underscores, and not digits alone: no network links those. */
export const hashtagSchema = z
  .string()
  .max(100)
  .regex(/^(?=.*[\p{L}_])[\p{L}\p{M}\p{N}_]+$/u, { error: 'A hashtag is letters, digits and underscores.' });

/** Tags of one sort in any spelling, each once. */
const tagsSchema = z
  .array(hashtagSchema)
  .max(GROUP_TAGS_MAX)
  .refine((tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length, {
    error: 'A hashtag is named twice.',
  });

/** Hashtags that go together. */
export const hashtagGroupSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  tags: tagsSchema,
});
export type HashtagGroup = z.infer<typeof hashtagGroupSchema>;

/** What of a group a person edits. */
export const hashtagGroupFields = z.strictObject({ name: nameSchema, tags: tagsSchema.min(1) });

/** The tags of words that somebody typed or pasted: with or without marks, by spaces, commas or lines; each once. */
export function tagsFrom(typed: string): readonly string[] {
  const words = typed.split(/[\s,;#＃]+/u).filter((word) => hashtagSchema.safeParse(word).success);
  const seen = new Set<string>();
  return words.filter((word) => {
    const folded = word.toLowerCase();
    return seen.has(folded) ? false : seen.add(folded);
  });
}

/** Tags as they stand in a post. */
export function hashtagText(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}
