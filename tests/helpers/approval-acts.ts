import { entitlementOf } from '#shared/approval/entitlement.ts';
import type { DecideBody } from '#shared/approval/events.ts';
import { mustHearOfRules, mustLeaveSchedule } from '#shared/approval/governance.ts';
import type { ApprovalPolicy, Level } from '#shared/approval/policy.ts';
import { routeOf } from '#shared/approval/route.ts';
import { awaitedAt, levelOf } from '#shared/approval/standing.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { membersOf } from '#shared/journal/state.ts';
import type { RosterPerson } from '#shared/people/roster.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { isApproved, scheduleOf } from '#shared/posts/status.ts';
import { instantOf } from '#shared/time/instant.ts';
import {
  attempt,
  derived,
  HOUR,
  hashOf,
  isAlive,
  NETWORKS,
  personId,
  policyOf,
  type Wish,
  type World,
  type Written,
} from './approval-world.ts';
import { pick, type Random } from './random.ts';

/** One thing that somebody does, or tries; gives what was written. */
type Act = (world: World) => Written[] | null;

const set = (register: string, body: Json): Wish => ({ kind: 'set', register, body });
const event = (kind: Wish['kind'], body: Json): Wish => ({ kind, register: null, body });
const someone = (world: World): RosterPerson => pick(world.random, world.people);
const here = (): string => personId(0);

function randomSchedule(random: Random): Json {
  const date = `2026-12-0${1 + random(9)}`;
  return { date, time: random(6) === 0 ? null : `${10 + random(9)}:00`, zone: 'Europe/Berlin' };
}

function authorOf(world: World): string | null {
  return (world.state.registers['author']?.value ?? null) as string | null;
}

function submit(world: World): Written[] | null {
  const by = someone(world);
  const { random, state } = world;
  const networks = membersOf(state, 'channels').map((channel) => NETWORKS[channel] ?? 'instagram');
  const routed = { authors: [authorOf(world), by.id], networks, facts: factsOf(state) };
  const contentHash = random(12) === 0 ? hashOf('another text') : contentHashOf(state);
  const levels = routeOf(policyOf(world), routed, world.people) as unknown as Json;
  return attempt(world, by, [
    event('submit', { contentHash, rulesHash: world.rulesHash, levels, checked: [], note: '' }),
  ]);
}

/** A decision as somebody entitled would make it. Without one waiting, or the right to it, a forged one. */
function decide(world: World): Written[] | null {
  const { submission } = derived(world).standing;
  const by = someone(world);
  const now = Number.parseInt(world.hlc.slice(0, 12), 16);
  if (submission === null) return forge(world);
  const right = entitlementOf(submission, authorOf(world), by, world.people, Math.max(now, world.clock));
  if (!right.may) return forge(world);
  return decideIn(world, by, right);
}

/** What somebody decides in a right that they have counts: the referee refuses it only where the version is another. */
function decideIn(
  world: World,
  by: RosterPerson,
  right: Pick<DecideBody, 'as' | 'for'>,
  more: Partial<DecideBody> = {},
): Written[] | null {
  const { reviewVoided, status } = derived(world);
  const isOpen = status === 'in_review' && !reviewVoided && isAlive(world.state);
  const body = bodyFor(world, by, { as: right.as, for: right.for, ...more });
  const done = attempt(world, by, [event('decide', body)]);
  if (done === null && isOpen) world.broken = `a decision as ${right.as} was refused`;
  return done;
}

/** Whoever has approved at a level that waits for others stands in for one of them, who is away, and decides again. */
function secondSeat(world: World): Written[] | null {
  const { submission } = derived(world).standing;
  if (submission === null) return null;
  const by = world.people.find(({ id }) => id === submission.approvals.at(-1)?.body.by);
  const absent = world.people.find(({ id }) => awaitedAt(submission).includes(id));
  if (by === undefined || absent === undefined || absent === by) return null;
  absent.delegation = { to: by.id, from: world.clock - HOUR, until: world.clock + 72 * HOUR };
  const now = Number.parseInt(world.hlc.slice(0, 12), 16);
  const right = entitlementOf(submission, authorOf(world), by, world.people, Math.max(now, world.clock));
  const verdict = pick(world.random, ['approve', 'request_changes'] as const);
  return right.may ? decideIn(world, by, right, { verdict }) : null;
}

function bodyFor(world: World, by: RosterPerson, more: Partial<DecideBody>): Json {
  const { submission } = derived(world).standing;
  const body: DecideBody = {
    submission: submission?.id ?? world.facts.submits.at(-1)?.id ?? here(),
    contentHash: contentHashOf(world.state),
    rulesHash: world.rulesHash,
    level: submission === null ? 'open' : levelOf(submission).id,
    verdict: pick(world.random, ['approve', 'approve', 'approve', 'approve', 'request_changes', 'reject']),
    reason: 'Because it says so.',
    as: 'approver',
    by: by.id,
    for: by.id,
    schedule: scheduleOf(world.state),
    dateMove: policyOf(world).dateMove,
    package: null,
    key: null,
    signature: null,
    ...more,
  };
  return body as unknown as Json;
}

