import { z } from 'zod';
import { severities } from '../approval/severity.ts';
import { idSchema } from '../ids.ts';
import { sections } from '../voice/guideline.ts';
import { ruleLevelSchema } from '../voice/settings.ts';
import { styleNoteSchema } from '../voice/style.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

const ofBrand = z.strictObject({ brandId: idSchema });
const oneStyle = z.strictObject({ styleId: idSchema });

/** What rules would have said of the posts that a brand wrote last; nothing is changed by asking. */
export const ruleTrialSchema = z.strictObject({
  /** How many posts were tried, and in how many of them at least one rule would have spoken. */
  tried: z.number().int(),
  flagged: z.number().int(),
  /** It took too long and was ended: then nothing is known. */
  tooSlow: z.boolean(),
  /** Every rule, the loudest first; those that would have been silent are there with zeros. */
  rules: z.array(
    z.strictObject({
      ruleId: z.string(),
      hits: z.number().int(),
      posts: z.number().int(),
      examples: z.array(z.strictObject({ postId: idSchema, words: z.string(), message: z.string() })),
    }),
  ),
});
export type RuleTrial = z.infer<typeof ruleTrialSchema>;

/** A style that was read and waits for a decision: nothing of it is kept yet. */
export const styleReadingSchema = z.strictObject({
  readingId: idSchema,
  file: z.string(),
  name: z.string(),
  ruleCount: z.number().int(),
  /** Rules that came in as they were. */
  whole: z.number().int(),
  /** Rules that came in weaker, not at all, or were set aside because they are slow, each with the reason. */
  notes: z.array(styleNoteSchema),
  /** Words that the style brings as right, and as wrong. */
  accepted: z.number().int(),
  rejected: z.number().int(),
  /** The style of the same name that it would take the place of. */
  replaces: idSchema.nullable(),
  trial: ruleTrialSchema,
});
export type StyleReading = z.infer<typeof styleReadingSchema>;

/** A rule of a style that was taken in, and what the brand has decided about it. */
export const styleRuleSchema = z.strictObject({
  ruleId: z.string(),
  /** The kind of its pattern, in the words of Vale: existence, substitution. */
  kind: z.string(),
  message: z.string(),
  link: z.string(),
  came: z.enum(severities),
  level: ruleLevelSchema,
});
export type StyleRule = z.infer<typeof styleRuleSchema>;

/** What an import of a library would do to one guideline, or to one style. */
const libraryItemSchema = z.strictObject({
  name: z.string(),
  /** Null for a style. */
  section: z.enum(sections).nullable(),
  change: z.enum(['new', 'changed', 'same', 'left_out']),
  /** How many versions, or rules, come with it. */
  count: z.number().int(),
  /** Why it stays out; empty otherwise. */
  why: z.string(),
});

/** A library that was read from a file: what would change, before anything does. */
export const libraryReadingSchema = z.strictObject({
  readingId: idSchema,
  file: z.string(),
  brand: z.string(),
  exportedAt: z.number().int(),
  guidelines: z.array(libraryItemSchema),
  styles: z.array(libraryItemSchema),
  /** Choices about rules that would be other than they are. */
  choices: z.number().int(),
});
export type LibraryReading = z.infer<typeof libraryReadingSchema>;

export const handbookFormats = ['pdf', 'docx', 'html'] as const;
export type HandbookFormat = (typeof handbookFormats)[number];

/** The file that was written; null when the person cancelled. */
const written = z.strictObject({ file: z.string().nullable() });

export const voiceFilesContract = {
  /** Asks for a folder or zip of a Vale style, reads it and tries it on the brand's last posts. Null when cancelled. */
  readStyle: mutation(
    'voice.adopt',
    ofBrand.extend({ from: z.enum(['folder', 'zip']) }),
    styleReadingSchema.nullable(),
  ),
  /** Keeps the style that was read. It is off, and its rules only inform, until somebody decides otherwise. */
  keepStyle: mutation('voice.adopt', z.strictObject({ readingId: idSchema }), createdSchema),
  /** The rules of a style as the brand has set them, its notes, and what it would say of the last posts. */
  style: query(
    'workspace.view',
    oneStyle,
    z.strictObject({ rules: z.array(styleRuleSchema), trial: ruleTrialSchema }),
  ),
  switchStyle: mutation('voice.adopt', oneStyle.extend({ on: z.boolean() }), commandResultSchema),
  removeStyle: mutation('voice.adopt', oneStyle, commandResultSchema),
  /** Writes the rules of the brand's own guidelines as a Vale package, where the person says. */
  exportStyle: mutation('document.export', ofBrand, written.extend({ rules: z.number().int() })),
  /** Writes the whole library into one file: guidelines with all their versions, choices about rules, styles. */
  exportLibrary: mutation('document.export', ofBrand, written.extend({ guidelines: z.number().int() })),
  /** Asks for such a file and says what would change. Null when the person cancelled. */
  readLibrary: mutation('voice.adopt', ofBrand, libraryReadingSchema.nullable()),
  /** Takes in the library that was read, in one undoable step. */
  importLibrary: mutation(
    'voice.adopt',
    z.strictObject({ readingId: idSchema }),
    commandResultSchema.extend({ added: z.number().int(), changed: z.number().int() }),
  ),
  /** Lays the library out as a handbook and saves it where the person says. */
  handbook: mutation('document.export', ofBrand.extend({ format: z.enum(handbookFormats) }), written),
};
