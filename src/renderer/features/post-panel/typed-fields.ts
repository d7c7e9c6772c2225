import { type ChannelText, channelTextOf, type Variant } from '#shared/posts/composition.ts';
import { type KeptField, type VariantWords, variantOfKept } from '#shared/posts/kept.ts';
import type { PostDetail, PostPatch } from '#shared/posts/post.ts';

/** The fields that are typed, as against chosen. Parts are typed as the JSON of their list (`partsOf`). */
export type TypedField = KeptField;

/** One typed field: what stands in it, and how far that is safe. */
export type Typed = {
  readonly value: string;
  /** What the journal holds, as far as this window knows. */
  readonly stored: string;
  /** The stored text that somebody else wrote while this field was being typed in. */
  readonly theirs: string | null;
};

/** What stands in a field as the journal has it. A variant that follows the base says what the base says. */
export function storedIn(detail: PostDetail, field: TypedField): string {
  const variant = variantOfKept(field);
  if (variant !== null) return wordsOf(channelTextOf(detail, variant.channelId), variant.words);
  return field === 'parts'
    ? JSON.stringify(detail.parts)
    : detail[field as 'text' | 'notes' | 'firstComment'];
}

function wordsOf(content: ChannelText, words: VariantWords): string {
  if (words === 'parts') return JSON.stringify(content.parts);
  return content[words] ?? '';
}

/** The parts that a typed field holds. */
export function partsOf(value: string): readonly string[] {
  return value === '' ? [] : (JSON.parse(value) as readonly string[]);
}

/** A variant that says nothing otherwise than the base. */
export const followingVariant: Variant = { text: null, firstComment: null, parts: null, format: null };

/** The patch that stores what was typed in a field. The rest of a variant stays as it is. */
export function patchOf(detail: PostDetail, field: TypedField, value: string): PostPatch {
  const variant = variantOfKept(field);
  if (variant === null) return { [field]: field === 'parts' ? partsOf(value) : value };
  const { channelId, words } = variant;
  const before = detail.variants[channelId] ?? followingVariant;
  // A title that is empty again is none: the first line stands in for it.
  const said = words === 'parts' ? partsOf(value) : words === 'title' && value === '' ? null : value;
  return { variants: { [channelId]: { ...before, [words]: said } } };
}