/** Whoever approved last asks for changes after all; now and then somebody else tries to in their place. */
function takeBack(world: World): Written[] | null {
  const given = world.facts.decisions.findLast(({ body }) => body.verdict === 'approve')?.body;
  if (given === undefined) return null;
  const by = world.random(4) === 0 ? someone(world) : world.people.find(({ id }) => id === given.by);
  if (by === undefined) return null;
  const right = by.id === given.by ? { as: given.as, for: given.for } : {};
  const { submission, level } = given;
  const body = bodyFor(world, by, { submission, level, verdict: 'request_changes', ...right });
  return attempt(world, by, [event('decide', body)]);
}

/** A decision with something wrong in it: another version, another text, another right, another person. */
function forge(world: World): Written[] | null {
  const { random } = world;
  const by = someone(world);
  const other = someone(world).id;
  const lies: Partial<DecideBody>[] = [
    { submission: world.facts.submits[0]?.id ?? here() },
    { contentHash: hashOf('another text') },
    { contentHash: world.facts.decisions.at(-1)?.body.contentHash ?? hashOf('none') },
    { as: pick(random, ['delegate', 'backup', 'stand_in']), for: someone(world).id },
    { by: other, for: other },
    { by: other, for: other, package: here() },
    { level: pick(random, ['open', 'l0', 'l1', 'l9']) },
    {},
  ];
  return attempt(world, by, [
    event('decide', bodyFor(world, by, { verdict: 'approve', ...pick(random, lies) })),
  ]);
}

/** The very words of an earlier decision, or of any earlier event, said once more. */
function replay(world: World): Written[] | null {
  const events = world.log.filter(
    ({ kind }) => kind === 'decide' || kind === 'schedule' || kind === 'submit',
  );
  if (events.length === 0) return null;
  const { kind, body, person } = pick(world.random, events);
  const by = world.random(2) === 0 ? someone(world) : (world.people.find(({ id }) => id === person) ?? null);
  return by === null ? null : attempt(world, by, [event(kind, body)]);
}

function schedule(world: World): Written[] | null {
  const on = world.random(4) > 0;
  const isLie = world.random(4) === 0;
  const unapproved = on && (isLie ? world.random(2) === 0 : !isApproved(derived(world)));
  return attempt(world, someone(world), [event('schedule', { on, unapproved })]);
}

function mark(world: World): Written[] | null {
  const { instant } = derived(world).standing.mark;
  const state = pick(world.random, ['published', 'published', 'skipped', 'planned']);
  return attempt(world, someone(world), [event('publishMark', { state, instant, runKey: null })]);
}

/** The time of the post comes, and the program says what became of it (core/jobs/tick.ts). */
function tick(world: World): Written[] | null {
  const planned = scheduleOf(world.state);
  const instant = planned === null ? null : instantOf(planned);
  const before = derived(world);
  if (instant === null || before.standing.mark.instant === instant) return null;
  if (!['in_review', 'changes_requested', 'approved', 'scheduled'].includes(before.status)) return null;
  world.clock = Math.max(world.clock, instant);
  const isStopped = mustLeaveSchedule(before, policyOf(world));
  const state = before.status === 'scheduled' && !isStopped ? 'due' : 'missed';
  const off = isStopped ? [event('schedule', { on: false, unapproved: false })] : [];
  return attempt(world, null, [...off, event('publishMark', { state, instant, runKey: 'run' })]);
}

function retract(world: World): Written[] | null {
  const events = world.log.filter(({ body, kind }) => body !== null && !quiet.includes(kind));
  if (events.length === 0) return null;
  const past = pick(world.random, events.slice(-4));
  const author = world.people.find(({ id }) => id === past.person) ?? null;
  const by = world.random(5) === 0 ? someone(world) : author;
  return by === null ? null : attempt(world, by, [event('retract', { event: past.opId })]);
}
const quiet: readonly Written['kind'][] = ['create', 'set', 'present', 'absent', 'delete'];

/** Somebody leaves, comes back, is away with somebody in their place, or becomes something else. */
function staff(world: World): null {
  const { random } = world;
  const person = pick(random, world.people.slice(1));
  const now = world.clock;
  switch (random(5)) {
    case 0:
      person.archived = true;
      break;
    case 1:
      person.archived = false;
      break;
    case 2:
      person.role = pick(random, ['reviewer', 'smm', 'cm', 'creator', 'analyst']);
      break;
    default:
      person.delegation =
        random(3) === 0
          ? null
          : { to: someone(world).id, from: now - HOUR, until: now + (1 + random(72)) * HOUR };
  }
  return null;
}

