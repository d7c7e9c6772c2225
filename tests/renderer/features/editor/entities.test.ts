import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityFinder } from '#renderer/features/editor/entities.ts';
import { networks } from '#shared/channels/networks.ts';
import { layoutOf } from '#shared/previews/layout.ts';
import { runsOf } from '#shared/previews/runs.ts';

const found = (network: Parameters<typeof entityFinder>[0], text: string): readonly string[] =>
  entityFinder(network)(text).map(({ from, to }) => text.slice(from, to));

test('the base text shows whatever any network makes a link of', () => {
  const text = 'Rye $BAKE at hollinandrye.com/rye by @lena@bread.social #slowbread';
  expect(found(null, text)).toEqual(['$BAKE', 'hollinandrye.com/rye', '@lena@bread.social', '#slowbread']);
});

test('Instagram makes no link of an address', () => {
  expect(found('instagram', 'hollinandrye.com @lena.brandvold #rye')).toEqual(['@lena.brandvold', '#rye']);
});

const piece = fc.constantFrom(
  ...[
    '#rye',
    '@lena',
    '@lena@bread.social',
    'https://hollinandrye.com/rye?x=1',
    'rye.com',
    '$BAKE',
    '#',
    '@',
    '.',
  ],
  ...['日本', 'é', '🥖', ' ', '\n', '\t', '，', '(', ')', '/', ':', 'RT', "'s", '#2026', '\u3000'],
);

test('looking at words one by one finds what looking at the whole text finds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(...networks), (pieces, network) => {
      const text = pieces.join('');
      const { marks, mention } = layoutOf(network, null);
      const whole = runsOf(text, marks, mention, null)
        .filter(({ kind }) => kind !== 'text')
        .map((run) => run.text);
      expect(found(network, text)).toEqual(whole);
    }),
    { numRuns: 600 },
  );
});
