import { z } from 'zod';
import {
  ALT_MAX,
  ASSET_TAGS_MAX,
  assetKindSchema,
  assetPatchSchema,
  assetSchema,
  fileHashSchema,
  folderSchema,
  tagSchema,
} from '../assets/asset.ts';
import { cropAreaSchema } from '../assets/crop.ts';
import { fitTargetSchema } from '../assets/fit.ts';
import { importReportSchema } from '../assets/report.ts';
import { idSchema } from '../ids.ts';
import { postSummarySchema } from '../posts/post.ts';
import { textSchema } from '../posts/text.ts';
import { commandResultSchema } from './changes.ts';
import { DROPPED_BYTES_MAX } from './imports.ts';
import { mutation, query } from './procedure.ts';

/** Most assets that one look at the library carries, and that one command takes. */
export const ASSETS_PAGE_MAX = 200;
export const ASSETS_BULK_MAX = 1000;
/** The `task` of progress events of an import, of a new version too. */
export const ASSET_IMPORT_TASK = 'assets.import';

const oneAsset = z.strictObject({ assetId: idSchema });
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
const assetIds = z
  .array(idSchema)
  .min(1)
  .max(ASSETS_BULK_MAX)
  .refine(isUnique, { error: 'An asset is named twice.' });
const base64 = z.base64().max(Math.ceil(DROPPED_BYTES_MAX / 3) * 4);
const fileName = textSchema(255).min(1);

/**
 * Where files come from. `choose` asks with the system's dialog. `offered` are files that a person dropped or pasted:
 * `window.masthead.offerFiles(files)` gives the offer's id. A path never comes from the window.
 */
export const filesFromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose'), what: z.enum(['files', 'folder']) }),
  z.strictObject({ kind: z.literal('offered'), offer: z.guid() }),
]);
export type FilesFrom = z.infer<typeof filesFromSchema>;

export const assetSorts = ['newest', 'oldest', 'name', 'expiry', 'size'] as const;

/** What of the library is looked at. Without a folder, all of it; with one, what lies in it and below; with an empty one, what lies in none. */
export const assetQuerySchema = z.strictObject({
  brandId: idSchema,
  folder: folderSchema.optional(),
  /** Words that name, alt text, tags, file name, source or credit hold, all of them. */
  search: z.string().max(200).optional(),
  /** Only what has all of these. */
  tags: z.array(tagSchema).max(ASSET_TAGS_MAX).optional(),
  kind: assetKindSchema.optional(),
  /**
   * Only what somebody has to look at: rights that have ended by today or end within 30 days; no alt text, no
   * permission or territory written down, nobody to credit; in no post.
   */
  needs: z.enum(['expired', 'expiring', 'alt', 'rights', 'credit', 'unused']).optional(),
  sort: z.enum(assetSorts).default('newest'),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(ASSETS_PAGE_MAX).default(100),
});

const folderCount = z.strictObject({ path: z.string(), count: z.number().int() });
const tagCount = z.strictObject({ tag: z.string(), count: z.number().int() });

/** A post that shows an asset. */
export const assetUseSchema = z.strictObject({
  post: postSummarySchema,
  /** The version it shows; null when it follows the asset (posts older than the library). */
  hash: fileHashSchema.nullable(),
  isCurrent: z.boolean(),
  /** Its day lies after the last on which the asset may be used. */
  expired: z.boolean(),
});
export type AssetUse = z.infer<typeof assetUseSchema>;

/** Of which version a further one is made, and who shows that then. */
const drawnFrom = {
  assetId: idSchema,
  /** The version that it is made of; null for the one in use. */
  hash: fileHashSchema.nullable(),
  /** It becomes the version in use, which new posts take. */
  inUse: z.boolean(),
  /** Posts that take it over; every other post keeps what it shows. */
  postIds: z.array(idSchema).max(500).refine(isUnique, { error: 'A post is named twice.' }),
};
const isShown = ({ inUse, postIds }: DrawnFrom): boolean => inUse || postIds.length > 0;
const nobody = { error: 'Nobody would show it.' };
export type DrawnFrom = z.infer<z.ZodObject<typeof drawnFrom>>;

/** What is to be left of a picture, and who shows it then. */
export const cropRequestSchema = z
  .strictObject({
    ...drawnFrom,
    area: cropAreaSchema,
    /** The words for what is left: whoever crops is asked. */
    alt: textSchema(ALT_MAX),
  })
  .refine(isShown, nobody);
export type CropRequest = z.infer<typeof cropRequestSchema>;

/** How small a picture is to become, and who shows it then. */
export const fitRequestSchema = z
  .strictObject({ ...drawnFrom, target: fitTargetSchema })
  .refine(isShown, nobody);
export type FitRequest = z.infer<typeof fitRequestSchema>;

