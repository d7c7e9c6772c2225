import { z } from 'zod';
import { nameSchema } from '../campaigns/campaign.ts';
import { type RuledChannel, rulesFor } from '../channels/effective.ts';
import type { Network } from '../channels/networks.ts';
import { figureOf, ruleIn } from '../channels/rules.ts';
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

/** How many hashtags a network takes, and how many a group has beyond that; 0 while it fits. */
export type HashtagCap = { readonly network: Network; readonly most: number; readonly over: number };

/** What the networks of some channels make of a group, the tightest first. Of several on one network the strictest counts. */
export function capsFor(tags: readonly string[], channels: readonly RuledChannel[]): readonly HashtagCap[] {
  const caps = new Map<Network, number>();
  for (const channel of channels) {
    const most = figureOf(ruleIn(rulesFor(channel), null, 'hashtagsMax'));
    if (most === null) continue;
    caps.set(channel.network, Math.min(most, caps.get(channel.network) ?? most));
  }
  return [...caps]
    .map(([network, most]) => ({ network, most, over: Math.max(0, tags.length - most) }))
    .sort((a, b) => a.most - b.most);
}

/** Words that somebody typed among tags and that are none, as they typed them. */
export function noTagsIn(typed: string): readonly string[] {
  const words = typed.split(/[\s,;#＃]+/u).filter((word) => word !== '');
  return words.filter((word) => !hashtagSchema.safeParse(word).success);
}
