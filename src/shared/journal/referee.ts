import { entitlementOf } from '../approval/entitlement.ts';
import type {
  DecideBody,
  PublishMarkBody,
  ScheduleBody,
  SubmitBody,
  WithdrawBody,
} from '../approval/events.ts';
import { decideBodyOf, isTakingBack, levelOf, standingOf } from '../approval/standing.ts';
import { takeBackOf } from '../approval/take-back.ts';
import { mayGive } from '../people/givers.ts';
import { type Capability, can, type RoleHolder } from '../people/roles.ts';
import type { Delegation, Roster } from '../people/roster.ts';
import { contentHashOf } from '../posts/content.ts';
import { isEmbargoed } from '../posts/embargo.ts';
import { particularsOf } from '../posts/particulars.ts';
import type { PostStatus } from '../posts/post.ts';
import { type DerivedStatus, deriveStatus, isApproved, scheduleOf } from '../posts/status.ts';
import { ACKNOWLEDGED } from '../voice/guideline.ts';
import { mayWaive, WAIVER, type Waiver } from '../voice/waiver.ts';
import type { Json } from './canonical.ts';
import { hlcTime } from './hlc.ts';
import type { EntityKind, Operation, Outcome } from './operation.ts';
import { countedEvents, type RetractBody, rootOfRetractions } from './retractions.ts';
import { type CreateBody, type EntityEvent, type EntityState, registerValue, writersIn } from './state.ts';

/** The author of an operation as the referee knows them; null for the program itself. */
export type Member = (RoleHolder & { readonly id: string }) | null;

type Judged = Pick<Operation, 'kind' | 'entity' | 'entityId' | 'register' | 'person' | 'hlc'>;

/** What the referee has to know beside the thing itself; asked only where it matters. */
export type Around = {
  /** Everyone as the thing's brand knows them. */
  readonly roster: () => Roster;
  /** Whether the policy that governs a post keeps it off the schedule until it is approved. */
  readonly demandsApproval: () => boolean;
  /** Who wrote the operation that a register has its value from; null where that is not known. */
  readonly writerOf: (opId: string) => string | null;
};

/**
 * Decides whether an operation counts, from what the journal says up to it. Pure, so that every machine comes
 * to the same outcome; the core calls it inside the transaction that appends.
 * @param state the entity before the operation
 */
export function judge(
  operation: Judged,
  body: Json,
  state: EntityState,
  member: Member,
  around: Around,
): Outcome {
  if (operation.kind === 'group' || member === null) return 'applied';
  if (operation.kind === 'retract') return judgeRetract(body as RetractBody, state, member, around);
  if (operation.entity === 'person') return judgePerson(operation, body, state, member, around);
  if (operation.entity === 'guideline') return judgeGuideline(operation, body, state, member);
  if (isWaiving(operation)) return judgeWaiver(body as Waiver | null, state, member, around);
  if (!mayDo(member, operation, body)) return 'refused:not-allowed';
  if (operation.entity === 'comment') return judgeComment(operation, body, state, member);
  if (operation.entity !== 'post') return 'applied';
  if (givesDate(operation, body) && !can(member, 'post.plan')) return 'refused:not-allowed';
  if (operation.kind === 'set' && fixedAtBirth.includes(operation.register ?? ''))
    return 'refused:wrong-state';
  return judgePost(operation, body, state, member, around);
}

const editCapability: { readonly [entity in EntityKind]: Capability } = {
  workspace: 'workspace.edit',
  person: 'people.edit',
  brand: 'brand.edit',
  channel: 'brand.edit',
  campaign: 'campaign.edit',
  pillar: 'campaign.edit',
  asset: 'post.write',
  post: 'post.write',
  comment: 'comment.write',
  package: 'exchange.send',
  snippet: 'post.write',
  hashtags: 'post.write',
  template: 'post.write',
  guideline: 'voice.adopt',
  style: 'voice.adopt',
  group: 'workspace.view',
};

/** Whoever may make exceptions brings a post off the schedule as well, by taking back the one that let it out. */
function mayDo(member: NonNullable<Member>, operation: Omit<Judged, 'hlc'>, body: Json): boolean {
  const isOff = operation.kind === 'schedule' && !(body as ScheduleBody).on;
  return can(member, neededFor(operation, body)) || (isOff && can(member, 'voice.waive'));
}

