import type { CarriedRef } from '#shared/assets/carried.ts';
import type { StoredFile } from '#shared/assets/jobs.ts';
import { ASSET_ORDER, assetsOf, PINNED } from '#shared/assets/registers.ts';
import type { PackChoice, PackItem } from '#shared/contract/draft-packs.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { DraftPack, PackField, PackFields } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { type Json, sameJson } from '#shared/journal/canonical.ts';
import { compositionOf, variantRegister, variantValue } from '#shared/posts/composition.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { adoptPictures, type Coming, comingPictures } from '../assets/carried.ts';
import { noteFiles } from '../assets/file-rows.ts';
import { leaveUnderEmbargo, place } from '../posts/commands.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Writer } from '../store/connection.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { comparePack } from './compare.ts';
import { registerOfField, registerValueFor } from './fields.ts';

/** What a person takes in of a pack. */
export type Taken = {
  readonly brandId: Id;
  /** Who stands as author of drafts whose author is not here. */
  readonly authorId: Id;
  readonly items: readonly { readonly postId: Id; readonly choices: readonly PackChoice[] }[];
  /** Files of pictures that were brought into the store for it. */
  readonly files?: readonly StoredFile[];
};

/** Takes drafts in, all or none, in one undoable step. What both sides changed is never decided silently. */
export function takeInPack(
  store: WorkspaceFile,
  actor: ActingPerson,
  pack: DraftPack,
  taken: Taken,
): Committed<{ readonly added: number; readonly updated: number }> {
  const label = {
    key: 'draftPacks.undo.label',
    values: { count: taken.items.length, name: pack.from.name },
  } as const;
  const note = (writer: Writer): void => noteFiles(writer, taken.files ?? [], store.sources.now());
  const change = (changes: ChangeSet): { readonly added: number; readonly updated: number } => {
    changes.existing('brand', taken.brandId);
    changes.existing('person', taken.authorId);
    const { brandId, files = [] } = taken;
    adoptPictures(store, changes, neededPictures(store, pack, taken), {
      brandId,
      by: actor?.id ?? null,
      files,
    });
    // Compared again, inside the transaction: the workspace may have moved on since the person looked.
    const compared = comparePack(store, pack, taken.brandId);
    let added = 0;
    for (const { postId, choices } of taken.items) {
      const item = compared.items.find((candidate) => candidate.postId === postId);
      const theirs = pack.posts.find(({ id }) => id === postId);
      if (item === undefined || theirs === undefined)
        throw new Refusal('not-found', 'core.refusal.notFound', { what: 'post' });
      if (item.state === 'new') {
        adopt(changes, item, theirs, taken);
        added += 1;
      } else merge(changes, item, theirs, choices);
    }
    return { added, updated: taken.items.length - added };
  };
  return store.run(actor, label, change, note);
}

/** The pictures that the named drafts show. */
export function neededPictures(
  store: WorkspaceFile,
  pack: DraftPack,
  { brandId, items }: Pick<Taken, 'brandId' | 'items'>,
): readonly Coming[] {
  const named = new Set(items.map(({ postId }) => postId));
  const shown = pack.posts.filter(({ id }) => named.has(id)).flatMap(({ fields }) => fields.pictures ?? []);
  const keys = new Set(shown.map(({ id, hash }) => `${id} ${hash}`));
  return comingPictures(store, pack.pictures ?? [], brandId).filter(({ picture: { id, hash } }) =>
    keys.has(`${id} ${hash}`),
  );
}

function adopt(
  changes: ChangeSet,
  item: PackItem,
  theirs: DraftPack['posts'][number],
  { brandId, authorId }: Taken,
): void {
  const fields = Object.assign({}, ...item.fields.map((view) => view.theirs)) as PackFields;
  const registers: { [register: string]: Json } = { brand: brandId, author: item.authorId ?? authorId };
  for (const { field } of item.fields) {
    if (field === 'variants') {
      for (const [id, own] of Object.entries(fields.variants)) registers[variantRegister(id)] = own;
      continue;
    }
    if (field === 'pictures') continue;
    const value = registerValueFor(field, fields, null);
    if (field !== 'channelIds' && value !== null) registers[registerOfField[field]] = value;
  }
  const { pictures = [] } = fields;
  const assetIds = pictures.map(({ id }) => id);
  Object.assign(registers, pictureRegisters(pictures));
  const written = new Set(Object.values(theirs.written).flat());
  const members = { channels: fields.channelIds, assets: [...assetIds].sort() };
  changes.adopt('post', item.postId, { registers, members }, [...written]);
}

