import type { z } from 'zod';
import { soonestApprovable } from '#shared/approval/deadline.ts';
import { nextFreeSlot } from '#shared/calendar/slots.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { RANGE_DAYS_MAX } from '#shared/contract/posts.ts';
import { wallAt } from '#shared/time/instant.ts';
import { addDays, daysBetween, type Schedule } from '#shared/time/wall.ts';
import { brandsOf, campaignsOf, channelsOf } from '../brands/queries.ts';
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

type SlotInput = z.infer<typeof contract.calendar.nextFreeSlot.input>;

function freeSlot(ctx: CoreContext, { brandId, channelIds, from, sameDay, campaignId }: SlotInput): Schedule {
  const { store } = ctx.workspace;
  const brand = brandsOf(store.read).find(({ id }) => id === brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const channels = channelsOf(store.read).filter((channel) =>
    channelIds.length > 0
      ? channelIds.includes(channel.id)
      : channel.brandId === brand.id && !channel.archived,
  );
  const campaign = campaignsOf(store.read).find(({ id }) => id === campaignId);
  const now = store.sources.now();
  const soonest = sameDay ? now : soonestApprovable(campaign?.policy ?? brand.policy, now);
  const notBefore = wallAt(soonest, brand.zone);
  const first = !sameDay && from < notBefore.date ? notBefore.date : from;
  return nextFreeSlot({
    channels,
    occupied: occupiedOn(store.read, brand.id, addDays(first, -1), addDays(first, SLOT_HORIZON)),
    from: first,
    notBefore,
    sameDay,
    zone: brand.zone,
  });
}