function neededFor({ kind, entity, register }: Omit<Judged, 'hlc'>, body: Json): Capability {
  switch (kind) {
    case 'submit':
    case 'withdraw':
      return 'post.submit';
    case 'decide':
      return (body as DecideBody).package === null ? 'post.decide' : 'exchange.receive';
    case 'retract':
      return 'workspace.view';
    case 'schedule':
      // Off the schedule brings any edit of what was approved; it never lets anything out.
      return (body as ScheduleBody).on ? 'post.publish' : 'post.write';
    case 'hold':
    case 'publishMark':
      return 'post.publish';
    case 'ruleChange':
      return 'brand.edit';
    case 'group':
    case 'create':
    case 'set':
    case 'present':
    case 'absent':
    case 'delete':
    case 'restore':
      // Who approves a campaign's posts is governance, whoever plans the campaign.
      if (entity === 'campaign' && (register === 'policy' || register === 'shared')) return 'brand.edit';
      // How a brand's own words are spelt is the affair of whoever writes for it.
      if (entity === 'brand' && register?.startsWith('words/')) return 'post.write';
      return editCapability[entity];
  }
}

/** Whose a post is stays as it was made: a new author could approve the old one's words as if they were no author. */
const fixedAtBirth = ['author', 'brand'];

/** A date is planning, by whichever command it comes: a form, a copy or a drag. */
function givesDate({ kind, register }: Judged, body: Json): boolean {
  if (kind === 'set') return register === 'schedule';
  return kind === 'create' && ((body as CreateBody).registers['schedule'] ?? null) !== null;
}

/** Registers of a person that are their own affair. */
const ownAffairs = ['key', 'delegation'];
/** Registers of others that only those change who let people in. */
const letsIn = ['key', 'reset'];

/** People are managed by who may; one's own key and absence are one's own; only an owner makes or unmakes owners. */
function judgePerson(
  { kind, entityId, register }: Judged,
  body: Json,
  state: EntityState,
  member: NonNullable<Member>,
  { roster }: Around,
): Outcome {
  if (kind === 'set' && entityId === member.id && ownAffairs.includes(register ?? '')) return 'applied';
  if (!can(member, 'people.edit')) return 'refused:not-allowed';
  // Whoever made themselves another's stand-in could decide in their name unasked.
  if (register === 'delegation' && (body as Delegation | null)?.to === member.id)
    return 'refused:not-allowed';
  if (letsIn.includes(register ?? '') && !mayGive(roster(), member.id)) return 'refused:not-allowed';
  const given =
    kind === 'create' ? (body as CreateBody).registers['role'] : register === 'role' ? body : null;
  const isOwners = given === 'owner' || registerValue(state, 'role') === 'owner';
  return isOwners && member.role !== 'owner' ? 'refused:not-allowed' : 'applied';
}

/** What a guideline says is adopted by who may; everybody who may proposes, and says for themselves what they read. */
function judgeGuideline(
  { kind, register }: Judged,
  body: Json,
  state: EntityState,
  member: NonNullable<Member>,
): Outcome {
  const may = (capability: Capability): Outcome =>
    can(member, capability) ? 'applied' : 'refused:not-allowed';
  if (can(member, 'voice.adopt') || register === `${ACKNOWLEDGED}${member.id}`) return 'applied';
  if (kind === 'create') {
    const { adopted, proposal } = (body as CreateBody).registers;
    return (adopted ?? null) === null && isBy(proposal ?? null, member.id)
      ? may('voice.propose')
      : 'refused:not-allowed';
  }
  const isTheirs =
    kind === 'set' && register === 'proposal' && mayReplace(registerValue(state, 'proposal'), member.id);
  return isTheirs && (body === null || isBy(body, member.id)) ? may('voice.propose') : 'refused:not-allowed';
}

/** One's own proposal is one's own to change; the first of all is anybody's to make. */
function mayReplace(proposal: Json, person: string): boolean {
  return proposal === null || isBy(proposal, person);
}

function isBy(value: Json, person: string): boolean {
  return (value as { readonly by?: Json } | null)?.by === person;
}

function isWaiving({ kind, entity, register }: Judged): boolean {
  return kind === 'set' && entity === 'post' && (register?.startsWith(WAIVER) ?? false);
}

