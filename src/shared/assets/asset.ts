import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { textSchema } from '../posts/text.ts';
import { wallDateSchema } from '../time/wall.ts';
import { FILE_HASH } from './address.ts';

/** What an asset can be. */
export const assetKinds = ['image', 'video'] as const;
export type AssetKind = (typeof assetKinds)[number];
export const assetKindSchema = z.enum(assetKinds);

/** What a stored file can be, told from its first bytes and never from its name. */
export const assetMimes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/svg+xml',
  'video/mp4',
  'video/quicktime',
  'video/webm',
] as const;
export type AssetMime = (typeof assetMimes)[number];

export const fileHashSchema = z.string().regex(FILE_HASH, { error: 'Not the hash of a file.' });

/** What must stay in a picture when it is cropped: a point, from 0 (left, top) to 1 (right, bottom). */
export const focalSchema = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type Focal = z.infer<typeof focalSchema>;

/** One file that an asset is, or was. */
export const assetVersionSchema = z.strictObject({
  /** SHA-256 of the file's bytes. */
  hash: fileHashSchema,
  mime: z.enum(assetMimes),
  bytes: z.number().int(),
  /** As it is seen, turned as the camera was held; in pixels. */
  width: z.number().int(),
  height: z.number().int(),
  /** Length of a video or of a moving picture; null for a still one. */
  seconds: z.number().nullable(),
  animated: z.boolean(),
  /** Of a video, as its container names it (`avc`, `vp9`, `av1` …); null for pictures. */
  codec: z.string().nullable(),
  /** It says where it was taken: an export leaves that out. */
  located: z.boolean(),
  /** The name that the file came with. */
  fileName: z.string(),
  /** When it came, in milliseconds since the epoch, and who brought it; null for the program itself. */
  at: z.number().int(),
  by: idSchema.nullable(),
  /** It came after the alt text was written, and nobody has said yet whether the words describe it too. */
  altInDoubt: z.exactOptional(z.literal(true)),
  /** What is said of it, where it is not the version in use: of that one the asset says it. */
  said: z.exactOptional(
    z.strictObject({ alt: z.string(), focal: focalSchema.nullable(), inDoubt: z.boolean() }),
  ),
});
export type AssetVersion = z.infer<typeof assetVersionSchema>;

/** On what ground something may be used. Of one's own work nobody else has to be asked. */
export const licences = [
  'unknown',
  'own',
  'commissioned',
  'stock',
  'creative_commons',
  'public_domain',
  'user_content',
  'other',
] as const;
export type Licence = (typeof licences)[number];

/** Longest line about an asset, in UTF-16 units; alt text may be longer. */
export const ASSET_LINE_MAX = 300;
export const ALT_MAX = 2000;
export const ASSET_TAGS_MAX = 50;
export const FOLDER_DEPTH_MAX = 6;

const line = textSchema(ASSET_LINE_MAX);

/** What may be done with an asset, and who says so. An empty text is one that nobody has filled in. */
export const assetRightsSchema = z.strictObject({
  /** Where it came from: a photographer, a shoot, an address. */
  source: line,
  /** The words that have to be shown with it. */
  credit: line,
  licence: z.enum(licences),
  /** Who allowed the use, and where that is written. */
  permission: line,
  /** Where it may be used. */
  territory: line,
  /** The last day on which it may be used; null when that is not limited. */
  expiresOn: wallDateSchema.nullable(),
});
export type AssetRights = z.infer<typeof assetRightsSchema>;

/** Rights of which nothing is known. */
export const noRights: AssetRights = {
  source: '',
  credit: '',
  licence: 'unknown',
  permission: '',
  territory: '',
  expiresOn: null,
};

/** A folder by its path, parts joined by `/`; empty for what lies in none. */
export const folderSchema = line.refine(isFolder, { error: 'Not a folder: “Summer/Beach”.' });
export const tagSchema = textSchema(60)
  .min(1)
  .refine((tag) => tag === tag.trim() && !/[\n\r/]/u.test(tag), { error: 'Not a tag.' });

function isFolder(path: string): boolean {
  if (path === '') return true;
  const parts = path.split('/');
  return parts.length <= FOLDER_DEPTH_MAX && parts.every((part) => part !== '' && part === part.trim());
}

/** An asset as screens show it. */
export const assetSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  name: z.string(),
  alt: z.string(),
  kind: assetKindSchema,
  /** The version that new posts take. Null only for pictures of workspaces older than the library. */
  current: assetVersionSchema.nullable(),
  /** Every version, the newest first. */
  versions: z.array(assetVersionSchema),
  /** For `src` of a small image; empty when there is none yet (a video without a poster). */
  thumb: z.string(),
  focal: focalSchema.nullable(),
  folder: z.string(),
  tags: z.array(z.string()),
  rights: assetRightsSchema,
  /** In how many posts it is. */
  uses: z.number().int(),
  addedAt: z.number().int(),
  addedBy: idSchema.nullable(),
  /** The file of the current version lies beside the workspace. */
  fileThere: z.boolean(),
});
export type Asset = z.infer<typeof assetSchema>;

/** What of an asset a person edits; each is a register of its own. Tags are added and taken away one by one. */
export const assetPatchSchema = z
  .strictObject({
    name: line.refine((name) => name.trim() !== '', { error: 'A name is needed.' }),
    alt: textSchema(ALT_MAX),
    focal: focalSchema.nullable(),
    folder: folderSchema,
    tags: z
      .array(tagSchema)
      .max(ASSET_TAGS_MAX)
      .refine((tags) => new Set(tags).size === tags.length, { error: 'A tag is named twice.' }),
    ...assetRightsSchema.shape,
  })
  .partial();
export type AssetPatch = z.infer<typeof assetPatchSchema>;
