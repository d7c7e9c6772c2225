import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Offers } from '#shell/offers.ts';

vi.mock('electron', async () => {
  const fake = await import('#tests/helpers/fake-electron.ts');
  const { tmpdir } = await import('node:os');
  return { ...fake, app: { getPath: () => tmpdir(), on: () => undefined } };
});

const offers = new Offers();
afterAll(() => offers.clear());

describe('files that a person dropped or pasted', () => {
  it('are known by the offer alone', () => {
    const offer = offers.take([{ path: '/photos/a.jpg' }, { path: '/photos/b.jpg' }]);
    expect(offers.pathsOf(offer ?? '')).toEqual(['/photos/a.jpg', '/photos/b.jpg']);
    expect(offers.pathsOf('something else')).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['no list', { path: '/a' }],
    ['a path from nowhere', [{ path: 'a.jpg' }]],
    ['half a path', [{ path: '/a\0.jpg' }]],
    ['something else', [{ name: 'a', bytes: 'text' }]],
    ['too many', Array.from({ length: 5001 }, () => ({ path: '/a' }))],
  ])('are refused: %s', (_what, value) => expect(offers.take(value)).toBeNull());

  it('without a path lie in a folder of their own, and are gone at the end', () => {
    const offer = offers.take([{ name: '../../..\\evil/pic ture.png', bytes: new Uint8Array([1, 2, 3]) }]);
    const [path = ''] = offers.pathsOf(offer ?? '');
    expect(basename(path)).toMatch(/pic ture\.png$/);
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    offers.clear();
    expect(existsSync(path)).toBe(false);
  });

  it('are forgotten when many followed', () => {
    const first = offers.take([{ path: '/a' }]) ?? '';
    for (let index = 0; index < 25; index += 1) offers.take([{ path: `/${index}` }]);
    expect(offers.pathsOf(first)).toEqual([]);
  });
});
