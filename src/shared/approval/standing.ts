import { assertNever } from '../assert-never.ts';
import type { Id } from '../ids.ts';
import { countedEvents } from '../journal/retractions.ts';
import type { EntityEvent } from '../journal/state.ts';
import type {
  DecideBody,
  HoldBody,
  MissReason,
  PublishMarkBody,
  PublishState,
  RuleChangeBody,
  ScheduleBody,
  SubmitBody,
} from './events.ts';
import { OPEN_LEVEL, openLevel, type RouteLevel } from './route.ts';

/** A verdict on a submission, and who gave it. */
export type Decision = {
  readonly id: Id;
  readonly person: Id;
  readonly hlc: string;
  readonly body: DecideBody;
};

/** As much of a decision as tells whose it was and at which level. */
export type Approval = {
  readonly person: Id;
  readonly body: Pick<DecideBody, 'level' | 'for'>;
};

/** As much of a version under review as tells who may decide on it. */
export type Pending = {
  readonly id: Id;
  readonly person: Id;
  readonly contentHash: string;
  readonly hlc: string;
  readonly levels: readonly RouteLevel[];
  /** Index of the level that waits for a decision. */
  readonly level: number;
  /** Since when it waits there. */
  readonly since: string;
  /** Approvals so far, of every level. */
  readonly approvals: readonly Approval[];
};

/** A version handed in for review, and how far it has come. */
export type Submission = Omit<Pending, 'approvals'> & {
  readonly rulesHash: string;
  readonly checked: readonly string[];
  readonly note: string;
  readonly approvals: readonly Decision[];
};

/** What became of the publication, the instant it was about, and why it was missed where that is known. */
export type Mark = {
  readonly state: PublishState;
  readonly instant: number | null;
  readonly why: MissReason | null;
};

/** What the events of a post add up to, before its content and date are looked at. */
export type Standing = {
  /** What waits for decisions. */
  readonly submission: Submission | null;
  /** What was last decided to its end, and every decision that led there. */
  readonly decided: Submission | null;
  /** The decision that ended a review: the last approval, or the one that turned it down. */
  readonly decision: Decision | null;
  /** The rule set that approvals must have been given under from now on; null while any will do. */
  readonly rulesHash: string | null;
  readonly scheduled: { readonly on: boolean; readonly unapproved: boolean };
  readonly held: { readonly on: boolean; readonly reason: string };
  readonly mark: Mark;
};

const nothingYet: Standing = {
  submission: null,
  decided: null,
  decision: null,
  rulesHash: null,
  scheduled: { on: false, unapproved: false },
  held: { on: false, reason: '' },
  mark: { state: 'planned', instant: null, why: null },
};

/** Folds a post's events, in the order of their stamps. Retracted events count as never made. */
export function standingOf(events: readonly EntityEvent[]): Standing {
  return events.length === 0 ? nothingYet : countedEvents(events).reduce(step, nothingYet);
}

function step(standing: Standing, event: EntityEvent): Standing {
  switch (event.kind) {
    case 'submit':
      return { ...standing, submission: submissionOf(event), decided: null, decision: null, rulesHash: null };
    case 'withdraw':
      return { ...standing, submission: null };
    case 'decide':
      return afterDecision(standing, event);
    case 'retract':
      return standing;
    case 'ruleChange':
      return afterRuleChange(standing, event);
    case 'schedule': {
      const body = event.body as ScheduleBody;
      return { ...standing, scheduled: { on: body.on, unapproved: body.unapproved } };
    }
    case 'hold': {
      const body = event.body as HoldBody;
      return { ...standing, held: { on: body.on, reason: body.reason } };
    }
    case 'publishMark': {
      const { state, instant, why = null } = event.body as PublishMarkBody;
      return { ...standing, mark: { state, instant, why } };
    }
    default:
      return assertNever(event.kind);
  }
}

function submissionOf(event: EntityEvent): Submission {
  // What a program before levels wrote has none: any one person who may decide.
  const {
    contentHash,
    rulesHash = '',
    levels = [],
    checked = [],
    note = '',
  } = (event.body ?? {}) as Partial<SubmitBody>;
  const [hlc, , id] = event.stamp;
  return {
    id,
    person: event.person,
    contentHash: contentHash ?? '',
    rulesHash,
    hlc,
    levels: levels.length === 0 ? [openLevel] : levels,
    checked,
    note,
    level: 0,
    since: hlc,
    approvals: [],
  };
}