function clock(world: World): null {
  world.clock += pick(world.random, [1, HOUR, 5 * HOUR, 30 * HOUR, 80 * HOUR, -HOUR, -200 * HOUR]);
  return null;
}

/** A policy changes, with what the store does in the same step (core/approval/governance.ts). */
function policy(world: World): Written[] | null {
  const { policies, random } = world;
  const kept = { ...policies };
  const which = random(2) === 0 ? 'brand' : 'campaign';
  policies[which] = randomPolicy(random);
  const off = mustLeaveSchedule(derived(world), policyOf(world));
  const done = attempt(
    world,
    world.people[0] ?? null,
    off ? [event('schedule', { on: false, unapproved: false })] : [],
  );
  if (done === null) Object.assign(policies, kept);
  return done;
}

function rules(world: World): Written[] | null {
  world.rulesHash = hashOf(`rules ${world.random(3)}`);
  if (!mustHearOfRules(derived(world), policyOf(world))) return null;
  return attempt(world, world.people[0] ?? null, [event('ruleChange', { rulesHash: world.rulesHash })]);
}

/** Any one policy. */
export function randomPolicy(random: Random): ApprovalPolicy {
  const levels = Array.from({ length: random(4) }, (_, index) => randomLevel(random, index));
  return {
    mode: pick(random, ['none', 'optional', 'required', 'required', 'multi_level', 'multi_level']),
    dateMove: pick(random, ['keeps', 'same_week', 'voids']),
    ruleChange: pick(random, ['voids', 'voids', 'keeps']),
    leadHours: random(72),
    levels,
  };
}

function randomLevel(random: Random, index: number): Level {
  const approvers = () => ({
    people: [1, 3, 4, 5, 6].filter(() => random(3) === 0).map(personId),
    roles: random(3) === 0 ? [pick(random, ['reviewer', 'smm', 'owner'] as const)] : [],
  });
  const backup = random(3) === 0 ? { approvers: approvers(), afterHours: 1 + random(48) } : null;
  const when =
    random(4) === 0 ? { networks: [pick(random, Object.values(NETWORKS))], facts: ['paid' as const] } : null;
  const need = pick(random, ['any', 'all'] as const);
  return { id: `l${index}`, name: `Level ${index}`, need, approvers: approvers(), backup, when };
}

const acts: { readonly [name: string]: Act } = {
  edit: (world) => attempt(world, someone(world), [set('base', { text: `words ${world.random(3)}` })]),
  facts: (world) =>
    attempt(world, someone(world), [set('disclosure', world.random(2) ? { paid: true } : null)]),
  channel: (world) => {
    const kind = pick(world.random, ['present', 'absent'] as const);
    return attempt(world, someone(world), [{ kind, register: `channels/c${world.random(3)}`, body: null }]);
  },
  move: (world) => attempt(world, someone(world), [set('schedule', randomSchedule(world.random))]),
  notes: (world) => attempt(world, someone(world), [set('notes', `note ${world.random(9)}`)]),
  stage: (world) => attempt(world, someone(world), [set('stage', pick(world.random, ['idea', 'draft']))]),
  archive: (world) => attempt(world, someone(world), [set('archived', world.random(3) === 0)]),
  author: (world) => attempt(world, someone(world), [set('author', someone(world).id)]),
  campaign: (world) =>
    attempt(world, someone(world), [set('campaign', pick(world.random, ['campaign', null]))]),
  remove: (world) =>
    attempt(world, someone(world), [
      event(pick(world.random, ['delete', 'restore', 'restore', 'restore']), null),
    ]),
  withdraw: (world) =>
    attempt(world, someone(world), [
      event('withdraw', { submission: derived(world).standing.submission?.id ?? here() }),
    ]),
  hold: (world) => attempt(world, someone(world), [event('hold', { on: world.random(3) === 0, reason: '' })]),
  submit,
  decide,
  secondSeat,
  takeBack,
  forge,
  replay,
  schedule,
  mark,
  tick,
  retract,
  staff,
  clock,
  policy,
  rules,
};

/** Names of all that a random history does; what moves a post along comes up more often. */
export const actNames: readonly string[] = Object.keys(acts);
const often = [
  ...actNames,
  'submit',
  'submit',
  'submit',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
];
const chosen = [...often, 'move', 'move', 'schedule', 'schedule', 'tick', 'tick'];

/** Does one random thing in the world; gives its name and what was written, or null when it was refused. */
export function actAtRandom(world: World): { readonly name: string; readonly group: Written[] | null } {
  const name = pick(world.random, chosen);
  return { name, group: acts[name]?.(world) ?? null };
}
