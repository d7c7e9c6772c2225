import { entitlementOf } from '#shared/approval/entitlement.ts';
import { packState } from '#shared/journal/pack.ts';
import { applyOperation, emptyState } from '#shared/journal/state.ts';
import { can } from '#shared/people/roles.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import type { PostStatus } from '#shared/posts/post.ts';
import { type DerivedStatus, deriveStatus } from '#shared/posts/status.ts';
import { actAtRandom, randomPolicy } from './approval-acts.ts';
import { brokenBy } from './approval-oracle.ts';
import { attempt, contentOf, copyOf, newWorld, type Wish, type World } from './approval-world.ts';
import { seededRandom } from './random.ts';

/** What a run of random histories found. */
export type Histories = {
  readonly tried: number;
  readonly steps: number;
  readonly applied: number;
  readonly statuses: { readonly [status: string]: number };
  /** Of each broken invariant the seed that brings it back. */
  readonly broken: readonly { readonly seed: number; readonly what: string }[];
};

/** Plays random histories, one for each seed, and checks after every step what must always hold. */
export function playHistories(firstSeed: number, count: number): Histories {
  const statuses: { [status: string]: number } = {};
  const broken: { seed: number; what: string }[] = [];
  let steps = 0;
  let applied = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const played = playHistory(seed);
    steps += played.world.counts.tried;
    applied += played.world.counts.applied;
    for (const status of played.seen) statuses[status] = (statuses[status] ?? 0) + 1;
    if (played.broken !== null) broken.push({ seed, what: played.broken });
  }
  return { tried: count, steps, applied, statuses, broken };
}

/** One random history, from a draft to wherever it leads; stops at the first broken invariant. */
export function playHistory(seed: number): {
  readonly world: World;
  readonly seen: ReadonlySet<PostStatus>;
  readonly broken: string | null;
} {
  const random = seededRandom(seed * 7919);
  const world = newWorld(random, { brand: randomPolicy(random), campaign: randomPolicy(random) });
  const seen = new Set<PostStatus>();
  let after = deriveStatus(world.state);
  for (let turn = 12 + random(20); turn > 0; turn -= 1) {
    const before = {
      derived: after,
      content: contentOf(world.state),
      schedule: world.state.registers['schedule']?.value ?? null,
    };
    const { name, group } = actAtRandom(world);
    if (world.broken !== null) return { world, seen, broken: `${world.broken} (after ${name})` };
    // What was refused changed nothing; only people and clocks may have moved.
    if (group === null) continue;
    after = deriveStatus(world.state);
    seen.add(after.status);
    const broken = brokenBy(world, before, group, after);
    if (broken !== null) return { world, seen, broken: `${broken} (after ${name})` };
  }
  return { world, seen, broken: brokenAtTheEnd(world, after) };
}

/** What is looked at once a history is over: that it can go on, and that telling it again changes nothing. */
function brokenAtTheEnd(world: World, end: DerivedStatus): string | null {
  return brokenByReplay(world) ?? brokenBySubset(world) ?? brokenByDeadEnd(world, end);
}

/** The same operations in another order and some of them twice: the same post. */
function brokenByReplay(world: World): string | null {
  const parcel = [...world.log, ...world.log.filter(() => world.random(3) === 0)];
  for (let index = parcel.length - 1; index > 0; index -= 1) {
    const other = world.random(index + 1);
    const [a, b] = [parcel[index], parcel[other]];
    if (a !== undefined && b !== undefined) [parcel[index], parcel[other]] = [b, a];
  }
  const again = emptyState('post', world.state.id);
  for (const operation of parcel) applyOperation(again, operation, operation.body);
  if (packState(again) !== packState(world.state)) return 'a replay changed something';
  return deriveStatus(again).status === deriveStatus(world.state).status
    ? null
    : 'a replay changed the status';
}

/** Any part of a journal folds to some status: the fold is total. */
function brokenBySubset(world: World): string | null {
  const some = emptyState('post', world.state.id);
  for (const operation of world.log) {
    if (world.random(4) > 0) applyOperation(some, operation, operation.body);
  }
  try {
    deriveStatus(some);
    return null;
  } catch (error) {
    return `the fold threw: ${String(error)}`;
  }
}

/** Every state can be left by somebody, except published, which is final on purpose. */
function brokenByDeadEnd(world: World, end: DerivedStatus): string | null {
  if (world.state.registers['deleted']?.value === true || end.status === 'published') return null;
  if (end.status === 'in_review' && !someoneMayDecide(world, end)) return 'a review that nobody can decide';
  return exitsOf(world, end).some((wish) => leaves(world, end.status, wish))
    ? null
    : `no way out of ${end.status}`;
}

/** While anyone is here who keeps the brand and did not write it, a review never waits for nobody. */
function someoneMayDecide(world: World, { standing: { submission } }: DerivedStatus): boolean {
  if (submission === null) return true;
  const author = (world.state.registers['author']?.value ?? null) as string | null;
  const now = Number.parseInt(world.hlc.slice(0, 12), 16);
  const keepers = world.people.filter(
    (person) =>
      !person.archived &&
      can(person, 'brand.edit') &&
      person.id !== author &&
      person.id !== submission.person,
  );
  if (keepers.length === 0) return true;
  return world.people.some((person) => {
    const right = entitlementOf(submission, author, person, world.people, now);
    return right.may || right.why === 'backup_later';
  });
}

function exitsOf(world: World, { status, standing }: DerivedStatus): readonly Wish[] {
  const set = (register: string, body: Wish['body']): Wish => ({ kind: 'set', register, body });
  const event = (kind: Wish['kind'], body: Wish['body']): Wish => ({ kind, register: null, body });
  const edit = set('base', { text: 'the way on' });
  const planned = { state: 'planned', instant: standing.mark.instant, runKey: null };
  const move = set('schedule', { date: '2027-01-11', time: '09:00', zone: 'Europe/Berlin' });
  return [
    set('archived', status !== 'archived'),
    set('stage', status === 'idea' ? 'draft' : 'idea'),
    event('hold', { on: status !== 'on_hold', reason: '' }),
    event('withdraw', { submission: standing.submission?.id ?? '' }),
    event('publishMark', planned),
    event('schedule', { on: false, unapproved: false }),
    event('submit', {
      contentHash: contentHashOf(world.state),
      rulesHash: world.rulesHash,
      levels: [],
      checked: [],
      note: '',
    }),
    edit,
    move,
  ];
}

function leaves(world: World, status: PostStatus, wish: Wish): boolean {
  // Putting it away would leave any state; what counts is a way on.
  if (wish.register === 'archived' && status !== 'archived') return false;
  if (wish.kind === 'hold' && status !== 'on_hold') return false;
  const state = copyOf(world.state);
  const owner = world.people[0] ?? null;
  const left = attempt(world, owner, [wish]) !== null && deriveStatus(world.state).status !== status;
  world.state = state;
  return left;
}
