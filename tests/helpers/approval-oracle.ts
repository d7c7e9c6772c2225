import type { SubmitBody } from '#shared/approval/events.ts';
import { approvalStandsAfterMove, demandsApproval } from '#shared/approval/policy.ts';
import type { RouteLevel } from '#shared/approval/route.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { postStatuses } from '#shared/posts/post.ts';
import { type DerivedStatus, isApproved } from '#shared/posts/status.ts';
import type { Schedule } from '#shared/time/wall.ts';
import { type Accepted, contentOf, policyOf, type World, type Written } from './approval-world.ts';

/**
 * Whether the post is rightly approved, reckoned from what was written in this world and not by the program's fold:
 * a version of exactly this content, handed in and not taken back, that every one of its levels approved, by people
 * who could, none of them its author or whoever handed it in, for a moment that the date may still stand at.
 */
export function isRightlyApproved(world: World): boolean {
  const counted = countedIds(world);
  const last = world.facts.submits.findLast(({ id }) => counted.has(id));
  if (last === undefined || last.content !== contentOf(world.state)) return false;
  const { levels } = bodyOf<SubmitBody>(world, last.id);
  const given = world.facts.decisions.filter(
    ({ id, body }) => counted.has(id) && body.submission === last.id && body.verdict === 'approve',
  );
  if (isTurnedDown(world, counted, last.id)) return false;
  const rules = world.log.findLast(({ kind, opId }) => kind === 'ruleChange' && counted.has(opId));
  const told = rules === undefined || rules.opId < last.id ? null : (rules.body as Told).rulesHash;
  return (
    levels.every((level) => passed(world, level, given, last.person)) &&
    given.every(({ body }) => told === null || body.rulesHash === told || isRedone(given, body))
  );
}

/** Whether anybody asked for changes or rejected it, before it was approved or after: a version does not outlive that. */
function isTurnedDown({ facts }: World, counted: ReadonlySet<string>, version: string): boolean {
  return facts.decisions.some(
    ({ id, body }) => counted.has(id) && body.submission === version && body.verdict !== 'approve',
  );
}

type Told = { readonly rulesHash: string };

/** Whether an approval under old rules was given again, by whomever, under other ones. */
function isRedone(given: readonly Accepted[], old: Accepted['body']): boolean {
  return given.some(({ body }) => body.level === old.level && body.rulesHash !== old.rulesHash);
}

function passed(world: World, level: RouteLevel, given: readonly Accepted[], submitter: string): boolean {
  const author = world.state.registers['author']?.value;
  const now = (world.state.registers['schedule']?.value ?? null) as Schedule | null;
  const fit = given.filter(
    ({ body, content, mayDecide, person }) =>
      body.level === level.id &&
      mayDecide &&
      content === contentOf(world.state) &&
      [body.by, body.for, person].every((one) => one !== author && one !== submitter) &&
      approvalStandsAfterMove(body.dateMove, body.schedule, now),
  );
  if (level.need === 'any') return fit.length > 0;
  return fit.length > 0 && level.people.every((person) => fit.some(({ body }) => body.for === person));
}

function bodyOf<Body>(world: World, id: string): Body {
  return world.log.find(({ opId }) => opId === id)?.body as unknown as Body;
}

/** The operations that were not taken back; a retraction taken back counts its event again. */
function countedIds(world: World): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { kind, opId, body } of world.log.toReversed()) {
    if (kind === 'retract' && !taken.has(opId)) taken.add((body as { readonly event: string }).event);
  }
  return new Set(world.log.map(({ opId }) => opId).filter((id) => !taken.has(id)));
}

/** What must hold after every step; gives what does not, in words, or null. */
export function brokenBy(
  world: World,
  before: { readonly derived: DerivedStatus; readonly content: string; readonly schedule: Json },
  group: readonly Written[] | null,
  after: DerivedStatus,
): string | null {
  if (!postStatuses.includes(after.status)) return `a status that is none: ${after.status}`;
  if (group === null) return null;
  const approved = isApproved(after);
  if (approved && !isRightlyApproved(world)) return 'approved without the decisions it takes';
  if (goesOut(before.derived, after) && !approved && demandsApproval(policyOf(world)))
    return `${after.status} without an approval`;
  return (
    ownDecision(world, after) ??
    strayDecision(after) ??
    strayTakeBack(before.derived, group) ??
    strayFromSchedule(world, before.derived, group, after) ??
    changedPublished(world, before, group, after)
  );
}

/** An approval that stood is taken back by nobody but whom it is from. */
function strayTakeBack(before: DerivedStatus, group: readonly Written[]): string | null {
  if (!isApproved(before)) return null;
  const givers = (before.standing.decided?.approvals ?? []).flatMap(({ body }) => [body.by, body.for]);
  const stray = group.find(({ kind, person }) => kind === 'decide' && !givers.includes(person));
  return stray === undefined ? null : 'somebody took back what they had not approved';
}

/** What is decided in a seat that nobody has approved in yet takes nothing back, and so nothing off the schedule. */
function strayFromSchedule(
  { facts }: World,
  before: DerivedStatus,
  group: readonly Written[],
  after: DerivedStatus,
): string | null {
  const made = facts.decisions.find(({ id }) => id === group[0]?.opId);
  if (made === undefined || before.standing.scheduled.on === after.standing.scheduled.on) return null;
  const isSameSeat = ({ body, id }: Accepted): boolean =>
    id < made.id &&
    body.verdict === 'approve' &&
    [body.submission, body.level, body.for].join() ===
      [made.body.submission, made.body.level, made.body.for].join();
  return facts.decisions.some(isSameSeat) ? null : 'a first decision took it off the schedule';
}

/** Whether it stands on the schedule, or has just become due or published. */
function goesOut(before: DerivedStatus, { status, standing }: DerivedStatus): boolean {
  if (status === 'scheduled') return true;
  return (status === 'due' || status === 'published') && before.standing.mark.state !== standing.mark.state;
}

function ownDecision(world: World, { standing }: DerivedStatus): string | null {
  const author = world.state.registers['author']?.value;
  for (const submission of [standing.submission, standing.decided]) {
    for (const { body, id } of submission?.approvals ?? []) {
      const wrote = world.log.find(({ opId }) => opId === id)?.person;
      const people = [body.by, body.for, wrote];
      if (people.includes(String(author)) || people.includes(submission?.person ?? ''))
        return 'an own decision counts';
    }
  }
  return null;
}

function strayDecision({ standing }: DerivedStatus): string | null {
  for (const submission of [standing.submission, standing.decided]) {
    const stray = submission?.approvals.find(
      ({ body }) => body.submission !== submission.id || body.contentHash !== submission.contentHash,
    );
    if (stray !== undefined) return 'a decision landed on another version';
  }
  return null;
}

function changedPublished(
  world: World,
  before: { readonly derived: DerivedStatus; readonly content: string; readonly schedule: Json },
  group: readonly Written[],
  after: DerivedStatus,
): string | null {
  if (before.derived.standing.mark.state !== 'published') return null;
  // Whoever marked it by mistake may take the mark back; that is the one way out.
  if (group.some(({ kind }) => kind === 'retract') && after.standing.mark.state !== 'published') return null;
  const schedule = world.state.registers['schedule']?.value ?? null;
  const isSame =
    contentOf(world.state) === before.content &&
    JSON.stringify(schedule) === JSON.stringify(before.schedule) &&
    after.standing.mark.state === 'published' &&
    world.state.registers['deleted']?.value !== true;
  return isSame ? null : 'something published changed';
}
