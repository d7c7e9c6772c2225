import type { HoldBody, PublishMarkBody, ScheduleBody, WithdrawBody } from '#shared/approval/events.ts';
import { decideBodyOf } from '#shared/approval/standing.ts';
import type { ReviewEvent, Version } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { countedEvents } from '#shared/journal/retractions.ts';
import type { EntityEvent, EntityState } from '#shared/journal/state.ts';
import { SYSTEM_PERSON } from '../store/projector.ts';
import type { ReadVersions, Voided } from './versions.ts';

type EventFacts = Omit<ReviewEvent, 'kind' | 'personId' | 'at'>;
const plain: EventFacts = {
  version: null,
  verdict: null,
  takesBack: false,
  reason: '',
  levelName: null,
  as: null,
  forId: null,
  on: null,
  state: null,
  voided: null,
};

/** What happened to a post on its way, newest first. What an undo took back is left out. */
export function historyOf(post: EntityState, { versions, voided }: ReadVersions): ReviewEvent[] {
  const told = [
    ...countedEvents(post.events).flatMap((event) => eventOf(event, versions)),
    ...voided.map((moment) => voidedEvent(moment, versions)),
  ];
  return told.sort((a, b) => b.at - a.at);
}

function eventOf(event: EntityEvent, versions: readonly Version[]): readonly ReviewEvent[] {
  if (event.kind === 'retract' || event.kind === 'ruleChange') return [];
  const facts = factsOf(event, versions);
  if (facts === null) return [];
  const personId = event.kind === 'decide' ? decideBodyOf(event).by : personOf(event.person);
  return [{ kind: event.kind, personId, at: hlcTime(event.stamp[0]), ...plain, ...facts }];
}

function personOf(person: Id): Id | null {
  return person === SYSTEM_PERSON ? null : person;
}

function numberOf(versions: readonly Version[], submission: Id): number | null {
  return versions.find((version) => version.submission === submission)?.number ?? null;
}

/** What is particular to an event; null when it counted for nothing. */
function factsOf(event: EntityEvent, versions: readonly Version[]): Partial<EventFacts> | null {
  switch (event.kind) {
    case 'submit':
      return { version: numberOf(versions, event.stamp[2]) };
    case 'withdraw':
      return { version: numberOf(versions, (event.body as WithdrawBody).submission) };
    case 'decide':
      return decisionFacts(event, versions);
    case 'schedule':
      return { on: (event.body as ScheduleBody).on ?? false };
    case 'hold': {
      const { on, reason } = event.body as HoldBody;
      return { on: on ?? false, reason: reason ?? '' };
    }
    case 'publishMark':
      return { state: (event.body as PublishMarkBody).state ?? 'planned' };
    default:
      return {};
  }
}

function decisionFacts(event: EntityEvent, versions: readonly Version[]): Partial<EventFacts> | null {
  for (const { decisions, number } of versions) {
    const made = decisions.find(({ id }) => id === event.stamp[2]);
    if (made === undefined) continue;
    const { verdict, takesBack, reason, levelName, as, forId } = made;
    return { version: number, verdict, takesBack, reason, levelName, as, forId };
  }
  return null;
}

function voidedEvent(moment: Voided, versions: readonly Version[]): ReviewEvent {
  const { why, submission, person, at } = moment;
  return {
    kind: 'voided',
    personId: personOf(person),
    at,
    ...plain,
    version: numberOf(versions, submission),
    voided: why,
  };
}
