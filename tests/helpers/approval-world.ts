import { createHash } from 'node:crypto';
import type { DecideBody } from '#shared/approval/events.ts';
import { mustLeaveSchedule } from '#shared/approval/governance.ts';
import { type ApprovalPolicy, demandsApproval } from '#shared/approval/policy.ts';
import type { Network } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcZero, nextHlc } from '#shared/journal/hlc.ts';
import type { OperationKind } from '#shared/journal/operation.ts';
import { judge, type Member } from '#shared/journal/referee.ts';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import type { RosterPerson } from '#shared/people/roster.ts';
import { type DerivedStatus, deriveStatus } from '#shared/posts/status.ts';
import { pick, type Random } from './random.ts';

/**
 * One post in a small office, held in memory: the real referee and the real fold, and nothing else of the program.
 * Random histories are played in it by the ten thousand.
 */
export type World = {
  readonly random: Random;
  readonly people: Changing<RosterPerson>[];
  readonly policies: { brand: ApprovalPolicy; campaign: ApprovalPolicy };
  rulesHash: string;
  state: EntityState;
  clock: number;
  hlc: string;
  written: number;
  /** Every operation that counted, in its order. */
  readonly log: Written[];
  /** What the oracle has to know of what was written, kept by the world itself and not by the fold. */
  readonly facts: { readonly decisions: Accepted[]; readonly submits: Handed[] };
  readonly counts: { tried: number; applied: number };
  /** Set when a rule that must always hold did not. */
  broken: string | null;
};

type Changing<Value> = { -readonly [key in keyof Value]: Value[key] };

export type Written = {
  readonly opId: string;
  readonly device: string;
  readonly hlc: string;
  readonly person: string;
  readonly kind: OperationKind;
  readonly register: string | null;
  readonly body: Json;
};

/** A decision that the referee took, with what was true at that moment. */
export type Accepted = {
  readonly id: Id;
  readonly body: DecideBody;
  readonly person: Id;
  readonly content: string;
  readonly mayDecide: boolean;
};
/** A submission that the referee took, with the content at that moment. */
export type Handed = { readonly id: Id; readonly person: Id; readonly content: string };

export const START = Date.UTC(2026, 11, 1, 9);
export const HOUR = 3_600_000;
export const NETWORKS: { readonly [channel: string]: Network } = { c0: 'instagram', c1: 'linkedin', c2: 'x' };

const cast = [
  ['ada', 'owner', false],
  ['mara', 'smm', false],
  ['tobias', 'cm', false],
  ['ines', 'reviewer', false],
  ['eli', 'reviewer', true],
  ['nina', 'cm', true],
  ['kai', 'creator', false],
] as const;

/** Ids have the form of ids, so that whatever checks them is content. */
export function personId(index: number): Id {
  return `01900000-0000-7000-8000-00000000000${index}`;
}

/** SHA-256 of a word, for hashes of rules. */
export function hashOf(word: string): string {
  return createHash('sha256').update(word).digest('hex');
}

/** A post just written by somebody, in an office whose policy is random. */
export function newWorld(random: Random, policies: World['policies']): World {
  const people = cast.map(([, role, external], index) => {
    return { id: personId(index), role, external, archived: false, delegation: null };
  });
  const world: World = {
    random,
    people,
    policies,
    rulesHash: hashOf('rules 0'),
    state: emptyState('post', 'post'),
    clock: START,
    hlc: hlcZero,
    written: 0,
    log: [],
    facts: { decisions: [], submits: [] },
    counts: { tried: 0, applied: 0 },
    broken: null,
  };
  const author = pick(random, people).id;
  const registers = { brand: 'brand', author, base: { text: 'words 0' }, stage: 'draft' };
  attempt(world, null, [
    { kind: 'create', register: null, body: { registers, members: { channels: ['c0'] } } },
  ]);
  return world;
}

/** The policy that governs the post: its campaign's own, else its brand's. */
export function policyOf({ policies, state }: World): ApprovalPolicy {
  return state.registers['campaign']?.value === 'campaign' ? policies.campaign : policies.brand;
}

/** All that an approval must be bound to, as values and not as a hash: the oracle does not trust the hash. */
export function contentOf(state: EntityState): string {
  const registers = ['base', 'disclosure'].map((name) => state.registers[name]?.value ?? null);
  const members = ['channels', 'assets'].map((set) =>
    Object.entries(state.members[set] ?? {})
      .flatMap(([member, { present }]) => (present ? [member] : []))
      .sort(),
  );
  return JSON.stringify([registers, members]);
}