/** The body of a decision; one that a program before levels wrote was its writer's own, at the only level. */
export function decideBodyOf({ body, person }: Pick<EntityEvent, 'body' | 'person'>): DecideBody {
  const older = { level: OPEN_LEVEL, as: 'approver', by: person, for: person, rulesHash: '' };
  const none = { reason: '', package: null, key: null, signature: null };
  return { ...older, ...none, ...(body as DecideBody) };
}

/** Approvals of a version under review that were given under other rules are void: it begins again. */
function afterRuleChange(standing: Standing, event: EntityEvent): Standing {
  const { rulesHash } = (event.body ?? {}) as Partial<RuleChangeBody>;
  const { submission } = standing;
  const changed = { ...standing, rulesHash: rulesHash ?? null };
  if (submission === null || submission.approvals.every(({ body }) => body.rulesHash === rulesHash))
    return changed;
  return { ...changed, submission: { ...submission, level: 0, since: event.stamp[0], approvals: [] } };
}

function afterDecision(standing: Standing, event: EntityEvent): Standing {
  const body = decideBodyOf(event);
  const { submission } = standing;
  const approved = approvedVersion(standing, body);
  if (approved !== null)
    return takenBack(standing, approved, { id: event.stamp[2], person: body.by, hlc: event.stamp[0], body });
  // A decision on a version that was withdrawn or decided meanwhile is kept in the journal and counts for nothing.
  if (submission?.id !== body.submission || levelOf(submission).id !== body.level) return standing;
  const decision = { id: event.stamp[2], person: body.by, hlc: event.stamp[0], body };
  // Once decided on, a post is out on its approval or not at all: without one it was let out before that.
  const scheduled = { on: standing.scheduled.on, unapproved: false };
  const ended = { ...standing, submission: null, decision, scheduled };
  if (body.verdict !== 'approve') return { ...ended, decided: submission };
  const approvals = [...submission.approvals, decision];
  const next = { ...submission, approvals };
  if (awaitedAt(next).length > 0) return { ...standing, submission: next };
  if (submission.level + 1 === submission.levels.length) return { ...ended, decided: next };
  return { ...standing, submission: { ...next, level: submission.level + 1, since: decision.hlc } };
}

/** Whether a decision takes back what its giver approved, or what was approved in their place. */
export function isTakingBack(standing: Standing, body: DecideBody): boolean {
  return approvedVersion(standing, body) !== null;
}

/** The version of which a decision takes an approval back: approved to its end, or so far. Null where it takes none back. */
function approvedVersion({ submission, decided, decision }: Standing, body: DecideBody): Submission | null {
  if (body.verdict !== 'request_changes') return null;
  const version = submission ?? (decision?.body.verdict === 'approve' ? decided : null);
  if (version?.id !== body.submission) return null;
  return version.approvals.some((given) => isOf(given, body)) ? version : null;
}

/** Whether an approval is the one that a decision takes back. In another seat the same person decides for another. */
function isOf({ body: given }: Decision, { level, by, for: whose }: DecideBody): boolean {
  return given.level === level && given.for === whose && [given.by, given.for].includes(by);
}

/** The approval is gone and changes are asked for. The post is off the schedule, also where its time had come. */
function takenBack(standing: Standing, version: Submission, decision: Decision): Standing {
  const { body } = decision;
  const decided = {
    ...version,
    level: version.levels.findIndex(({ id }) => id === body.level),
    approvals: version.approvals.filter((given) => !isOf(given, body)),
  };
  const isByClock = standing.mark.state === 'due' || standing.mark.state === 'missed';
  const mark = isByClock ? nothingYet.mark : standing.mark;
  return { ...standing, submission: null, decided, decision, scheduled: nothingYet.scheduled, mark };
}

/** The level that waits. */
export function levelOf(submission: Pick<Pending, 'id' | 'level' | 'levels'>): RouteLevel {
  const level = submission.levels[submission.level];
  if (level === undefined) throw new Error(`Submission ${submission.id} stands at a level it does not have.`);
  return level;
}

/** Whom an `all` level still waits for; of an `any` level `[null]` until one approval is there. */
export function awaitedAt(
  submission: Pick<Pending, 'id' | 'level' | 'levels' | 'approvals'>,
): readonly (Id | null)[] {
  const level = levelOf(submission);
  const given = submission.approvals.filter(({ body }) => body.level === level.id);
  if (level.need === 'any') return given.length > 0 ? [] : [null];
  return level.people.filter((person) => given.every(({ body }) => body.for !== person));
}
