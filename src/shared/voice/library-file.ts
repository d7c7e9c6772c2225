import { z } from 'zod';
import { carriedPictureSchema } from '../assets/carried.ts';
import { idSchema } from '../ids.ts';
import { adoptedSchema, proposalSchema } from './guideline.ts';
import { ruleChoiceSchema } from './settings.ts';
import { styleSchema } from './style.ts';

/** What a voice library's file calls itself, and the version of its form. */
export const LIBRARY_FORMAT = 'masthead-voice';
export const LIBRARY_VERSION = 2;

/**
 * The longest file that is read, in bytes: the six public Vale styles and a hundred guidelines take 2 million, logos as
 * much as they may where pictures travel.
 */
export const LIBRARY_BYTES_MAX = 80_000_000;

const name = z.string().max(200);

const guidelineSchema = z
  .strictObject({
    id: idSchema,
    ownerId: idSchema.nullable(),
    archived: z.boolean(),
    /** Everything it has said, oldest first; the last holds. Empty: it is only proposed. */
    versions: z.array(adoptedSchema).max(1000),
    proposal: proposalSchema.nullable(),
  })
  .refine(({ versions, proposal }) => versions.length > 0 || proposal !== null, {
    error: 'A guideline that says nothing.',
  })
  .refine(
    ({ versions }) => versions.every(({ version }, index) => version > (versions[index - 1]?.version ?? 0)),
    {
      error: 'Versions out of order.',
    },
  );
export type FiledGuideline = z.infer<typeof guidelineSchema>;

/** A brand's voice library in one file. */
export const libraryFileSchema = z.strictObject({
  format: z.literal(LIBRARY_FORMAT),
  version: z.union([z.literal(1), z.literal(LIBRARY_VERSION)]),
  exportedAt: z.number().int(),
  brand: z.strictObject({ id: idSchema, name }),
  /** Who the ids of people mean. */
  people: z.array(z.strictObject({ id: idSchema, name })).max(2000),
  guidelines: z.array(guidelineSchema).max(2000),
  /** The logos that its guidelines show; files of the first version have none. */
  pictures: z.array(carriedPictureSchema).max(2000).default([]),
  /** Choices about rules, by the rule's id. */
  choices: z.record(z.string().max(200), ruleChoiceSchema),
  styles: z.array(styleSchema.omit({ id: true, brandId: true }).extend({ name: name.min(1) })).max(200),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;

/** Why a file is no library that can be taken in; `where` is the place in it that does not read. */
export type LibraryFault =
  | { readonly fault: 'foreign' | 'newer' }
  | { readonly fault: 'malformed'; readonly where: string };

/** The text of a library's file. */
export function libraryText(library: LibraryFile): string {
  return `${JSON.stringify(library, null, 1)}\n`;
}

/** Reads the text of a library's file; gives the fault of one that is damaged, or something else. */
export function readLibraryText(text: string): LibraryFile | LibraryFault {
  const head = z.object({ format: z.literal(LIBRARY_FORMAT), version: z.number().int() });
  const content = jsonOf(text);
  const said = head.safeParse(content);
  if (!said.success) return { fault: 'foreign' };
  if (said.data.version > LIBRARY_VERSION) return { fault: 'newer' };
  const parsed = libraryFileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { fault: 'malformed', where: (issue?.path ?? []).join('.').slice(0, 120) || LIBRARY_FORMAT };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a file is no file of ours.
    return null;
  }
}
