import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { textSchema } from '../posts/post.ts';
import {
  ALT_MAX,
  ASSET_LINE_MAX,
  ASSET_TAGS_MAX,
  assetRightsSchema,
  assetVersionSchema,
  fileHashSchema,
  tagSchema,
} from './asset.ts';

/** The largest file that travels inside another, and all of them together, in bytes. */
export const CARRIED_FILE_MAX = 15_000_000;
export const CARRIED_FILES_MAX = 25_000_000;
/** Small pictures of those whose files do not travel, together, in bytes. */
export const CARRIED_VIEWS_MAX = 10_000_000;

/** A picture and the version of it that is shown; null: the one in use. */
export const carriedRefSchema = z.strictObject({ id: idSchema, hash: fileHashSchema.nullable() });
export type CarriedRef = z.infer<typeof carriedRefSchema>;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/u);

/**
 * A picture or video as it travels from one workspace to another, inside what shows it: what is known of it, and its
 * file or a small picture of it where there is room.
 */
export const carriedPictureSchema = carriedRefSchema.extend({
  name: textSchema(ASSET_LINE_MAX),
  alt: textSchema(ALT_MAX),
  tags: z.array(tagSchema).max(ASSET_TAGS_MAX),
  rights: assetRightsSchema,
  // What is said of a version is said by whoever shows it, never by a file.
  version: assetVersionSchema.omit({ altInDoubt: true, said: true }).nullable(),
  file: base64.max(Math.ceil(CARRIED_FILE_MAX / 3) * 4).nullable(),
  view: base64.max(500_000).nullable(),
});
export type CarriedPicture = z.infer<typeof carriedPictureSchema>;
