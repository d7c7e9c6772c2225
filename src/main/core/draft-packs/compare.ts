import { assetUrl } from '#shared/assets/address.ts';
import type { OpenPack, PackFieldView, PackItem } from '#shared/contract/draft-packs.ts';
import { sideOf } from '#shared/draft-packs/merge.ts';
import { type DraftPack, type PackField, type PackFields, packFieldNames } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityState, isAlive } from '#shared/journal/state.ts';
import { postFindings } from '#shared/posts/findings.ts';
import type { Source } from '#shared/posts/particulars.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { deriveStatus, isApproved } from '#shared/posts/status.ts';
import { type Coming, comingPictures, translatedPictures } from '../assets/carried.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { peopleOf } from '../people/queries.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { fieldsOf, type Writing, writingsOf } from './fields.ts';

/** A pack with its ids turned into ours, and what taking it in would mean. */
export type Compared = Omit<OpenPack, 'packId' | 'file'>;

/** Compares a pack with the workspace, field by field, against what both sides last had in common. */
export function comparePack(store: WorkspaceFile, pack: DraftPack, brandId: Id): Compared {
  const names = namesOf(store, pack, brandId);
  const people = peopleOf(store.read);
  const coming = comingPictures(store, pack.pictures ?? [], brandId);
  const ourPerson = (id: Id | null, name: string | undefined): Id | null =>
    people.find((person) => person.id === id)?.id ??
    people.find((person) => person.name === name)?.id ??
    null;
  return {
    from: { name: pack.from.name, mine: ourPerson(pack.from.id, pack.from.name) },
    exportedAt: pack.exportedAt,
    note: pack.note,
    brand: pack.brand.name,
    ...names,
    pictures: coming.map(pictureIn),
    items: pack.posts.map((post) => {
      const { pictures } = post.fields;
      const ours = translated(post.fields, names, (id) =>
        ourPerson(id, pack.people.find((person) => person.id === id)?.name),
      );
      const fields =
        pictures === undefined ? ours : { ...ours, pictures: [...translatedPictures(pictures, coming)] };
      const author = pack.people.find(({ id }) => id === post.authorId);
      return itemOf(store, { ...post, fields }, ourPerson(post.authorId, author?.name));
    }),
  };
}

/** A picture of a pack as the window shows it: the small picture it came with, or the one that is here. */
function pictureIn({ picture, id, as }: Coming): OpenPack['pictures'][number] {
  const { name, version, file, view } = picture;
  const bytes =
    view ?? (version?.mime.startsWith('image/') === true && version.bytes <= SHOWN_MAX ? file : null);
  const mime = view === null ? (version?.mime ?? '') : 'image/webp';
  const src =
    as === 'here' && version !== null
      ? assetUrl(version.hash, 'thumb')
      : bytes === null || mime === 'image/svg+xml'
        ? ''
        : `data:${mime};base64,${bytes}`;
  return { id, name, as, isWhole: file !== null || as === 'here', src };
}

/** Largest file that is shown before it is taken in, in bytes: what is larger is named. */
const SHOWN_MAX = 2_000_000;

type Names = Pick<OpenPack, 'channels' | 'campaigns' | 'pillars'>;

/** Their things and ours: the same id, else the same name (and network), else none. */
function namesOf(store: WorkspaceFile, pack: DraftPack, brandId: Id): Names {
  if (!brandsOf(store.read).some(({ id }) => id === brandId))
    return { channels: [], campaigns: [], pillars: [] };
  const here = <T extends { readonly brandId: Id; readonly archived: boolean }>(things: readonly T[]): T[] =>
    things.filter((thing) => thing.brandId === brandId && !thing.archived);
  const channels = here(channelsOf(store.read));
  const byName = (
    things: readonly { readonly id: Id; readonly name: string }[],
    id: Id,
    name: string,
  ): Id | null =>
    (things.find((thing) => thing.id === id) ?? things.find((thing) => thing.name === name))?.id ?? null;
  const campaigns = here(campaignsOf(store.read));
  const pillars = here(pillarsOf(store.read));
  return {
    channels: pack.channels.map(({ id, network, name }) => {
      const alike = channels.filter((channel) => channel.network === network);
      return { id, network, name, mine: byName(alike, id, name) };
    }),
    campaigns: pack.campaigns.map(({ id, name }) => ({ id, name, mine: byName(campaigns, id, name) })),
    pillars: pack.pillars.map(({ id, name }) => ({ id, name, mine: byName(pillars, id, name) })),
  };
}

