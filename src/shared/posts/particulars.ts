import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { wallDateSchema, wallTimeSchema, zoneSchema } from '../time/wall.ts';
import { textSchema, webAddressSchema } from './text.ts';

/** Most sources and most credits of one post. */
export const SOURCES_MAX = 20;
export const CREDITS_MAX = 20;
/** Longest audience, call to action or credit, and longest note on what a source supports. */
export const LINE_MAX = 300;
export const SUPPORTS_MAX = 1000;
const AMOUNT_MAX = 1_000_000_000;

/** Where something that a post says comes from, and who made sure of it. */
export const sourceSchema = z.strictObject({
  url: webAddressSchema,
  /** What of the post it bears out. */
  supports: textSchema(SUPPORTS_MAX),
  checkedBy: idSchema.nullable(),
  checkedOn: wallDateSchema.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** The moment before which a post must not go out. */
export const embargoSchema = z.strictObject({ date: wallDateSchema, time: wallTimeSchema, zone: zoneSchema });
export type Embargo = z.infer<typeof embargoSchema>;

/** What is spent on showing a post to more people; the currency is an ISO 4217 code. */
export const boostSchema = z.strictObject({
  amount: z.number().min(0).max(AMOUNT_MAX),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});
export type Boost = z.infer<typeof boostSchema>;

/** What is known of a post beside its words; each is a register of its own. An approval is not bound to them. */
export const particularsSchema = z.strictObject({
  /** The segment of the audience it is for, in the team's own words. */
  audience: textSchema(LINE_MAX),
  callToAction: textSchema(LINE_MAX),
  sources: z.array(sourceSchema).max(SOURCES_MAX).readonly(),
  credits: z.array(textSchema(LINE_MAX)).max(CREDITS_MAX).readonly(),
  embargo: embargoSchema.nullable(),
  boost: boostSchema.nullable(),
});
export type Particulars = z.infer<typeof particularsSchema>;

/** The names of the particulars, which are also the names of their registers. */
export const particulars = Object.keys(particularsSchema.shape) as readonly (keyof Particulars)[];

/** A post of which nothing else is known. */
export const noParticulars: Particulars = {
  audience: '',
  callToAction: '',
  sources: [],
  credits: [],
  embargo: null,
  boost: null,
};

/** What is known of a post beside its words, out of its registers. */
export function particularsOf(post: EntityState): Particulars {
  const { audience, callToAction, sources, credits } = noParticulars;
  return {
    audience: (registerValue(post, 'audience') as string | null) ?? audience,
    callToAction: (registerValue(post, 'callToAction') as string | null) ?? callToAction,
    sources: (registerValue(post, 'sources') as Source[] | null) ?? sources,
    credits: (registerValue(post, 'credits') as string[] | null) ?? credits,
    embargo: registerValue(post, 'embargo') as Embargo | null,
    boost: registerValue(post, 'boost') as Boost | null,
  };
}

/**
 * The amount that somebody typed, with a point or a comma before its cents; null when it is none. Separators of
 * thousands are not guessed at: whether "1,200" is a thousand or one and a bit depends on who wrote it.
 */
export function amountFrom(typed: string): number | null {
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  if (found === null) return null;
  const amount = Number(`${found[1]}.${found[2] ?? '0'}`);
  return amount <= AMOUNT_MAX ? amount : null;
}

/** A budget as it is said: "€1,200.50". */
export function formatMoney({ amount, currency }: Boost, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}

/** The value of a register for a field: null for what is empty, as on a post that was never asked. */
export function valueOrNull(value: Json): Json {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? null : value;
}
