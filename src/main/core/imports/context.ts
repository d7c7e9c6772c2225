import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { ImportContext } from '#shared/imports/dry-run-values.ts';
import { wallAt } from '#shared/time/instant.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** What the brand already has, for a dry run: names to recognise, and texts that would be copies. */
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
    posts: plannedTexts(store, brandId),
    ...(usualTime === undefined ? {} : { usualTime }),
  };
}

function mostUsualTime(times: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Whole texts with their days. Read from the stored states in SQL: parsing each state would take ten times as long. */
function plannedTexts(store: WorkspaceFile, brandId: Id): ImportContext['posts'] {
  const sql = `SELECT coalesce(json_extract(entity.state, '$.registers.base.value.text'), '') AS text, post.date
    FROM post JOIN entity ON entity.id = post.id WHERE post.brand_id = ? AND post.status <> 'archived'`;
  return prepared(store.read, sql).all(brandId) as { readonly text: string; readonly date: string | null }[];
}