/** Their fields with our ids; what we do not have is left out, and `Names` says so. */
function translated(
  fields: PackFields,
  { channels, campaigns, pillars }: Names,
  ourPerson: (id: Id) => Id | null,
): PackFields {
  const ours = (things: readonly { readonly id: Id; readonly mine: Id | null }[], id: Id | null): Id | null =>
    things.find((thing) => thing.id === id)?.mine ?? null;
  return {
    ...fields,
    ...(fields.sources === undefined ? {} : { sources: withCheckers(fields.sources, ourPerson) }),
    channelIds: fields.channelIds.flatMap((id) => ours(channels, id) ?? []).sort(),
    variants: Object.fromEntries(
      Object.entries(fields.variants).flatMap(([id, own]) => {
        const mine = ours(channels, id);
        return mine === null ? [] : [[mine, own]];
      }),
    ),
    campaignId: ours(campaigns, fields.campaignId),
    pillarId: ours(pillars, fields.pillarId),
  };
}

/** Their sources with our people; one whom nobody here knows is not named, and the source counts as unchecked. */
function withCheckers(sources: readonly Source[], ourPerson: (id: Id) => Id | null): readonly Source[] {
  return sources.map((source) => {
    const checkedBy = source.checkedBy === null ? null : ourPerson(source.checkedBy);
    return { ...source, checkedBy, checkedOn: checkedBy === null ? null : source.checkedOn };
  });
}

type TheirPost = DraftPack['posts'][number];

function itemOf(store: WorkspaceFile, theirs: TheirPost, authorId: Id | null): PackItem {
  const post = store.stateOf('post', theirs.id);
  const { fields: words, id: postId } = theirs;
  const findings = [...postFindings({ ...words, status: 'draft' }, channelsOf(store.read))];
  const facts = { postId, excerpt: excerptOf(words.text), authorId, findings };
  if (Object.keys(post.registers).length === 0)
    return { ...facts, state: 'new', status: null, unsettles: false, fields: viewsOf(null, theirs) };
  if (!isAlive(post))
    return { ...facts, state: 'deleted', status: null, unsettles: false, fields: [], findings: [] };
  const derived = deriveStatus(post);
  const fields = viewsOf({ post, writings: writingsOf(store.writer, theirs.id) }, theirs);
  const { status } = derived;
  const state = status === 'published' ? 'final' : stateOf(fields);
  return { ...facts, state, status, unsettles: isApproved(derived) || status === 'in_review', fields };
}

function stateOf(fields: readonly PackFieldView[]): PackItem['state'] {
  const sides = fields.map(({ side }) => side);
  if (sides.includes('both')) return 'conflict';
  if (sides.includes('theirs')) return 'updated';
  return sides.includes('mine') ? 'newer_here' : 'unchanged';
}

type Here = { readonly post: EntityState; readonly writings: ReadonlyMap<PackField, readonly Writing[]> };

function viewsOf(here: Here | null, theirs: TheirPost): PackFieldView[] {
  return packFieldNames
    .filter((field) => field !== 'notes' || theirs.fields.notes !== null)
    .filter((field) => theirs.fields[field] !== undefined)
    .filter((field) => theirs.unseen?.includes(field) !== true)
    .map((field) => viewOf(here, field, theirs));
}

function viewOf(here: Here | null, field: PackField, theirs: TheirPost): PackFieldView {
  const given = { [field]: theirs.fields[field] };
  if (here === null) return { field, side: 'theirs', baseKnown: false, base: {}, mine: {}, theirs: given };
  const mine = fieldsOf(here.post)[field] as Json;
  const base = commonValue(here.writings.get(field) ?? [], theirs.written[field] ?? []);
  const side = sideOf({ base, mine, theirs: theirs.fields[field] as Json });
  return {
    field,
    side,
    baseKnown: base !== undefined,
    base: base === undefined ? {} : { [field]: base },
    mine: { [field]: mine },
    theirs: given,
  };
}

/** What a field was when both sides last had the same: the latest of their operations that we have, or took in. */
function commonValue(ours: readonly Writing[], theirs: readonly Id[]): Json | undefined {
  for (const opId of theirs.toReversed()) {
    // An operation of theirs that we took in stands among what ours builds on.
    const shared =
      ours.find((writing) => writing.opId === opId) ?? ours.findLast(({ base }) => base.includes(opId));
    if (shared !== undefined) return shared.value;
  }
  return undefined;
}
