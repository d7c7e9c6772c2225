import { describe, expect, test } from 'vitest';
import {
  type Choice,
  chosen,
  columnsIn,
  howOf,
  moved,
  nothingChosen,
  placeAfter,
} from '#renderer/features/assets/grid-moves.ts';

// Three beside each other, eight in all: the last row has two.
const shape = { columns: 3, count: 8, rows: 2 };

describe('moving in the grid', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 3, 2],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 4, 1],
    ['Home', 7, 0],
    ['End', 0, 7],
    ['PageDown', 0, 3],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(placeAfter(key, from, shape)).toBe(to);
  });

  test('the ends hold, and a short last row is still reached from above', () => {
    expect(placeAfter('ArrowLeft', 0, shape)).toBe(0);
    expect(placeAfter('ArrowUp', 2, shape)).toBe(2);
    expect(placeAfter('ArrowRight', 7, shape)).toBe(7);
    expect(placeAfter('ArrowDown', 5, shape)).toBe(7);
    expect(placeAfter('ArrowDown', 6, shape)).toBe(6);
    expect(placeAfter('PageUp', 4, { ...shape, rows: 9 })).toBe(1);
  });

  test('other keys move nowhere, and nothing moves where nothing is', () => {
    expect(placeAfter('a', 2, shape)).toBeNull();
    expect(placeAfter('ArrowDown', 0, { ...shape, count: 0 })).toBeNull();
  });
});

describe('choosing', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const from = (ids: readonly string[], anchor: string | null): Choice => ({ ids, anchor });

  test('a click chooses one, Ctrl adds and takes away, Shift reaches from where it began', () => {
    const one = chosen(nothingChosen, order, 'b', 'only');
    expect(one.ids).toEqual(['b']);
    expect(chosen(one, order, 'd', 'toggle').ids).toEqual(['b', 'd']);
    expect(chosen(from(['b', 'd'], 'd'), order, 'b', 'toggle').ids).toEqual(['d']);
    expect(chosen(one, order, 'd', 'range').ids).toEqual(['b', 'c', 'd']);
    expect(chosen(from(['b', 'c', 'd'], 'd'), order, 'a', 'range').ids).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a range turns around its beginning, and begins anew where that is gone', () => {
    const range = chosen(from(['c'], 'c'), order, 'e', 'range');
    expect(chosen(range, order, 'a', 'range').ids).toEqual(['a', 'b', 'c']);
    expect(chosen(from(['x'], 'x'), order, 'b', 'range')).toEqual(from(['b'], 'b'));
  });

  test('keys held with it say how', () => {
    const held = { shiftKey: false, ctrlKey: false, metaKey: false };
    expect(howOf(held)).toBe('only');
    expect(howOf({ ...held, metaKey: true })).toBe('toggle');
    expect(howOf({ ...held, shiftKey: true, ctrlKey: true })).toBe('range');
  });
});

describe('places', () => {
  test('as many columns as fit, and never none', () => {
    expect(columnsIn(620, 150, 10)).toBe(3);
    expect(columnsIn(630, 150, 10)).toBe(4);
    expect(columnsIn(80, 150, 10)).toBe(1);
  });

  test('a thing goes where it is put, and out of the list it goes nowhere', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, 2)).toEqual(['a', 'b']);
  });
});
