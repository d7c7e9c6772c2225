import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { hashtagGroupFields, hashtagGroupSchema } from '../library/hashtags.ts';
import { snippetFields, snippetSchema } from '../library/snippets.ts';
import { TEMPLATE_FIELDS_MAX, templateFields, templateSchema } from '../library/templates.ts';
import { fieldName } from '../library/variables.ts';
import { POST_TEXT_MAX, textSchema } from '../posts/text.ts';
import { ownWordSchema } from '../spelling/own-words.ts';
import { scheduleSchema } from '../time/wall.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

const ofBrand = z.strictObject({ brandId: idSchema });
/** What a template's fields are filled with. */
const values = z
  .record(z.string().regex(fieldName), textSchema(POST_TEXT_MAX))
  .refine((given) => Object.keys(given).length <= TEMPLATE_FIELDS_MAX * 2);

export const libraryContract = {
  /** A brand's library of words, each list by name. */
  get: query(
    'workspace.view',
    ofBrand,
    z.strictObject({
      snippets: z.array(snippetSchema),
      hashtags: z.array(hashtagGroupSchema),
      templates: z.array(templateSchema),
    }),
  ),
  /** Words of a brand that are right although no dictionary has them. */
  words: query('workspace.view', ofBrand, z.strictObject({ words: z.array(ownWordSchema) })),
  /** Adds one to them, for everybody who writes for the brand. */
  keepWord: mutation('library.edit', ofBrand.extend({ word: ownWordSchema }), commandResultSchema),
  createSnippet: mutation('library.edit', ofBrand.extend(snippetFields.shape), createdSchema),
  updateSnippet: mutation(
    'library.edit',
    z.strictObject({ snippetId: idSchema, patch: snippetFields.partial() }),
    commandResultSchema,
  ),
  createHashtags: mutation('library.edit', ofBrand.extend(hashtagGroupFields.shape), createdSchema),
  updateHashtags: mutation(
    'library.edit',
    z.strictObject({ groupId: idSchema, patch: hashtagGroupFields.partial() }),
    commandResultSchema,
  ),
  createTemplate: mutation('library.edit', ofBrand.extend(templateFields.shape), createdSchema),
  updateTemplate: mutation(
    'library.edit',
    z.strictObject({ templateId: idSchema, patch: templateFields.partial() }),
    commandResultSchema,
  ),
  /** Takes something out of the library; undo brings it back. */
  remove: mutation(
    'library.edit',
    z.strictObject({ kind: z.enum(['snippet', 'hashtags', 'template']), id: idSchema }),
    commandResultSchema,
  ),
  /** Makes a draft from a template, its fields filled. Refuses, with its name, a field that has to be filled and is not. */
  useTemplate: mutation(
    'post.write',
    z.strictObject({ templateId: idSchema, values, schedule: scheduleSchema.nullable() }),
    createdSchema,
  ),
};
