import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AssetVersion } from '#shared/assets/asset.ts';
import { fitTarget, smallerMends, unshrinkable } from '#shared/assets/fit.ts';
import { checkMedia } from '#shared/channels/check-media.ts';
import { networks } from '#shared/channels/networks.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';

const photo: AssetVersion = {
  hash: 'a'.repeat(64),
  mime: 'image/jpeg',
  bytes: 2_000_000,
  width: 4000,
  height: 3000,
  seconds: null,
  animated: false,
  codec: null,
  located: false,
  fileName: 'a.jpg',
  at: 0,
  by: null,
};
const still = (more: Partial<AssetVersion>) => ({ kind: 'image', version: { ...photo, ...more } }) as const;
const at = (...named: readonly (typeof networks)[number][]) =>
  named.map((network) => ({ rules: rulesOf(network), format: null }));

it('is the largest that each place takes, of the same form', () => {
  expect(fitTarget(still({}), at('instagram'))).toEqual({
    width: 1440,
    height: 1080,
    bytes: 8_000_000,
    leastWidth: 320,
  });
  expect(fitTarget(still({ width: 3000, height: 4000 }), at('facebook', 'bluesky'))).toEqual({
    width: 1536,
    height: 2048,
    bytes: 2_000_000,
  });
  expect(fitTarget(still({ width: 8000, height: 8000 }), at('linkedin'))).toMatchObject({ width: 6012 });
});

it('keeps the size of what is too heavy only', () => {
  const heavy = still({ width: 900, height: 600, bytes: 3_000_000 });
  expect(fitTarget(heavy, at('bluesky'))).toEqual({ width: 900, height: 600, bytes: 2_000_000 });
});

it('says how narrow it may become, where it has to be light', () => {
  const heavy = still({ bytes: 90_000_000 });
  const target = fitTarget(heavy, at('instagram', 'google_business'));
  const least = target?.leastWidth ?? 0;
  expect(least).toBeGreaterThan(1);
  const rulesBroken = (width: number) => {
    const size = { width, height: Math.round(width * 0.75) };
    const facts = {
      kind: 'image',
      mime: 'image/jpeg',
      bytes: null,
      seconds: null,
      alt: '',
      ...size,
    } as const;
    return at('instagram', 'google_business')
      .flatMap(({ rules, format }) => checkMedia(rules, format, [facts]))
      .filter(({ rule }) => rule === 'imageWidth' || rule === 'imageSizeMin');
  };
  expect(rulesBroken(least)).toEqual([]);
  // A height is rounded, so that one pixel less may do.
  expect(rulesBroken(least - 2)).not.toEqual([]);
});

it('makes pixels of a drawing, whatever it says of its size', () => {
  const drawing = still({ mime: 'image/svg+xml', width: 24, height: 12, bytes: 900 });
  expect(fitTarget(drawing, at('mastodon'))).toMatchObject({ width: 2048, height: 1024 });
  expect(fitTarget(drawing, at('instagram'))).toMatchObject({ width: 1440, height: 720 });
});

it('is nothing for what fits already, for what moves or plays, and where no size is right', () => {
  expect(fitTarget(still({}), at('mastodon'))).toBeNull();
  expect(fitTarget(still({ animated: true }), at('instagram'))).toBeNull();
  expect(unshrinkable(still({ mime: 'video/mp4' }))).toBe('video');
  // As long as Facebook takes it, it would be narrower than Google wants.
  expect(fitTarget(still({ width: 6000, height: 300 }), at('facebook', 'google_business'))).toBeNull();
});

it('leaves nothing that a smaller picture would mend', () => {
  const side = fc.integer({ min: 16, max: 30_000 });
  const somewhere = fc.uniqueArray(fc.constantFrom(...networks), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(side, side, somewhere, (width, height, named) => {
      const places = at(...named);
      const target = fitTarget(still({ width, height }), places);
      if (target === null) return;
      const facts = { kind: 'image', mime: 'image/jpeg', seconds: null, alt: '', ...target } as const;
      const broken = places.flatMap(({ rules, format }) => checkMedia(rules, format, [facts]));
      expect(broken.filter(({ rule }) => smallerMends.some((id) => id === rule))).toEqual([]);
    }),
  );
});
