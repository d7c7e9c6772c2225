import { assertNever } from '../assert-never.ts';
import type { Id } from '../ids.ts';
import { countedEvents } from '../journal/retractions.ts';
import type { EntityEvent } from '../journal/state.ts';
import type {
  DecideBody,
  HoldBody,
  PublishMarkBody,
  PublishState,
  ScheduleBody,
  SubmitBody,
} from './events.ts';

/** A version handed in for review. */
export type Submission = {
  readonly id: Id;
  readonly person: Id;
  readonly contentHash: string;
  readonly hlc: string;
};
/** A verdict on a submission. */
export type Decision = {
  readonly id: Id;
  readonly person: Id;
  readonly hlc: string;
  readonly body: DecideBody;
};
/** What became of the publication, and the instant it was about. */
export type Mark = { readonly state: PublishState; readonly instant: number | null };

/** What the events of a post add up to, before its content and date are looked at. */
export type Standing = {
  readonly submission: Submission | null;
  readonly decision: Decision | null;
  readonly scheduled: { readonly on: boolean; readonly unapproved: boolean };
  readonly held: { readonly on: boolean; readonly reason: string };
  readonly mark: Mark;
};

const nothingYet: Standing = {
  submission: null,
  decision: null,
  scheduled: { on: false, unapproved: false },
  held: { on: false, reason: '' },
  mark: { state: 'planned', instant: null },
};

/** Folds a post's events, in the order of their stamps. Retracted events count as never made. */
export function standingOf(events: readonly EntityEvent[]): Standing {
  return events.length === 0 ? nothingYet : countedEvents(events).reduce(step, nothingYet);
}

function step(standing: Standing, event: EntityEvent): Standing {
  switch (event.kind) {
    case 'submit':
      return { ...standing, submission: submissionOf(event), decision: null };
    case 'withdraw':
      return { ...standing, submission: null };
    case 'decide':
      return decided(standing, event);
    case 'retract':
      return standing;
    case 'schedule': {
      const body = event.body as ScheduleBody;
      return { ...standing, scheduled: { on: body.on, unapproved: body.unapproved } };
    }
    case 'hold': {
      const body = event.body as HoldBody;
      return { ...standing, held: { on: body.on, reason: body.reason } };
    }
    case 'publishMark': {
      const body = event.body as PublishMarkBody;
      return { ...standing, mark: { state: body.state, instant: body.instant } };
    }
    default:
      return assertNever(event.kind);
  }
}

function submissionOf(event: EntityEvent): Submission {
  const { contentHash } = event.body as SubmitBody;
  return { id: event.stamp[2], person: event.person, contentHash, hlc: event.stamp[0] };
}

function decided(standing: Standing, event: EntityEvent): Standing {
  const body = event.body as DecideBody;
  // A decision on a version that was withdrawn or decided meanwhile is kept in the journal and counts for nothing.
  if (standing.submission?.id !== body.submission) return standing;
  const decision = { id: event.stamp[2], person: event.person, hlc: event.stamp[0], body };
  return { ...standing, submission: null, decision };
}