/** What blocks is waived by somebody else than whoever wrote it, as long as there is anybody else who may. */
function judgeWaiver(
  waiver: Waiver | null,
  state: EntityState,
  member: NonNullable<Member>,
  { roster, writerOf }: Around,
): Outcome {
  if (isPublished(state)) return 'refused:published';
  if (waiver === null)
    return can(member, 'post.write') || can(member, 'voice.waive') ? 'applied' : 'refused:not-allowed';
  if (waiver.by !== member.id) return 'refused:not-allowed';
  const author = registerValue(state, 'author') as string | null;
  const writers = writersIn(state, waiver.covers ?? [], writerOf);
  return mayWaive(waiver.severity, { author, writers }, member, roster()) ? 'applied' : 'refused:not-allowed';
}

/** A comment is its author's; others may only settle it. What is internal stays among people from inside. */
function judgeComment(
  { kind, register }: Judged,
  body: Json,
  state: EntityState,
  member: NonNullable<Member>,
): Outcome {
  if (kind === 'create') {
    const { registers } = body as CreateBody;
    const mayHide = registers['visibility'] === 'shared' || can(member, 'comment.internal');
    // The words of somebody outside come in with their package, by the hand of who takes it in.
    const isTheirs =
      registers['author'] === member.id ||
      (typeof registers['package'] === 'string' && can(member, 'exchange.receive'));
    return isTheirs && mayHide ? 'applied' : 'refused:not-allowed';
  }
  if (registerValue(state, 'visibility') !== 'shared' && !can(member, 'comment.internal'))
    return 'refused:not-allowed';
  const isTheirs = registerValue(state, 'author') === member.id;
  return isTheirs || register === 'resolved' ? 'applied' : 'refused:not-allowed';
}

function judgePost(
  operation: Judged,
  body: Json,
  state: EntityState,
  member: NonNullable<Member>,
  around: Around,
): Outcome {
  if (isPublished(state)) return changesPublished(operation) ? 'refused:published' : 'applied';
  switch (operation.kind) {
    case 'submit':
      return judgeSubmit(body as SubmitBody, state);
    case 'withdraw':
      return deriveStatus(state).standing.submission?.id === (body as WithdrawBody).submission
        ? 'applied'
        : 'refused:wrong-state';
    case 'decide':
      return judgeDecide(body as DecideBody, state, member, around.roster(), hlcTime(operation.hlc));
    case 'schedule':
      return judgeSchedule(body as ScheduleBody, state, around);
    case 'publishMark':
      return judgeMark(body as PublishMarkBody, state, around);
    default:
      return 'applied';
  }
}

/** Unapproved goes on the schedule only what is not approved, and what no policy demands an approval for. */
function judgeSchedule({ on, unapproved }: ScheduleBody, state: EntityState, around: Around): Outcome {
  if (on && isEmbargoed(particularsOf(state).embargo, scheduleOf(state))) return 'refused:embargo';
  if (!on || !unapproved) return 'applied';
  if (isApproved(deriveStatus(state))) return 'refused:wrong-state';
  return around.demandsApproval() ? 'refused:needs-approval' : 'applied';
}

/** Nothing counts as published that is held back, or that the policy would not have let out. */
function judgeMark({ state: mark }: PublishMarkBody, state: EntityState, around: Around): Outcome {
  if (mark !== 'published') return 'applied';
  const derived = deriveStatus(state);
  if (derived.status === 'on_hold' || derived.status === 'archived') return 'refused:wrong-state';
  return isApproved(derived) || !around.demandsApproval() ? 'applied' : 'refused:needs-approval';
}

/** One takes back, and brings back, only what one did oneself and may still do. */
function judgeRetract(
  { event }: RetractBody,
  state: EntityState,
  member: NonNullable<Member>,
  around: Around,
): Outcome {
  const root = rootOfRetractions(state.events, event);
  if (root === null) return 'refused:wrong-state';
  const done = { ...root, entity: 'post', entityId: state.id, register: null } as const;
  if (root.person !== member.id || !mayDo(member, done, root.body)) return 'refused:not-allowed';
  if (isPublished(state) && root.kind !== 'publishMark') return 'refused:published';
  if (hasTakenBack(root, state)) return 'refused:not-allowed';
  if (isDecidedSince(root, state)) return 'refused:wrong-state';
  return countedEvents(state.events).includes(root) ? 'applied' : judgeReturn(root, state, around);
}