function merge(
  changes: ChangeSet,
  item: PackItem,
  theirs: DraftPack['posts'][number],
  choices: readonly PackChoice[],
): void {
  if (item.state === 'final') throw new Refusal('wrong-state', 'core.refusal.published');
  if (item.state === 'deleted') throw new Refusal('wrong-state', 'draftPacks.refusal.deleted');
  const post = changes.existing('post', item.postId);
  const taken = item.fields.flatMap((view) => takenOf(view, choices, item.excerpt));
  for (const { field, fields } of taken)
    if (field !== 'schedule') write(changes, post, field, fields, lastOf(theirs, field));
  // Last, because what follows from a moment depends on the rest.
  for (const { field, fields } of taken)
    if (field === 'schedule')
      place(changes, post, fields.schedule, { ...besides(taken), taken: lastOf(theirs, field) });
  leaveUnderEmbargo(changes, post, particularsOf(post).embargo);
}

type TakenField = { readonly field: PackField; readonly fields: PackFields };

/** What is taken over of a field: nothing where ours stays. Refuses while both sides changed it and nobody chose. */
function takenOf(
  view: PackItem['fields'][number],
  choices: readonly PackChoice[],
  excerpt: string,
): readonly TakenField[] {
  const choice = choices.find(({ field }) => field === view.field);
  if (view.side === 'both' && choice === undefined)
    throw new Refusal('bad-input', 'draftPacks.refusal.choose', { post: excerpt }, view.field);
  const take = choice?.take ?? (view.side === 'theirs' ? 'theirs' : 'mine');
  if (take === 'mine' || view.side === 'same') return [];
  const text = choice?.take === 'text' ? { text: choice.text } : {};
  return [{ field: view.field, fields: { ...view.theirs, ...text } as PackFields }];
}

/**
 * What comes with a moment and stands beside it: a stage stays as they chose it, and an embargo of theirs takes the
 * post off the schedule as it did there. Only one of ours refuses the moment.
 */
function besides(taken: readonly TakenField[]): Pick<PostPatch, 'stage' | 'embargo'> {
  const brought = (field: PackField) => taken.find((each) => each.field === field)?.fields;
  const stage = brought('stage')?.stage;
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(brought('embargo') === undefined ? {} : { embargo: null }),
  };
}

/** The latest operation is enough to recognise by: each pack carries its whole past. */
function lastOf(theirs: DraftPack['posts'][number], field: PackField): readonly Id[] {
  return (theirs.written[field] ?? []).slice(-1);
}

function write(
  changes: ChangeSet,
  post: ReturnType<ChangeSet['existing']>,
  field: PackField,
  fields: PackFields,
  last: readonly Id[],
): void {
  if (field === 'variants') writeVariants(changes, post, fields, last);
  else if (field === 'channelIds') changes.setMembers(post, 'channels', fields.channelIds, last);
  else if (field === 'pictures') writePictures(changes, post, fields.pictures ?? [], last);
  else changes.set(post, registerOfField[field], registerValueFor(field, fields, post), last);
}

/** The registers of a post that shows these pictures in this order. */
function pictureRegisters(pictures: readonly CarriedRef[]): { readonly [register: string]: Json } {
  const ids = pictures.map(({ id }) => id);
  const pins = pictures.flatMap(({ id, hash }) => (hash === null ? [] : [[`${PINNED}${id}`, hash] as const]));
  const isOrdered = ids.length > 1 && !sameJson(ids, [...ids].sort());
  return { ...(isOrdered ? { [ASSET_ORDER]: ids } : {}), ...Object.fromEntries(pins) };
}

function writePictures(
  changes: ChangeSet,
  post: ReturnType<ChangeSet['existing']>,
  pictures: readonly CarriedRef[],
  taken: readonly Id[],
): void {
  const before = assetsOf(post);
  const ids = pictures.map(({ id }) => id);
  changes.setMembers(post, 'assets', ids, taken);
  const wanted = pictureRegisters(pictures);
  changes.set(post, ASSET_ORDER, wanted[ASSET_ORDER] ?? null, taken);
  for (const id of new Set([...before, ...ids]))
    changes.set(post, `${PINNED}${id}`, wanted[`${PINNED}${id}`] ?? null, taken);
}

/** What channels say otherwise becomes exactly theirs: one that they do not have follows the base again. */
function writeVariants(
  changes: ChangeSet,
  post: ReturnType<ChangeSet['existing']>,
  { variants }: PackFields,
  taken: readonly Id[],
): void {
  const channels = new Set([...Object.keys(compositionOf(post).variants), ...Object.keys(variants)]);
  for (const channelId of channels) {
    const own = variants[channelId];
    const value = own === undefined ? null : variantValue(own);
    changes.set(post, variantRegister(channelId), value, taken);
  }
}
