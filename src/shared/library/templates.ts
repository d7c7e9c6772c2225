import { z } from 'zod';
import { nameSchema } from '../campaigns/campaign.ts';
import { CAMPAIGN_PLACE, type UtmFault, utmFaultOf } from '../campaigns/utm.ts';
import { idSchema } from '../ids.ts';
import { compositionSchema, type PostLink, type Variant } from '../posts/composition.ts';
import { postFactSchema } from '../posts/facts.ts';
import { intentSchema, type PostPatch } from '../posts/post.ts';
import { POST_TEXT_MAX, textSchema } from '../posts/text.ts';
import { fieldName, fieldsIn, type Values, withFields } from './variables.ts';

/** Most fields of one template. */
export const TEMPLATE_FIELDS_MAX = 30;

/** Longest preset of a field, in UTF-16 units. */
const FIELD_PRESET_MAX = 2000;

/** Something to fill in where a post is made from a template; it stands in the words as `{{name}}`. */
export const templateFieldSchema = z.strictObject({
  name: z.string().regex(fieldName),
  /** What to write there, in a few words. */
  hint: textSchema(200),
  required: z.boolean(),
  /** It takes more than a line. */
  long: z.boolean(),
  /** What stands in it until somebody writes something else. Templates of before there were such have none. */
  preset: textSchema(FIELD_PRESET_MAX).default(''),
});
export type TemplateField = z.infer<typeof templateFieldSchema>;

/** What a post made from it begins with. */
export const templateBodySchema = z.strictObject({
  text: textSchema(POST_TEXT_MAX),
  ...compositionSchema.shape,
  channelIds: z.array(idSchema).max(50),
  pillarId: idSchema.nullable(),
  intent: intentSchema.nullable(),
  facts: z.array(postFactSchema).max(10),
});
export type TemplateBody = z.infer<typeof templateBodySchema>;

const fieldsSchema = z
  .array(templateFieldSchema)
  .max(TEMPLATE_FIELDS_MAX)
  .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, {
    error: 'A field is named twice.',
  });

/** A recurring format: a post with gaps, and the fields that fill them. */
export const templateSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  body: templateBodySchema,
  fields: fieldsSchema,
});
export type Template = z.infer<typeof templateSchema>;

/** What of a template a person edits. */
export const templateFields = z.strictObject({
  name: nameSchema,
  body: templateBodySchema,
  fields: fieldsSchema,
});

type Fillable = { readonly body: TemplateBody; readonly fields: readonly TemplateField[] };

/** Everything a template asks for: its fields, then gaps in its words that no field describes yet. */
export function askedBy({ body, fields }: Fillable): readonly TemplateField[] {
  const known = new Set(fields.map(({ name }) => name));
  const gaps = new Set(wordsOf(body).flatMap(fieldsIn));
  const undescribed = [...gaps].filter((name) => !known.has(name));
  return [...fields, ...undescribed.map(undescribedField)];
}

/** A gap in the words of a template that nobody said anything of yet. */
function undescribedField(name: string): TemplateField {
  return { name, hint: '', required: true, long: false, preset: '' };
}

/** What stands in a field: what was given, else its preset. */
function standingIn({ name, preset }: TemplateField, values: Values): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : preset;
}

/** The fields that have to be filled in and are not. */
export function missingIn(template: Fillable, values: Values): readonly TemplateField[] {
  return askedBy(template).filter((field) => field.required && standingIn(field, values).trim() === '');
}

/** What a post made from a template says, its gaps filled. */
export function filledTemplate(template: Fillable, values: Values): PostPatch {
  const given = Object.fromEntries(askedBy(template).map((field) => [field.name, standingIn(field, values)]));
  return rewritten(
    template.body,
    (text) => withFields(text, given),
    (link) => filledLink(link, given),
  );
}

/** A template with one of its fields called otherwise, in its words too. */
export function withRenamedField(
  { body, fields }: Fillable,
  from: string,
  to: string,
): Pick<Template, 'body' | 'fields'> {
  const rename = (text: string): string => withFields(text, { [from]: `{{${to}}}` });
  return {
    body: rewritten(body, rename, ({ url, utm }) => ({
      url: rename(url),
      utm: utm === null ? null : renamedUtm(utm, rename),
    })),
    fields: fields.map((field) => (field.name === from ? { ...field, name: to } : field)),
  };
}

/**
 * What keeps a pattern of a template from standing in an address as it was meant. Gaps are filled before it does; which
 * campaign a post will be in is not known, so its name has no place in it.
 */
export function templateUtmFault(pattern: string): UtmFault | null {
  const given = Object.fromEntries(fieldsIn(pattern).map((name) => [name, 'x']));
  const filled = withFields(pattern, given);
  if (filled.includes(CAMPAIGN_PLACE)) return { kind: 'place', place: CAMPAIGN_PLACE };
  return utmFaultOf(filled);
}

type Utm = NonNullable<PostLink['utm']>;

function renamedUtm(utm: Utm, rename: (text: string) => string): Utm {
  return Object.fromEntries(Object.entries(utm).map(([name, value]) => [name, rename(value)])) as Utm;
}

/** A body with all its words put otherwise. */
function rewritten(
  { text, firstComment, parts, link, variants, ...plan }: TemplateBody,
  write: (text: string) => string,
  writeLink: (link: PostLink) => PostLink,
): TemplateBody {
  return {
    ...plan,
    text: write(text),
    firstComment: write(firstComment),
    parts: parts.map(write),
    link: link === null ? null : writeLink(link),
    variants: Object.fromEntries(
      Object.entries(variants).map(([id, own]) => [id, filledVariant(own, write)]),
    ),
  };
}

function filledVariant(
  { text, firstComment, parts, title = null, ...rest }: Variant,
  fill: (text: string) => string,
): Variant {
  return {
    text: text === null ? null : fill(text),
    firstComment: firstComment === null ? null : fill(firstComment),
    parts: parts === null ? null : parts.map(fill),
    ...rest,
    ...(title === null ? {} : { title: fill(title) }),
  };
}

/** In an address a value is one part of it: it must not bring in slashes or parameters of its own. */
function filledLink({ url, utm }: PostLink, values: Values): PostLink {
  const encoded = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value.trim())]),
  );
  const filled = Object.entries(utm ?? {}).map(([name, value]) => [name, withFields(value, values)]);
  return {
    url: withFields(url, encoded),
    utm: utm === null ? null : (Object.fromEntries(filled) as Utm),
  };
}

function wordsOf({ text, firstComment, parts, link, variants }: TemplateBody): readonly string[] {
  const own = Object.values(variants).flatMap((variant) => [
    variant.title ?? '',
    variant.text ?? '',
    variant.firstComment ?? '',
    ...(variant.parts ?? []),
  ]);
  return [text, firstComment, ...parts, link?.url ?? '', ...Object.values(link?.utm ?? {}), ...own];
}

/** Values to show a template with: what was given, else what stands in a field, else its name in brackets. */
export function shownValues(template: Fillable, given: Values): Values {
  const shown = askedBy(template).map((field) => [
    field.name,
    standingIn(field, given).trim() === '' ? `[${field.name}]` : standingIn(field, given),
  ]);
  return Object.fromEntries(shown) as Values;
}
