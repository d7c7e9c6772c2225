import { expect, test } from 'vitest';
import { isYes, readNetworks } from '#shared/imports/networks.ts';

function named(text: string): readonly (string | null)[] {
  return readNetworks(text).parts.map((part) => part.network);
}

test.each([
  ['Instagram', ['instagram']],
  ['insta, fb', ['instagram', 'facebook']],
  ['Twitter', ['x']],
  ['X', ['x']],
  ['Twitter/X', ['x']],
  ['X (Twitter)', ['x']],
  ['LinkedIn / Instagram', ['linkedin', 'instagram']],
  ['IG + FB + TikTok', ['instagram', 'facebook', 'tiktok']],
  ['Facebook and LinkedIn', ['facebook', 'linkedin']],
  ['Instagram y Facebook', ['instagram', 'facebook']],
  ['Instagram Story', ['instagram']],
  ['Instagram Feed + Story', ['instagram']],
  ['IG (Reels)', ['instagram']],
  ['Instagram & Pinnwand', ['instagram', null]],
  ['YT Shorts', ['youtube']],
  ['Google My Business', ['google_business']],
  ['Telegram', ['telegram']],
  ['https://www.instagram.com/hollin', ['instagram']],
  ['https://x.com/hollin', ['x']],
  ['pinnwand', [null]],
  ['', []],
])('%j names %j', (written, networks) => {
  expect(named(written)).toEqual(networks);
});

test('"all channels" is no network of its own', () => {
  expect(readNetworks('All channels')).toEqual({ parts: [], all: true });
  expect(readNetworks('todas')).toEqual({ parts: [], all: true });
});

test('flags are read in the languages of plans', () => {
  for (const yes of ['TRUE', 'yes', 'x', '✓', 'sí', 'oui', 'ja', '1']) expect(isYes(yes)).toBe(true);
  for (const no of ['', 'FALSE', 'no', '0', '-']) expect(isYes(no)).toBe(false);
});
