import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { VARIANT } from './composition.ts';
import type { PostPatch } from './post.ts';

/** A field whose text is kept while it is being typed: of the base, or the text of a channel's variant. */
export type KeptField = 'text' | 'notes' | 'firstComment' | `variant:${Id}`;

const plainFields: readonly string[] = ['text', 'notes', 'firstComment'];

export const keptFieldSchema = z
  .string()
  .max(60)
  .refine(isKeptField, { error: 'Not a field that is typed in.' })
  .transform((field) => field as KeptField);

function isKeptField(field: string): boolean {
  if (plainFields.includes(field)) return true;
  return field.startsWith(VARIANT) && idSchema.safeParse(field.slice(VARIANT.length)).success;
}

/** The channel whose variant is typed in; null for a field of the base. */
export function channelOfKept(field: KeptField): Id | null {
  return field.startsWith(VARIANT) ? field.slice(VARIANT.length) : null;
}

/** The fields whose kept texts a patch makes needless: what was typed is in it. */
export function keptFieldsOf(patch: PostPatch): readonly KeptField[] {
  const plain = (['text', 'notes', 'firstComment'] as const).filter((field) => patch[field] !== undefined);
  const variants = Object.keys(patch.variants ?? {}).map((channelId): KeptField => `${VARIANT}${channelId}`);
  return [...plain, ...variants];
}
