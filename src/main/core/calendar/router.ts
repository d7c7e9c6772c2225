import { nextFreeSlot } from '#shared/calendar/slots.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { RANGE_DAYS_MAX } from '#shared/contract/posts.ts';
import { wallAt } from '#shared/time/instant.ts';
import { addDays, daysBetween } from '#shared/time/wall.ts';
import { brandsOf, channelsOf } from '../brands/queries.ts';
import { bind, type CoreContext, router } from '../trpc.ts';
import { nearestDays, occupiedOn, postsBetween, railOf, thumbsOf } from './queries.ts';

/** How far ahead a free slot is looked for, in days. */
const SLOT_HORIZON = 60;

export const calendarRouter = router({
  range: bind(contract.calendar.range).query(({ ctx, input }) => {
    if (daysBetween(input.from, input.to) > RANGE_DAYS_MAX) {
      throw new Refusal('bad-input', 'core.refusal.rangeTooLong', { days: RANGE_DAYS_MAX }, 'to');
    }
    const read = ctx.workspace.store.read;
    const posts = postsBetween(read, input.brandId, input.from, input.to);
    return { posts, assets: thumbsOf(read, posts) };
  }),
  rail: bind(contract.calendar.rail).query(({ ctx, input }) => {
    const read = ctx.workspace.store.read;
    const rail = railOf(read, input.brandId);
    return { ...rail, assets: thumbsOf(read, rail.posts) };
  }),
  nearest: bind(contract.calendar.nearest).query(({ ctx, input }) =>
    nearestDays(ctx.workspace.store.read, input.brandId, input.from, input.to),
  ),
  nextFreeSlot: bind(contract.calendar.nextFreeSlot).query(({ ctx, input }) => ({
    schedule: freeSlot(ctx, input),
  })),
});

function freeSlot(
  ctx: CoreContext,
  input: {
    readonly brandId: string;
    readonly channelIds: readonly string[];
    readonly from: string;
    readonly sameDay: boolean;
  },
) {
  const { store } = ctx.workspace;
  const brand = brandsOf(store.read).find(({ id }) => id === input.brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const channels = channelsOf(store.read).filter(({ id, brandId, archived }) =>
    input.channelIds.length > 0 ? input.channelIds.includes(id) : brandId === brand.id && !archived,
  );
  return nextFreeSlot({
    channels,
    occupied: occupiedOn(store.read, brand.id, addDays(input.from, -1), addDays(input.from, SLOT_HORIZON)),
    from: input.from,
    notBefore: wallAt(store.sources.now(), brand.zone),
    sameDay: input.sameDay,
    zone: brand.zone,
  });
}
