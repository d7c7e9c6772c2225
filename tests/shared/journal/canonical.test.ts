import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json, sameJson } from '#shared/journal/canonical.ts';

describe('canonicalJson', () => {
  it('does not depend on the order in which keys were set', () => {
    expect(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: 2 }] })).toBe(
      '{"a":[true,null,{"c":2,"d":"x"}],"b":1}',
    );
  });

  it('reads back as the same value, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it('keeps a key that objects treat as their own affair', () => {
    expect(canonicalJson(JSON.parse('[{"b":1,"__proto__":{"a":""}}]') as Json)).toBe(
      '[{"__proto__":{"a":""},"b":1}]',
    );
    expect(sameJson(JSON.parse('{"__proto__":""}') as Json, {})).toBe(false);
  });

  it('refuses numbers that JSON cannot carry', () => {
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(/Infinity/);
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(/NaN/);
  });

  it('tells equal values from different ones', () => {
    expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameJson(null, {})).toBe(false);
  });
});
