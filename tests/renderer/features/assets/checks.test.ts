import { describe, expect, test } from 'vitest';
import { outlivesRights, rightsText } from '#renderer/app/picture-rights.ts';
import { altLimits } from '#renderer/features/assets/alt-limits.ts';
import { markOf, rightsStand, versionNumber } from '#renderer/features/assets/asset-words.ts';
import {
  fileChecks,
  fitOnChannel,
  fitsNetwork,
  isBreach,
  stripFindings,
} from '#renderer/features/assets/checks.ts';
import { areMedia } from '#renderer/features/assets/import-store.ts';
import { type Asset, type AssetVersion, noRights } from '#shared/assets/asset.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { summary, testBrand, testId } from '#tests/helpers/summaries.ts';

function version(fields: Partial<AssetVersion> = {}): AssetVersion {
  return {
    hash: 'ab'.repeat(32),
    mime: 'image/jpeg',
    bytes: 400_000,
    width: 1080,
    height: 1350,
    seconds: null,
    animated: false,
    codec: null,
    located: false,
    fileName: 'tray.jpg',
    at: 0,
    by: null,
    ...fields,
  };
}

function asset(current: AssetVersion, fields: Partial<Asset> = {}): Asset {
  return {
    id: testId(1),
    brandId: testBrand,
    name: 'tray',
    alt: 'A tray of buns',
    kind: 'image',
    current,
    versions: [current],
    thumb: '',
    focal: null,
    folder: '',
    tags: [],
    rights: noRights,
    uses: 0,
    addedAt: 0,
    addedBy: null,
    fileThere: true,
    ...fields,
  };
}

const panorama = version({ width: 6000, height: 1000 });

describe('what networks say to a file', () => {
  test('a portrait fits the feed of Instagram; a panorama does not, and the reason has its words', () => {
    expect(fitsNetwork(asset(version()), 'instagram')).toBe(true);
    const feed = fileChecks(asset(panorama), { network: 'instagram' }).find(
      ({ format }) => format === 'feed',
    );
    expect(feed?.findings.filter(isBreach).map(({ rule }) => rule)).toContain('imageAspect');
  });

  test('in a post each picture has its own findings, once for all channels that agree', () => {
    const channels = [1, 2].map((n) => ({
      id: testId(n),
      brandId: testBrand,
      network: 'instagram' as const,
      name: `@${n}`,
      slots: [],
      archived: false,
      rules: {},
    }));
    const post = {
      ...plainComposition,
      text: '',
      channelIds: channels.map(({ id }) => id),
      assetVersions: {},
    };
    const good = asset(version(), { id: testId(8) });
    const bad = asset(panorama, { id: testId(9) });
    const found = stripFindings(post, [good, bad], channels);
    expect(found[good.id]).toEqual([]);
    expect(found[bad.id]?.length).toBeGreaterThan(0);
    expect(new Set(found[bad.id]?.map(({ text }) => text)).size).toBe(found[bad.id]?.length);
  });

  test('what is too large is mended by one press, beside the first finding that asks for it', () => {
    const named = (network: 'instagram' | 'bluesky', n: number) => ({
      id: testId(n),
      brandId: testBrand,
      network,
      name: network,
      slots: [],
      archived: false,
      rules: {},
    });
    const channels = [named('instagram', 1), named('bluesky', 2)];
    const channelIds = channels.map(({ id }) => id);
    const post = { ...plainComposition, text: '', channelIds, assetVersions: {} };
    const large = asset(version({ width: 4000, height: 4000, bytes: 9_000_000 }), { id: testId(9) });
    const cures = stripFindings(post, [large], channels)[large.id]?.flatMap(({ cure }) => cure ?? []);
    expect(cures).toEqual([{ width: 1440, height: 1440, bytes: 2_000_000, leastWidth: 320 }]);
    expect(fitOnChannel(large, { network: 'bluesky' })).toMatchObject({ width: 4000 });
    expect(fitOnChannel(asset(version()), { network: 'bluesky' })).toBeNull();
  });

  test('alt text is counted against the shortest limit of its networks', () => {
    const { least, over } = altLimits('a'.repeat(1200), ['x', 'mastodon', 'instagram']);
    expect(least).toBe(1000);
    expect(over[0]?.name).toBe('X');
    expect(altLimits('short', ['newsletter'])).toEqual({ least: null, over: [] });
  });
});

describe('what needs care', () => {
  const today = '2026-12-01';
  const until = (expiresOn: string) => ({ ...noRights, expiresOn });

  test('rights that have ended go before those that end soon, and these before a missing alt text', () => {
    expect(rightsStand('2026-11-30', today)).toBe('ended');
    expect(rightsStand('2026-12-01', today)).toBe('soon');
    expect(rightsStand('2027-12-01', today)).toBe('open');
    const untold = asset(version(), { alt: ' ' });
    expect(markOf({ ...untold, rights: until('2026-11-30') }, today)?.severity).toBe('block');
    expect(markOf({ ...untold, rights: until('2026-12-20') }, today)?.text).toContain('20 Dec 2026');
    expect(markOf(untold, today)?.text).toBe('No alt text');
    expect(markOf(asset(version()), today)).toBeNull();
  });

  test('a post is warned of while its picture can still be changed', () => {
    const post = summary(1, { date: '2026-12-10', rightsEnd: '2026-12-09' });
    expect(outlivesRights(post)).toBe(true);
    expect(rightsText(post)).toContain('9 Dec 2026');
    expect(outlivesRights({ ...post, rightsEnd: '2026-12-10' })).toBe(false);
    expect(outlivesRights({ ...post, status: 'published' })).toBe(false);
    expect(outlivesRights({ ...post, date: null })).toBe(false);
  });

  test('versions are numbered from the oldest on', () => {
    const old = version({ hash: 'cd'.repeat(32) });
    const both = asset(version(), { versions: [version(), old] });
    expect(versionNumber(both, old.hash)).toBe(1);
    expect(versionNumber(both, version().hash)).toBe(2);
  });
});

test('only what is a picture or video by its name or kind goes to the library without being asked for', () => {
  const file = (name: string, type = ''): File => new File([''], name, { type });
  expect(areMedia([file('a.JPG'), file('b', 'video/mp4')])).toBe(true);
  expect(areMedia([file('a.jpg'), file('plan.csv', 'text/csv')])).toBe(false);
  expect(areMedia([])).toBe(false);
});
