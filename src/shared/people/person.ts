import { z } from 'zod';
import { campaignHueSchema } from '../campaigns/hues.ts';
import { idSchema } from '../ids.ts';
import { capabilities, roleSchema } from './roles.ts';

export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => name.isWellFormed() && !name.includes('\u0000'));

/** An absence: who decides instead, between two instants in milliseconds. */
export const delegationSchema = z
  .strictObject({ to: idSchema, from: z.number().int(), until: z.number().int() })
  .refine(({ from, until }) => from < until, { error: 'An absence ends after it begins.' });

/** Someone who works in this workspace. */
export const personSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  hue: campaignHueSchema,
  archived: z.boolean(),
  /** From outside: sees only their brands, shared campaigns and shared comments. */
  external: z.boolean(),
  /** The brands that somebody from outside sees; of no meaning for people from inside, who see all. */
  brandIds: z.array(idSchema),
  delegation: delegationSchema.nullable(),
  /** The public half of their signing key (Ed25519, raw, base64url); null until they have one. */
  publicKey: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** The person unlocked in this window, and what they may do. */
export const actorSchema = personSchema.extend({ capabilities: z.array(z.enum(capabilities)) });
export type Actor = z.infer<typeof actorSchema>;

/** The first letters of a name, two at most, for the round mark beside it. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
