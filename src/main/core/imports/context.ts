import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { ImportContext } from '#shared/imports/dry-run-values.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { wallAt } from '#shared/time/instant.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { prepared } from '../store/prepared.ts';
import { baseTextOf } from '../store/rows.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** What the brand already has, for a dry run: names to recognise. Texts that would be copies come with `likelyCopies`. */
export function importContextOf(store: WorkspaceFile, brandId: Id): ImportContext {
  const { read } = store;
  const brand = brandsOf(read).find(({ id }) => id === brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const ofBrand = (thing: { readonly brandId: Id; readonly archived: boolean }): boolean =>
    thing.brandId === brandId && !thing.archived;
  const channels = channelsOf(read).filter(ofBrand);
  const usualTime = mostUsualTime(channels.flatMap(({ slots }) => slots.map(({ time }) => time)));
  return {
    today: wallAt(store.sources.now(), brand.zone).date,
    zone: brand.zone,
    channels: channels.map(({ id, network, name }) => ({ id, network, name })),
    campaigns: campaignsOf(read)
      .filter(ofBrand)
      .map(({ name }) => name),
    pillars: pillarsOf(read)
      .filter(ofBrand)
      .map(({ name }) => name),
    posts: [],
    ...(usualTime === undefined ? {} : { usualTime }),
  };
}

function mostUsualTime(times: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Posts of the brand by their first words, which are at hand for all of them; whole texts are read when needed. */
export type PlannedByExcerpt = ReadonlyMap<
  string,
  readonly { readonly id: Id; readonly date: string | null }[]
>;

/** The first words and days of everything the brand has planned. */
export function plannedByExcerpt(store: WorkspaceFile, brandId: Id): PlannedByExcerpt {
  const sql = "SELECT id, excerpt, date FROM post WHERE brand_id = ? AND status <> 'archived'";
  const rows = prepared(store.read, sql).all(brandId) as { id: Id; excerpt: string; date: string | null }[];
  return Map.groupBy(rows, ({ excerpt }) => excerpt);
}

/** Whole texts of the planned posts that begin like one of these rows: only they can be copies. */
export function likelyCopies(
  store: WorkspaceFile,
  planned: PlannedByExcerpt,
  rows: readonly { readonly text: string }[],
): ImportContext['posts'] {
  const found = new Set<string>();
  for (const { text } of rows) {
    const excerpt = excerptOf(text);
    if (planned.has(excerpt)) found.add(excerpt);
  }
  return [...found].flatMap((excerpt) =>
    (planned.get(excerpt) ?? []).map(({ id, date }) => ({
      text: baseTextOf(store.stateOf('post', id)),
      date,
    })),
  );
}