/** Whether an event took an approval back: that is final, as others have acted on it. */
function hasTakenBack(event: EntityEvent, { events }: EntityState): boolean {
  if (event.kind !== 'decide') return false;
  return isTakingBack(standingOf(events.slice(0, events.indexOf(event))), decideBodyOf(event));
}

/** Whether a decision has a later one on its version: what that one decided on is not changed beneath it. */
function isDecidedSince(event: EntityEvent, { events }: EntityState): boolean {
  if (event.kind !== 'decide') return false;
  const { submission } = decideBodyOf(event);
  const last = countedEvents(events).findLast(
    (other) => other.kind === 'decide' && decideBodyOf(other).submission === submission,
  );
  return last !== undefined && events.indexOf(last) > events.indexOf(event);
}

/** A submission that comes back must still be of the text that is there; what was let out must still be let out. */
function judgeReturn(root: EntityEvent, state: EntityState, around: Around): Outcome {
  if (root.kind === 'schedule') return judgeSchedule(root.body as ScheduleBody, state, around);
  if (root.kind === 'publishMark') return judgeMark(root.body as PublishMarkBody, state, around);
  if (root.kind !== 'submit') return 'applied';
  return (root.body as SubmitBody).contentHash === contentHashOf(state)
    ? 'applied'
    : 'refused:content-changed';
}

const submittable: readonly PostStatus[] = ['idea', 'draft', 'changes_requested', 'missed', 'scheduled'];

function judgeSubmit(body: SubmitBody, state: EntityState): Outcome {
  const derived = deriveStatus(state);
  // Handing in what stands approved would only put the approval at risk: a withdrawal could not bring it back.
  if (!submittable.includes(derived.status) || isApproved(derived)) return 'refused:wrong-state';
  if (derived.standing.submission !== null && !derived.reviewVoided) return 'refused:wrong-state';
  return body.contentHash === contentHashOf(state) ? 'applied' : 'refused:content-changed';
}

/** What counts as a decision: of this very version, at the level that waits, by somebody it asks, not its author. */
function judgeDecide(
  body: DecideBody,
  state: EntityState,
  member: NonNullable<Member>,
  roster: Roster,
  now: number,
): Outcome {
  const derived = deriveStatus(state);
  const { standing, reviewVoided } = derived;
  const { submission } = standing;
  if (isTakingBack(standing, body)) return judgeTakeBack(body, state, derived, member, roster);
  if (submission === null || submission.id !== body.submission) return 'refused:wrong-state';
  const author = registerValue(state, 'author') as string | null;
  // A package brought in by the author would be the author's own word for it.
  if (member.id === author || member.id === submission.person) return 'refused:own-submission';
  if (body.package === null && body.by !== member.id) return 'refused:not-allowed';
  const hash = contentHashOf(state);
  if (body.contentHash !== hash || reviewVoided) return 'refused:content-changed';
  if (levelOf(submission).id !== body.level) return 'refused:wrong-state';
  const decider = roster.find(({ id }) => id === body.by);
  if (decider === undefined) return 'refused:not-allowed';
  const right = entitlementOf(submission, author, decider, roster, now);
  if (!right.may) return right.why === 'own' ? 'refused:own-submission' : 'refused:not-asked';
  return right.as === body.as && right.for === body.for ? 'applied' : 'refused:not-asked';
}

/** An approval is taken back by whoever gave it, in the right they gave it in, while it counts for what is there. */
function judgeTakeBack(
  body: DecideBody,
  state: EntityState,
  derived: DerivedStatus,
  member: NonNullable<Member>,
  roster: Roster,
): Outcome {
  if (body.package !== null || body.by !== member.id) return 'refused:not-allowed';
  if (body.contentHash !== contentHashOf(state)) return 'refused:content-changed';
  const decider = roster.find(({ id }) => id === body.by);
  const right = decider === undefined ? null : takeBackOf(derived, decider);
  if (right === null) return 'refused:wrong-state';
  const isSame = right.level === body.level && right.as === body.as && right.for === body.for;
  return isSame ? 'applied' : 'refused:not-asked';
}

/** Published is final: only notes about it, and whether it lies in the archive, still move. */
function changesPublished({ kind, register }: Judged): boolean {
  return kind !== 'set' || (register !== 'notes' && register !== 'archived');
}

function isPublished(state: EntityState): boolean {
  return deriveStatus(state).standing.mark.state === 'published';
}
