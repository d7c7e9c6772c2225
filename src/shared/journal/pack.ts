import type { Json } from './canonical.ts';
import type { EntityKind } from './operation.ts';
import type { EntityEvent, EntityState, EventKind, Member, Register, Stamp } from './state.ts';

/**
 * How an entity's state is kept in one column: values by name, and each stamp once, because everything that
 * one `create` wrote shares its stamp.
 */
type Packed = {
  readonly s: readonly Stamp[];
  readonly r: { readonly [name: string]: readonly [value: Json, stamp: number] };
  readonly m: {
    readonly [set: string]: { readonly [member: string]: readonly [present: 0 | 1, stamp: number] };
  };
  readonly e: readonly (readonly [kind: EventKind, person: string, body: Json, stamp: number])[];
};

/** The state as text; the same state always gives the same text. */
export function packState(state: EntityState): string {
  const stamps = new StampTable();
  const packed: Packed = {
    r: sortedMap(state.registers, (register) => [register.value, stamps.indexOf(register.stamp)] as const),
    m: sortedMap(state.members, (set) =>
      sortedMap(set, (member) => [member.present ? 1 : 0, stamps.indexOf(member.stamp)] as const),
    ),
    e: state.events.map(
      (event) => [event.kind, event.person, event.body, stamps.indexOf(event.stamp)] as const,
    ),
    s: stamps.all,
  };
  return JSON.stringify(packed);
}

/** The state that a text from `packState` holds. */
export function unpackState(entity: EntityKind, id: string, text: string): EntityState {
  const packed = JSON.parse(text) as Packed;
  const stampAt = (index: number): Stamp => {
    const stamp = packed.s[index];
    if (stamp === undefined)
      throw new Error(`The stored state of ${entity} ${id} names a stamp it does not have.`);
    return stamp;
  };
  return {
    entity,
    id,
    registers: sortedMap(packed.r, ([value, stamp]): Register => ({ value, stamp: stampAt(stamp) })),
    members: sortedMap(packed.m, (set) =>
      sortedMap(set, ([present, stamp]): Member => ({ present: present === 1, stamp: stampAt(stamp) })),
    ),
    events: packed.e.map(
      ([kind, person, body, stamp]): EntityEvent => ({ kind, person, body, stamp: stampAt(stamp) }),
    ),
  };
}

class StampTable {
  readonly all: Stamp[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(stamp: Stamp): number {
    const known = this.#indexes.get(stamp[2]);
    if (known !== undefined) return known;
    this.all.push(stamp);
    this.#indexes.set(stamp[2], this.all.length - 1);
    return this.all.length - 1;
  }
}

function sortedMap<From, To>(
  map: { readonly [key: string]: From },
  turn: (value: From) => To,
): { [key: string]: To } {
  const result: { [key: string]: To } = {};
  for (const key of Object.keys(map).sort()) {
    const value = map[key];
    if (value !== undefined) result[key] = turn(value);
  }
  return result;
}
