import { describe, expect, it } from 'vitest';
import { idSchema, uuidv7Source } from '#shared/ids.ts';

const random = (count: number): Uint8Array => new Uint8Array(count).fill(0xab);

describe('uuidv7Source', () => {
  it('gives ids that the schema takes, of version 7 and the RFC variant', () => {
    const id = uuidv7Source(() => Date.parse('2026-11-21T12:00:00Z'), random)();
    expect(idSchema.parse(id)).toBe(id);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  });

  it('orders as text in the order of making, also within a millisecond and past a clock set back', () => {
    let now = 1_800_000_000_000;
    const next = uuidv7Source(() => now, random);
    const ids = Array.from({ length: 5000 }, () => next());
    now -= 60_000;
    ids.push(...Array.from({ length: 100 }, () => next()));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
