import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import { hlcZero, laterHlc, nextHlc } from '#shared/journal/hlc.ts';
import { type OperationKind, operationKinds } from '#shared/journal/operation.ts';
import { packState, unpackState } from '#shared/journal/pack.ts';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { pick, type Random, seededRandom } from '#tests/helpers/random.ts';

const HISTORIES = 500;
const entity = 'post-1';

/** One operation as it travels between devices. */
type Travelling = {
  readonly opId: string;
  readonly device: string;
  readonly hlc: string;
  readonly person: string;
  readonly kind: OperationKind;
  readonly register: string | null;
  readonly body: Json;
};

type Device = {
  readonly name: string;
  clock: number;
  hlc: string;
  written: number;
  readonly seen: Travelling[];
};

const kinds = operationKinds.filter((kind) => kind !== 'group');

const people = ['person of a', 'person of b'];
const hashes = ['a'.repeat(64), 'b'.repeat(64)];

function randomLevels(random: Random): Json {
  const level = (id: string) => {
    return { id, name: id, need: pick(random, ['any', 'all']), people, roles: [], backup: null };
  };
  return pick(random, [[level('first')], [level('first'), level('second')], []]);
}

function randomBody(kind: OperationKind, random: Random, seen: readonly Travelling[]): Json {
  const some = seen.length === 0 ? 'nobody' : pick(random, seen).opId;
  switch (kind) {
    case 'create':
      return { registers: { base: { text: `made ${random(9)}` } }, members: { channels: [`c${random(3)}`] } };
    case 'set':
      return pick(random, [{ text: `words ${random(99)}` }, null, random(5)]);
    case 'submit':
      return { contentHash: 'a'.repeat(64), rulesHash: pick(random, hashes), levels: randomLevels(random) };
    case 'withdraw':
      return { submission: some };
    case 'decide': {
      const verdict = pick(random, ['approve', 'request_changes']);
      const contentHash = 'a'.repeat(64);
      const made = { submission: some, contentHash, verdict, reason: 'Because.', schedule: null };
      const level = pick(random, ['first', 'second', 'open']);
      // What a program before levels wrote says neither where nor for whom.
      return random(4) === 0
        ? { ...made, dateMove: 'keeps' }
        : { ...made, dateMove: 'keeps', level, for: pick(random, people), rulesHash: pick(random, hashes) };
    }
    case 'ruleChange':
      return { rulesHash: pick(random, hashes) };
    case 'retract':
      return { event: some };
    case 'schedule':
      return { on: random(2) === 0, unapproved: random(2) === 0 };
    case 'hold':
      return { on: random(2) === 0, reason: 'Wait.' };
    case 'publishMark':
      return {
        state: pick(random, ['planned', 'due', 'missed', 'skipped']),
        instant: random(3),
        runKey: null,
      };
    default:
      return null;
  }
}

function registerFor(kind: OperationKind, random: Random): string | null {
  if (kind === 'set') return pick(random, ['base', 'notes', 'stage', 'archived', 'intent']);
  if (kind === 'present' || kind === 'absent') return `${pick(random, ['channels', 'tags'])}/c${random(3)}`;
  return null;
}

function write(device: Device, random: Random): Travelling {
  // Clocks stand, jump ahead and are set back.
  device.clock += pick(random, [0, 0, 1, 500, 90_000, -60_000]);
  device.hlc = nextHlc(device.hlc, device.clock);
  device.written += 1;
  const kind = pick(random, kinds);
  const opId = `${device.name}-${String(device.written).padStart(4, '0')}`;
  const { name, hlc, seen } = device;
  const operation: Travelling = {
    opId,
    device: name,
    hlc,
    person: `person of ${name}`,
    kind,
    register: registerFor(kind, random),
    body: randomBody(kind, random, seen),
  };
  device.seen.push(operation);
  return operation;
}

/** Two devices that write offline and hear of each other now and then. */
function randomHistory(random: Random): Travelling[] {
  const devices = ['a', 'b'].map((name): Device => {
    return { name, clock: 1_700_000_000_000 + random(1000), hlc: hlcZero, written: 0, seen: [] };
  });
  const all: Travelling[] = [];
  for (let turn = 10 + random(50); turn > 0; turn -= 1) {
    const device = pick(random, devices);
    all.push(write(device, random));
    if (random(6) !== 0) continue;
    device.seen.push(...all.filter((operation) => !device.seen.includes(operation)));
    for (const { hlc } of device.seen) device.hlc = laterHlc(device.hlc, hlc);
  }
  return all;
}

/** The same operations in another order, some of them several times. */
function delivered(operations: readonly Travelling[], random: Random): Travelling[] {
  const repeats = operations.filter(() => random(3) === 0);
  const parcel = [...operations, ...repeats, ...repeats.slice(0, 3)];
  for (let index = parcel.length - 1; index > 0; index -= 1) {
    const other = random(index + 1);
    [parcel[index], parcel[other]] = [parcel[other] as Travelling, parcel[index] as Travelling];
  }
  return parcel;
}

function folded(operations: readonly Travelling[]): EntityState {
  const state = emptyState('post', entity);
  for (const operation of operations) applyOperation(state, operation, operation.body);
  return state;
}

/** All that anyone can tell of a post's state. */
function picture(state: EntityState): string {
  const { status, approvalVoided } = deriveStatus(state);
  return canonicalJson([packState(state), status, approvalVoided]);
}

describe('merging what two devices wrote', () => {
  it(`comes out the same in any order and with repeats: ${HISTORIES} random histories`, () => {
    let divergent = 0;
    let orders = 0;
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const random = seededRandom(seed);
      const history = randomHistory(random);
      const expected = picture(folded(history));
      for (let delivery = 0; delivery < 4; delivery += 1) {
        orders += 1;
        if (picture(folded(delivered(history, random))) !== expected) divergent += 1;
      }
    }
    expect(divergent).toBe(0);
    console.log(`${HISTORIES} histories of two devices, ${orders} deliveries, ${divergent} divergent`);
  });

  it('goes on from a stored state as from one in memory', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seededRandom(seed);
      const history = randomHistory(random);
      const half = random(history.length);
      const stored = unpackState('post', entity, packState(folded(history.slice(0, half))));
      for (const operation of history.slice(half)) applyOperation(stored, operation, operation.body);
      expect(picture(stored)).toBe(picture(folded(history)));
    }
  });

  it('keeps the order of cause and effect when a clock is set back', () => {
    let hlc = hlcZero;
    for (const now of [5000, 4000, 4000, 100, 6000, 5999]) {
      const next = nextHlc(hlc, now);
      expect(next > hlc).toBe(true);
      hlc = next;
    }
  });
});
