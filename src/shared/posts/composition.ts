import { z } from 'zod';
import { NETWORK_PLACE, utmSchema } from '../campaigns/utm.ts';
import type { Network } from '../channels/networks.ts';
import { type Id, idSchema } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { compareStamps, type EntityState, registerValue, type Stamp } from '../journal/state.ts';
import { POST_TEXT_MAX, textSchema, webAddressSchema } from './text.ts';

/** Most parts of a thread or carousel after its first, and most variants of one post. */
export const PARTS_MAX = 25;
export const VARIANTS_MAX = 50;
/** Longest title that is stored, in UTF-16 units; the longest network takes 300 characters. */
export const TITLE_MAX = 1000;

const text = textSchema(POST_TEXT_MAX);

/** Where a post leads, with the campaign parameters that analytics read (UTM). */
export const postLinkSchema = z.strictObject({
  url: webAddressSchema,
  /** Null: the link goes out as it stands. Empty parameters are left away. */
  utm: utmSchema.nullable(),
});
export type PostLink = z.infer<typeof postLinkSchema>;

/** Formats of a network are words of its rules, for instance "reel". */
const formatSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u);

/** What a channel says otherwise than the base; null where it follows the base. */
export const variantSchema = z.strictObject({
  text: text.nullable(),
  firstComment: text.nullable(),
  parts: z.array(text).max(PARTS_MAX).readonly().nullable(),
  /** A format of the network, for instance "reel"; null for its usual one. */
  format: formatSchema.nullable(),
  /** Where the network has titles; null: the first line of the text stands in for it. */
  title: z.exactOptional(textSchema(TITLE_MAX).nullable()),
});
export type Variant = z.infer<typeof variantSchema>;

/** The fields of a composition beside its base text, as a post is given and asked for them. */
export const compositionSchema = z.strictObject({
  firstComment: text,
  /** What follows the text, in order: the rest of a thread, or what stands on the cards of a carousel. */
  parts: z.array(text).max(PARTS_MAX).readonly(),
  link: postLinkSchema.nullable(),
  /** By channel. A post may keep one of a channel that it is not planned for any more. */
  variants: z
    .record(idSchema, variantSchema)
    .refine((variants) => Object.keys(variants).length <= VARIANTS_MAX),
});

/** What is published of a post: its base, and what each channel says otherwise. */
export type Composition = {
  readonly text: string;
  readonly firstComment: string;
  readonly parts: readonly string[];
  readonly link: PostLink | null;
  readonly variants: { readonly [channelId: Id]: Variant };
};

/** What one channel publishes. */
export type ChannelText = {
  readonly text: string;
  readonly firstComment: string;
  readonly parts: readonly string[];
  readonly format: string | null;
  /** Its own title; null: the first line of the text stands in for it where the network has titles. */
  readonly title?: string | null;
};

/** A post that says nothing beside its base text. */
export const plainComposition: Omit<Composition, 'text'> = {
  firstComment: '',
  parts: [],
  link: null,
  variants: {},
};

/** What the names of variants' registers begin with. */
export const VARIANT = 'variant:';

/** The register of a channel's variant. */
export function variantRegister(channelId: Id): string {
  return `${VARIANT}${channelId}`;
}

/** The base text of a post; the register holds it with its language. */
export function baseTextOf(post: EntityState): string {
  const base = registerValue(post, 'base') as { readonly text?: string } | null;
  return base?.text ?? '';
}

/** What is published of a post, out of its registers. */
export function compositionOf(post: EntityState): Composition {
  const variants: { [channelId: Id]: Variant } = {};
  // In one order, whichever of them was written first.
  for (const register of Object.keys(post.registers).sort()) {
    const value = register.startsWith(VARIANT) ? registerValue(post, register) : null;
    if (value !== null) variants[register.slice(VARIANT.length)] = value as Variant;
  }
  const firstComment = registerValue(post, 'firstComment');
  return {
    text: baseTextOf(post),
    firstComment: typeof firstComment === 'string' ? firstComment : '',
    parts: (registerValue(post, 'parts') ?? []) as readonly string[],
    link: registerValue(post, 'link') as PostLink | null,
    variants,
  };
}

/** What a channel publishes: its own where it differs, else the base. */
export function channelTextOf(composition: Composition, channelId: Id): ChannelText {
  const own = composition.variants[channelId];
  return {
    text: own?.text ?? composition.text,
    firstComment: own?.firstComment ?? composition.firstComment,
    parts: own?.parts ?? composition.parts,
    format: own?.format ?? null,
    title: own?.title ?? null,
  };
}

/** Whether some channel of a post would publish no words; without channels, whether its base has none. */
export function lacksText(composition: Composition, channelIds: readonly Id[]): boolean {
  const texts = channelIds.map((channelId) => channelTextOf(composition, channelId).text);
  return (texts.length === 0 ? [composition.text] : texts).some((text) => text.trim() === '');
}

/** Whether a channel says anything otherwise than the base. */
export function differsFromBase(variant: Variant | undefined): boolean {
  return variant !== undefined && Object.values(variant).some((value) => (value ?? null) !== null);
}

/**
 * The value of a variant's register: null once nothing differs any more, as on a post that never had one. One without
 * a title is what it was before there were titles: no approval is lost because a field was added.
 */
export function variantValue({ title = null, ...variant }: Variant): Json {
  if (title !== null) return { ...variant, title };
  return differsFromBase(variant) ? variant : null;
}

/**
 * A link as it goes out: with its parameters, those that the address has itself kept unless named here.
 * @param network where it goes out; a parameter that names the network is left away while it is not known
 */
export function linkAddress({ url, utm }: PostLink, network: Network | null = null): string {
  if (utm === null) return url;
  const address = new URL(url);
  for (const [name, pattern] of Object.entries(utm)) {
    const isOpen = network === null && pattern.includes(NETWORK_PLACE);
    const value = pattern.replaceAll(NETWORK_PLACE, network ?? '').trim();
    if (!isOpen && value !== '') address.searchParams.set(`utm_${name}`, value);
  }
  return address.href;
}

/** When the own texts of channels were last written, where that was before the base text was. */
export function writtenBeforeBase(post: EntityState): ReadonlyMap<Id, Stamp> {
  const base = post.registers['base']?.stamp;
  const older = Object.entries(post.registers).flatMap(([name, { value, stamp }]): [Id, Stamp][] => {
    const ownText = name.startsWith(VARIANT) ? ((value as Variant | null)?.text ?? null) : null;
    const isOlder = ownText !== null && base !== undefined && compareStamps(stamp, base) < 0;
    return isOlder ? [[name.slice(VARIANT.length), stamp]] : [];
  });
  return new Map(older);
}
