import { type PostFilters, postFilter } from '#shared/calendar/filters.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { DocumentPost, MonthMaterial } from '#shared/documents/month-material.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import { compositionOf } from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { weekStartOf } from '#shared/time/format.ts';
import { endOfMonth } from '#shared/time/range.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { postsBetween } from '../calendar/queries.ts';
import { peopleOf } from '../people/queries.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

export type MonthWish = {
  readonly brandId: Id;
  readonly month: string;
  readonly filters: PostFilters | null;
};

/** The person, place and moment a document is made for. */
export type Maker = { readonly actor: Actor; readonly locale: string; readonly zone: string };

/** Everything the documents of a month are made of, as the workspace is now. */
export function monthMaterialOf(store: WorkspaceFile, wish: MonthWish, maker: Maker): MonthMaterial {
  const { read } = store;
  const brand = brandsOf(read).find(({ id }) => id === wish.brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const first = `${wish.month}-01`;
  const all = postsBetween(read, brand.id, first, endOfMonth(first)).map((summary) =>
    wholePost(store, summary),
  );
  const posts = wish.filters === null ? all : all.filter(postFilter(wish.filters));
  const ofBrand = ({ brandId }: { readonly brandId: Id }): boolean => brandId === brand.id;
  return {
    brand,
    month: wish.month,
    posts,
    channels: channelsOf(read).filter(ofBrand),
    campaigns: campaignsOf(read).filter(ofBrand),
    pillars: pillarsOf(read).filter(ofBrand),
    people: peopleOf(read),
    locale: maker.locale,
    weekStart: weekStartOf(maker.locale),
    generatedAt: store.sources.now(),
    zone: maker.zone,
    preparedBy: maker.actor.name,
    filtered: posts.length < all.length,
  };
}

function wholePost(store: WorkspaceFile, summary: PostSummary): DocumentPost {
  const {
    excerpt: _excerpt,
    ownExcerpts: _ownExcerpts,
    assetId: _assetId,
    assetHash: _assetHash,
    ...rest
  } = summary;
  const state = store.stateOf('post', summary.id);
  const notes = registerValue(state, 'notes');
  return {
    ...rest,
    ...compositionOf(state),
    known: { ...particularsOf(state), facts: factsOf(state) },
    notes: typeof notes === 'string' && !store.isShownOutside ? notes : '',
  };
}
