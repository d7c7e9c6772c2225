import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { ImportContext } from '#shared/imports/dry-run-values.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { wallAt } from '#shared/time/instant.ts';
import { addDays } from '#shared/time/wall.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** What the brand already has, for a dry run: names to recognise. Copies come with `likelyCopies`. */
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
    channels: channels.map(({ id, network, name, rules }) => ({ id, network, name, rules })),
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

/** How far from a row's day the same text still counts as a copy; `shared/imports/copies.ts` decides by the day. */
const COPY_DAYS = 14;

type DatedText = { readonly text: string; readonly date: string | null };

/**
 * Texts of planned posts that begin like one of these rows and lie about their days: only they can be copies.
 * First words are at hand in the table; whole texts are read for those alone.
 */
export function likelyCopies(
  store: WorkspaceFile,
  brandId: Id,
  rows: readonly DatedText[],
): ImportContext['posts'] {
  const wanted = new Set(rows.map(({ text }) => excerptOf(text)));
  const found = plannedAbout(store, brandId, rows).filter(({ excerpt }) => wanted.has(excerpt));
  return found.map(({ id, date }) => ({ text: baseTextOf(store.stateOf('post', id)), date }));
}

function plannedAbout(
  store: WorkspaceFile,
  brandId: Id,
  rows: readonly DatedText[],
): readonly { readonly id: Id; readonly excerpt: string; readonly date: string | null }[] {
  let from: string | null = null;
  let to: string | null = null;
  for (const { date } of rows) {
    if (date === null) continue;
    if (from === null || date < from) from = date;
    if (to === null || date > to) to = date;
  }
  const select = `SELECT id, excerpt, date FROM post WHERE brand_id = ? AND status <> 'archived' AND date`;
  const dated =
    from === null || to === null
      ? []
      : prepared(store.read, `${select} BETWEEN ? AND ?`).all(
          brandId,
          addDays(from, -COPY_DAYS),
          addDays(to, COPY_DAYS),
        );
  const dateless = prepared(store.read, `${select} IS NULL`).all(brandId);
  return [...dated, ...dateless] as { id: Id; excerpt: string; date: string | null }[];
}