export const assetsContract = {
  /** One page of a brand's assets, and how many there are in all. */
  list: query(
    'workspace.view',
    assetQuerySchema,
    z.strictObject({ assets: z.array(assetSchema), total: z.number().int() }),
  ),
  get: query('workspace.view', oneAsset, assetSchema),
  /** These assets in the order asked for; one that does not exist any more, or may not be seen, is left out. */
  named: query(
    'workspace.view',
    z.strictObject({ assetIds: z.array(idSchema).min(1).max(ASSETS_PAGE_MAX) }),
    z.strictObject({ assets: z.array(assetSchema) }),
  ),
  /** Folders and tags of a brand by name, with how many assets each holds (a folder's own, not those below). */
  folders: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({
      folders: z.array(folderCount),
      tags: z.array(tagCount),
      /** How many lie in no folder, and how many there are in all. */
      loose: z.number().int(),
      total: z.number().int(),
    }),
  ),
  /** The posts that show an asset, newest day first, at most 500. */
  usedIn: query('workspace.view', oneAsset, z.strictObject({ uses: z.array(assetUseSchema) })),
  /**
   * Brings files into a brand's library: long work off both event loops, told by `progress` events of the task
   * `assets.import` (files done of files in all), stopped by `assets.cancel` (then nothing comes in, and the code is
   * `cancelled`). Each file comes in whole or not at all; the whole import is one undoable step. Null when the person
   * cancelled the dialog.
   */
  importFiles: mutation(
    'post.write',
    z.strictObject({ brandId: idSchema, folder: folderSchema, from: filesFromSchema }),
    importReportSchema.nullable(),
  ),
  /** The same for one small file by its bytes; larger ones go by `offerFiles`. */
  importBytes: mutation(
    'post.write',
    z.strictObject({ brandId: idSchema, folder: folderSchema, name: fileName, base64 }),
    importReportSchema,
  ),
  /** Stops the import that is running; false when there is none. */
  cancel: mutation('post.write', z.void(), z.strictObject({ cancelled: z.boolean() })),
  /**
   * Changes the fields that a patch names; each is one register. Alt text and focal point are those of a version: of the
   * one in use where none is named.
   */
  update: mutation(
    'post.write',
    z.strictObject({
      assetId: idSchema,
      patch: assetPatchSchema,
      hash: fileHashSchema.nullable().default(null),
    }),
    commandResultSchema,
  ),
  /** The same change to several assets in one undoable step; tags are added and taken away, never replaced. */
  updateMany: mutation(
    'post.write',
    z.strictObject({
      assetIds,
      patch: assetPatchSchema.omit({ name: true, alt: true, focal: true, tags: true }),
      addTags: z.array(tagSchema).max(ASSET_TAGS_MAX).default([]),
      removeTags: z.array(tagSchema).max(ASSET_TAGS_MAX).default([]),
    }),
    commandResultSchema,
  ),
  /**
   * Gives a folder another path, with all that lies in it and below, in one undoable step. An empty path takes it away
   * with those below it: what lay in them is in no folder. Refuses a place inside itself, and one too deep.
   */
  moveFolder: mutation(
    'post.write',
    z.strictObject({ brandId: idSchema, from: folderSchema.min(1), to: folderSchema }),
    commandResultSchema,
  ),
  /**
   * Gives an asset a further version (the first file of `from`), which becomes the current one. Posts keep the version
   * they show until it is taken over. Null when the person cancelled the dialog.
   */
  addVersion: mutation(
    'post.write',
    z.strictObject({ assetId: idSchema, from: filesFromSchema }),
    importReportSchema.nullable(),
  ),
  /**
   * Makes a version the current one, and takes it over into the posts named: their approval is void, as after any
   * edit. One undoable step.
   */
  useVersion: mutation(
    'post.write',
    z.strictObject({ assetId: idSchema, hash: fileHashSchema, postIds: z.array(idSchema).max(500) }),
    commandResultSchema,
  ),
  /**
   * Cuts a picture and keeps what is left as a further version, off both event loops and in one undoable step; the
   * version it was cut from stays. Refuses videos, drawings and pictures that move. Gives the hash of the new version.
   */
  crop: mutation(
    'post.write',
    cropRequestSchema,
    z.strictObject({ group: idSchema.nullable(), hash: fileHashSchema }),
  ),
  /**
   * Makes a picture smaller and keeps that as a further version, as `crop` does; a drawing becomes pixels. Its words hold
   * for both. Refuses videos, pictures that move, and what would be no smaller. Gives what the new version is.
   */
  fit: mutation(
    'post.write',
    fitRequestSchema,
    z.strictObject({
      group: idSchema.nullable(),
      hash: fileHashSchema,
      width: z.number().int(),
      height: z.number().int(),
      bytes: z.number().int(),
    }),
  ),
  /** Takes assets out of the library; undo brings them back. Refuses, with where, while a post shows one. */
  remove: mutation('post.write', z.strictObject({ assetIds }), commandResultSchema),
  /**
   * Hands in the poster frame of a video as JPEG, PNG or WebP: the window draws it from a <video> element, because the
   * core has no decoder. The first one stays (`stored` is false for a later one). Asked for where a video's `thumb` is empty. It is kept beside the file and is no edit.
   */
  setPoster: mutation(
    'workspace.view',
    z.strictObject({ hash: fileHashSchema, base64 }),
    z.strictObject({ stored: z.boolean() }),
  ),
  /**
   * Saves a file where the person says; where it says where it was taken, that is left out (`stripped`). Null when the
   * person cancelled. Without a hash, the current version.
   */
  exportFile: mutation(
    'document.export',
    z.strictObject({ assetId: idSchema, hash: fileHashSchema.nullable() }),
    z.strictObject({ file: z.string().nullable(), stripped: z.boolean(), notes: z.array(z.string()) }),
  ),
  /** Shows the last exported file in the system's file manager; false when there is none. */
  reveal: mutation('document.export', z.void(), z.strictObject({ shown: z.boolean() })),
};