/** One thing somebody wants to write. */
export type Wish = { readonly kind: OperationKind; readonly register: string | null; readonly body: Json };

/**
 * What the store does with a group: every operation past the referee, the fold, and the guard before the commit; all
 * or nothing. Gives the operations, or null when it was refused.
 */
export function attempt(
  world: World,
  member: RosterPerson | null,
  wishes: readonly Wish[],
): Written[] | null {
  world.counts.tried += 1;
  // Commands find no deleted post (`ChangeSet.existing`); only undo brings one back.
  if (!isAlive(world.state) && wishes.some(({ kind }) => kind !== 'restore')) return null;
  const before = copyOf(world.state);
  const kept = { hlc: world.hlc, written: world.written };
  const facts = { decisions: world.facts.decisions.length, submits: world.facts.submits.length };
  const group: Written[] = [];
  for (const wish of wishes) {
    const written = writeOne(world, member, wish);
    if (written === null) {
      world.state = before;
      Object.assign(world, kept);
      world.facts.decisions.length = facts.decisions;
      world.facts.submits.length = facts.submits;
      return null;
    }
    group.push(written);
  }
  // The guard that the store keeps before every commit (core/approval/guard.ts).
  if (isAlive(world.state) && mustLeaveSchedule(deriveStatus(world.state), policyOf(world))) {
    world.state = before;
    world.facts.decisions.length = facts.decisions;
    world.facts.submits.length = facts.submits;
    return null;
  }
  world.log.push(...group);
  world.counts.applied += 1;
  return group;
}

export function isAlive(state: EntityState): boolean {
  return state.registers['deleted']?.value !== true;
}

/** A state that folding on leaves alone. */
export function copyOf(state: EntityState): EntityState {
  const members = Object.fromEntries(Object.entries(state.members).map(([set, all]) => [set, { ...all }]));
  return { ...state, registers: { ...state.registers }, members, events: [...state.events] };
}

function writeOne(world: World, member: RosterPerson | null, wish: Wish): Written | null {
  world.hlc = nextHlc(world.hlc, world.clock);
  world.written += 1;
  const opId = `01900000-0000-7000-9000-${String(world.written).padStart(12, '0')}`;
  const person = member?.id ?? 'program';
  const operation: Written = { opId, device: 'here', hlc: world.hlc, person, ...wish };
  if (judgeWish(world, member, operation) !== 'applied') return null;
  remember(world, operation);
  applyOperation(world.state, operation, operation.body);
  return operation;
}

/** What the referee says of an operation in this world. */
export function judgeWish(world: World, member: RosterPerson | null, operation: Written): string {
  const judged = { ...operation, entity: 'post' as const, entityId: world.state.id };
  const actor: Member = member;
  return judge(judged, operation.body, world.state, actor, {
    roster: () => world.people,
    demandsApproval: () => demandsApproval(policyOf(world)),
    writerOf: () => null,
  });
}

function remember(world: World, { kind, opId, person, body }: Written): void {
  const content = contentOf(world.state);
  if (kind === 'submit') world.facts.submits.push({ id: opId, person, content });
  if (kind !== 'decide') return;
  const decision = body as unknown as DecideBody;
  world.facts.decisions.push({
    id: opId,
    person,
    body: decision,
    content,
    mayDecide: (decision.package !== null || decision.by === person) && couldDecide(world, decision),
  });
}

/** Said anew, without the program's own reckoning: somebody here, who decides by capability, and whom something asks. */
function couldDecide(world: World, { by, for: whose, as }: DecideBody): boolean {
  const person = world.people.find(({ id }) => id === by);
  if (person === undefined || person.archived) return false;
  if (!['owner', 'smm', 'reviewer'].includes(person.role)) return false;
  const absent = world.people.find(({ id }) => id === whose);
  if (as !== 'delegate') return true;
  const now = Number.parseInt(world.hlc.slice(0, 12), 16);
  const { delegation = null } = absent ?? {};
  return delegation !== null && delegation.to === by && delegation.from <= now && now < delegation.until;
}

export function derived(world: World): DerivedStatus {
  return deriveStatus(world.state);
}
