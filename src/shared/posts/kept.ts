import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { VARIANT } from './composition.ts';
import type { PostPatch } from './post.ts';

/** What a channel can say in words of its own beside its text. */
const ownWords = ['firstComment', 'parts', 'title'] as const;
type OwnWords = (typeof ownWords)[number];
/** All that a variant has of words. */
export type VariantWords = 'text' | OwnWords;

/**
 * A field whose text is kept while it is being typed: of the base, or of a channel's variant. Parts are kept as the
 * JSON of their list.
 */
export type KeptField =
  | 'text'
  | 'notes'
  | 'firstComment'
  | 'parts'
  | `${typeof VARIANT}${Id}`
  | `${typeof VARIANT}${Id}:${OwnWords}`;

const plainFields = ['text', 'notes', 'firstComment', 'parts'] as const;

export const keptFieldSchema = z
  .string()
  .max(60)
  .refine(isKeptField, { error: 'Not a field that is typed in.' })
  .transform((field) => field as KeptField);

function isKeptField(field: string): boolean {
  if (plainFields.some((plain) => plain === field)) return true;
  const own = field.slice(VARIANT.length).split(':');
  const [channelId, words, ...rest] = own;
  const named = words === undefined || ownWords.some((one) => one === words);
  return field.startsWith(VARIANT) && rest.length === 0 && named && idSchema.safeParse(channelId).success;
}

/** The field in which a channel's own words of a kind are typed. */
export function variantField(channelId: Id, words: VariantWords): KeptField {
  return words === 'text' ? `${VARIANT}${channelId}` : `${VARIANT}${channelId}:${words}`;
}

/** The channel whose variant is typed in, and which words of it; null for a field of the base. */
export function variantOfKept(
  field: KeptField,
): { readonly channelId: Id; readonly words: VariantWords } | null {
  if (!field.startsWith(VARIANT)) return null;
  const [channelId = '', words] = field.slice(VARIANT.length).split(':');
  return { channelId, words: ownWords.find((one) => one === words) ?? 'text' };
}

/** The fields whose kept texts a patch makes needless: what was typed is in it. */
export function keptFieldsOf(patch: PostPatch): readonly KeptField[] {
  const plain = plainFields.filter((field) => patch[field] !== undefined);
  const variants = Object.keys(patch.variants ?? {}).flatMap((channelId) =>
    (['text', ...ownWords] as const).map((words) => variantField(channelId, words)),
  );
  return [...plain, ...variants];
}
