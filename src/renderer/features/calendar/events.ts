import type { EventInput } from '@fullcalendar/react';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { addDays, addMinutes } from '#shared/time/wall.ts';
import type { TileModel } from './tile-model.ts';

/** How tall a post is in the time grid. It has no duration; an hour is what a channel keeps free around it. */
const BLOCK_MINUTES = 60;

const cache = new WeakMap<
  TileModel,
  { readonly rank: number; readonly movable: boolean; readonly input: EventInput }
>();

/**
 * A post as FullCalendar takes it. The calendar runs in UTC and is given wall times as they are, so that no
 * clock change can move anything. The same object as long as nothing changed: FullCalendar compares by identity.
 */
export function eventOf(model: TileModel, rank: number, movable: boolean): EventInput {
  const known = cache.get(model);
  if (known !== undefined && known.rank === rank && known.movable === movable) return known.input;
  const input: EventInput = {
    id: model.post.id,
    title: model.words,
    ...momentOf(model.post),
    editable: movable && !isFinal(model.post),
    extendedProps: { model, rank },
  };
  cache.set(model, { rank, movable, input });
  return input;
}

/** A campaign over the all-day row of week and day; it is changed in the month and in the settings. */
export function campaignEvent({ id, name, hue, start, end }: Campaign): EventInput {
  return {
    id: `campaign-${id}`,
    title: name,
    start,
    end: addDays(end, 1),
    allDay: true,
    editable: false,
    display: 'block',
    extendedProps: { campaign: hue, rank: -1 },
  };
}

/** Published and archived posts stay where they are: what happened is history. */
export function isFinal(post: PostSummary): boolean {
  return post.status === 'published' || post.status === 'archived';
}

function momentOf({ date, time }: PostSummary): Pick<EventInput, 'start' | 'end' | 'allDay'> {
  if (date === null) return {};
  if (time === null) return { start: date, allDay: true };
  const end = addMinutes(date, time, BLOCK_MINUTES);
  // The end stays on its day: a post at 23:30 must not reach into tomorrow's column.
  return {
    start: `${date}T${time}:00Z`,
    end: end.date === date ? `${date}T${end.time}:00Z` : `${date}T23:59:00Z`,
    allDay: false,
  };
}
