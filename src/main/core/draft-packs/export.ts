import { basename } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import {
  type DraftPack,
  PACK_EXTENSION,
  PACK_FORMAT,
  PACK_POSTS_MAX,
  type PackField,
  type PackFields,
  packText,
} from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { can } from '#shared/people/roles.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { carriedPictures } from '../assets/carried.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { fileNameOf, saveFile } from '../documents/save-file.ts';
import { peopleOf } from '../people/queries.ts';
import { summariesOf, summaryColumns, summaryOf } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { sha256 } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import type { CoreContext } from '../trpc.ts';
import { fieldsOf, writingsOf } from './fields.ts';

/** The drafts a person wrote for a brand and that nobody decides on now, the last written first. */
export function draftsOf(read: Reader, brandId: Id, personId: Id): PostSummary[] {
  const sql = `SELECT ${summaryColumns} FROM post WHERE brand_id = ? AND author_id = ?
    AND status IN ('idea', 'draft', 'changes_requested', 'rejected')
    ORDER BY updated_at DESC LIMIT ${PACK_POSTS_MAX}`;
  return summariesOf(prepared(read, sql).all(brandId, personId));
}

/** Writes drafts into one file for another machine. A null path when the person cancelled. */
export async function exportPack(
  ctx: CoreContext,
  input: { readonly brandId: Id; readonly postIds: readonly Id[]; readonly note: string },
): Promise<{ readonly file: string | null; readonly posts: number; readonly small: number }> {
  const pack = packOf(ctx, input);
  const name = fileNameOf(
    t('draftPacks.fileName', { name: ctx.actor.name, brand: pack.brand.name }),
    PACK_EXTENSION,
  );
  const path = await ctx.session.host.pickSavePath(name);
  const small = (pack.pictures ?? []).filter(({ file }) => file === null).length;
  if (path === null) return { file: null, posts: pack.posts.length, small };
  await saveFile(path, packText(pack, sha256), () => undefined);
  return { file: basename(path), posts: pack.posts.length, small };
}

/** The pack of these posts, with what their channels, campaigns and pillars are called. */
export function packOf(
  { workspace: { store }, actor }: Pick<CoreContext, 'workspace' | 'actor'>,
  {
    brandId,
    postIds,
    note,
  }: { readonly brandId: Id; readonly postIds: readonly Id[]; readonly note: string },
): DraftPack {
  if (postIds.length > PACK_POSTS_MAX)
    throw new Refusal('bad-input', 'draftPacks.refusal.tooMany', { most: PACK_POSTS_MAX }, 'postIds');
  const brand = brandsOf(store.read).find(({ id }) => id === brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const posts = postIds.map((postId) => packedPost(store, brandId, postId, can(actor, 'comment.internal')));
  const ofBrand = (thing: { readonly brandId: Id }): boolean => thing.brandId === brandId;
  const used = new Set(posts.flatMap(({ authorId, fields }) => [authorId, ...checkersOf(fields)]));
  return {
    format: PACK_FORMAT,
    exportedAt: store.sources.now(),
    from: { id: actor.id, name: actor.name },
    note,
    brand: { id: brand.id, name: brand.name },
    channels: channelsOf(store.read)
      .filter(ofBrand)
      .map(({ id, network, name }) => ({ id, network, name })),
    campaigns: campaignsOf(store.read)
      .filter(ofBrand)
      .map(({ id, name }) => ({ id, name })),
    pillars: pillarsOf(store.read)
      .filter(ofBrand)
      .map(({ id, name }) => ({ id, name })),
    people: peopleOf(store.read)
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ id, name })),
    pictures: carriedPictures(
      store,
      posts.flatMap(({ fields }) => fields.pictures ?? []),
    ),
    posts,
  };
}

/** Who made sure of the sources of a post. */
function checkersOf({ sources = [] }: PackFields): readonly (Id | null)[] {
  return sources.map(({ checkedBy }) => checkedBy);
}

function packedPost(
  store: CoreContext['workspace']['store'],
  brandId: Id,
  postId: Id,
  withNotes: boolean,
): DraftPack['posts'][number] {
  if (summaryOf(store.read, postId).brandId !== brandId)
    throw new Refusal('bad-input', 'core.refusal.otherBrand', { what: 'post' }, 'postIds');
  const post = store.stateOf('post', postId);
  const all = fieldsOf(post);
  // Somebody from outside is not told which campaign their post is in when it is not shared with them.
  const isHidden = all.campaignId !== null && !store.sees('campaign', all.campaignId);
  const fields = isHidden ? { ...all, campaignId: null } : all;
  const written = [...writingsOf(store.writer, postId)].map(([field, writings]): [PackField, Id[]] => [
    field,
    writings.map(({ opId }) => opId),
  ]);
  return {
    id: postId,
    fields: withNotes ? fields : { ...fields, notes: null },
    ...(isHidden ? { unseen: ['campaignId' as const] } : {}),
    written: Object.fromEntries(written) as DraftPack['posts'][number]['written'],
    authorId: registerValue(post, 'author') as Id | null,
  };
}
