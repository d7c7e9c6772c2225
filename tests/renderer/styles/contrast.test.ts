import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../src/renderer/styles/tokens.css'), 'utf8');
const schemes = ['light', 'dark'] as const;
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((match) => [
    String(match[1]),
    [String(match[2]), String(match[3])] as const,
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function ratio(front: string, back: string, scheme: 0 | 1): number {
  const [a, b] = [tokens.get(front)?.[scheme], tokens.get(back)?.[scheme]];
  if (a === undefined || b === undefined) throw new Error(`There is no token ${front} or ${back}.`);
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const named = (prefix: string): string[] =>
  [...tokens.keys()].filter((name) => name.startsWith(prefix) && !name.endsWith('-soft'));
const soft = [...tokens.keys()].filter((name) => name.endsWith('-soft'));
const panes = ['app', 'base', 'sunken', 'raised', 'hover', 'selected'].map((name) => `surface-${name}`);
const over = (fronts: readonly string[], backs: readonly string[]): [string, string][] =>
  fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
const onOwnSoft = (prefix: string): [string, string][] =>
  named(prefix).map((name): [string, string] => [name, `${name}-soft`]);

/** Floors of WCAG 2.2: 4.5 for text (1.4.3), 3 for what must be seen to use a control (1.4.11). */
const groups: readonly (readonly [string, number, readonly [string, string][]])[] = [
  ['ink on every pane', 4.5, over(['ink', 'ink-2', 'ink-3'], panes)],
  ['ink on every soft fill', 4.5, over(['ink', 'ink-2'], soft)],
  [
    'inverse text',
    4.5,
    [
      ['ink-bar', 'surface-bar'],
      ['surface-base', 'status-approved'],
      ['ink-inverse', 'surface-inverse'],
      ['on-accent', 'accent'],
      ['on-accent', 'accent-hover'],
    ],
  ],
  ['accent text on panes', 4.5, over(['accent'], panes)],
  ['status on its soft fill', 4.5, onOwnSoft('status-')],
  ['status on panes', 4.5, over(named('status-'), panes)],
  ['severity on its soft fill', 4.5, onOwnSoft('sev-')],
  ['severity on panes', 4.5, over(named('sev-'), panes)],
  ['campaign text on its soft fill', 4.5, onOwnSoft('camp-')],
  ['inverse text on solid campaign', 4.5, over(['ink-inverse'], named('camp-'))],
  ['diff text', 4.5, onOwnSoft('diff-')],
  ['control outline', 3, over(['line-control'], panes.slice(0, 4))],
  ['focus ring', 3, over(['focus'], [...panes, 'focus-gap'])],
  ['campaign spine on panes', 3, over(named('camp-'), panes)],
];

describe.each(schemes)('contrast in the %s scheme', (scheme) => {
  it.each(groups)('%s reaches %d', (_name, floor, pairs) => {
    expect(pairs.length).toBeGreaterThan(1);
    const index = schemes.indexOf(scheme) === 0 ? 0 : 1;
    const below = pairs.filter(([front, back]) => ratio(front, back, index) < floor);
    expect(below).toEqual([]);
  });
});

describe('the palette', () => {
  it('has a colour in both schemes for everything that the screens name', () => {
    expect(tokens.size).toBeGreaterThan(70);
    expect(named('camp-')).toHaveLength(10);
  });
});
