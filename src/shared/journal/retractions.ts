import type { Id } from '../ids.ts';
import type { EntityEvent } from './state.ts';

/** Body of a `retract` event: the event that it takes back, which may itself be a retraction. */
export type RetractBody = { readonly event: Id };

/** The events that count, in their order: retractions take events back, and retracted retractions do not. */
export function countedEvents(events: readonly EntityEvent[]): readonly EntityEvent[] {
  if (!events.some((event) => event.kind === 'retract')) return events;
  const taken = new Set<Id>();
  for (const event of [...events].reverse()) {
    if (event.kind === 'retract' && !taken.has(event.stamp[2])) taken.add((event.body as RetractBody).event);
  }
  return events.filter((event) => event.kind !== 'retract' && !taken.has(event.stamp[2]));
}

/** The event that a chain of retractions is about, or null when the journal does not have it. */
export function rootOfRetractions(events: readonly EntityEvent[], opId: Id): EntityEvent | null {
  let event = events.find((candidate) => candidate.stamp[2] === opId);
  // Each step must lead to an earlier event; a chain longer than the events themselves would be a circle.
  for (let steps = events.length; event?.kind === 'retract' && steps > 0; steps -= 1) {
    const target = (event.body as RetractBody).event;
    event = events.find((candidate) => candidate.stamp[2] === target);
  }
  return event === undefined || event.kind === 'retract' ? null : event;
}
