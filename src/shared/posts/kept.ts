import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { type Composition, VARIANT } from './composition.ts';
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

/** As much of a post as stands in fields that are typed in. */
export type TypedWords = Pick<Composition, 'text' | 'firstComment' | 'parts' | 'variants'> & {
  readonly notes: string;
};

/** A field whose words a patch carries: as they would be kept, and whether they are other than those stored. */
export type CarriedField = {
  readonly field: KeptField;
  readonly body: string | null;
  readonly isNew: boolean;
};

/**
 * The fields whose words a patch carries. A variant is patched as a whole, and so carries words that nobody changed: what
 * is being typed there is not in the patch.
 */
export function carriedFields(stored: TypedWords, patch: PostPatch): readonly CarriedField[] {
  const plain = plainFields.flatMap((field) =>
    patch[field] === undefined ? [] : [carried(field, stored[field], patch[field])],
  );
  const variants = Object.entries(patch.variants ?? {}).flatMap(([channelId, variant]) =>
    (['text', ...ownWords] as const).map((words) =>
      carried(variantField(channelId, words), stored.variants[channelId]?.[words], variant[words]),
    ),
  );
  return [...plain, ...variants];
}

type Words = string | readonly string[] | null | undefined;

function carried(field: KeptField, before: Words, after: Words): CarriedField {
  const body =
    after === null || after === undefined || typeof after === 'string' ? after : JSON.stringify(after);
  const isNew = JSON.stringify(before ?? null) !== JSON.stringify(after ?? null);
  return { field, body: body ?? null, isNew };
}
