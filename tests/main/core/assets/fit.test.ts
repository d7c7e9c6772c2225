import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesFolderOf, INCOMING, pathIn } from '#core/assets/files.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import type { FitTarget } from '#shared/assets/fit.ts';
import { VERSION } from '#shared/assets/registers.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { assetIn, bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { animation, factsIn, heavyPng, movingPng, photograph } from '#tests/helpers/pictures.ts';

let core: CoreSession;
let store: WorkspaceFile;
beforeEach(() => {
  core = openCore(5);
  store = storeOf(core);
});
afterEach(() => core.close());

const asset = (assetId: string): Promise<Asset> => assetIn(core, assetId);
const bring = (name: string, bytes: Uint8Array | string): Promise<Asset> => bringAsset(core, name, bytes);
const post = (postId: string): Promise<PostDetail> => core.ask('posts.get', 'query', { postId });

type Made = Pick<AssetVersion, 'hash' | 'width' | 'height' | 'bytes'>;

function fitted(assetId: string, target: FitTarget, postIds: readonly string[] = []): Promise<Made> {
  const input = { assetId, hash: null, target, inUse: postIds.length === 0, postIds };
  return core.ask<Made>('assets.fit', 'mutation', input);
}

it('makes a picture smaller as a version of its own, in one step; its words hold for both', async () => {
  // The camera was held upright: it is 400 wide and 600 high.
  const { id, current } = await bring('street.jpg', await photograph(600, 400));
  await core.ask('assets.update', 'mutation', { assetId: id, patch: { alt: 'A street' } });
  const { hash } = await fitted(id, { width: 200, height: 300, bytes: null });
  const now = await asset(id);
  expect(now.current).toMatchObject({ hash, width: 200, height: 300, mime: 'image/jpeg', located: false });
  expect(now.current?.altInDoubt).toBeUndefined();
  expect(now.versions).toHaveLength(2);
  expect(now.alt).toBe('A street');
  expect(readdirSync(join(filesFolderOf(store.file), INCOMING))).toEqual([]);
  const before = stateHash(store.writer);
  rebuild(store.writer);
  expect(stateHash(store.writer)).toBe(before);
  await core.ask('history.undo', 'mutation');
  const back = await asset(id);
  expect(back.current?.hash).toBe(current?.hash);
  expect(back.versions).toHaveLength(1);
});

it('for one post changes that post and no other, nor what new posts take', async () => {
  const { id, current } = await bring('street.jpg', await photograph(300, 200));
  const write = async (): Promise<string> => {
    const fields = { text: 'A post', assetIds: [id] };
    const input = { brandId: core.team.brand, fields };
    return (await core.ask<{ id: string }>('posts.create', 'mutation', input)).id;
  };
  const [mine, other] = [await write(), await write()];
  const { hash } = await fitted(id, { width: 100, height: 150, bytes: null }, [mine]);
  expect((await post(mine)).assetVersions[id]).toBe(hash);
  expect((await post(other)).assetVersions[id]).toBe(current?.hash);
  expect((await asset(id)).current?.hash).toBe(current?.hash);
});

it('keeps a weight: of less quality first, then of fewer pixels, and what is seen through stays so', async () => {
  const heavy = await photograph(800, 600);
  const photo = await fitted((await bring('a.jpg', heavy)).id, { width: 600, height: 800, bytes: 200_000 });
  expect(photo.bytes).toBeLessThanOrEqual(200_000);
  const opaque = await bring('b.png', await heavyPng(300, 400, null));
  const asJpeg = await fitted(opaque.id, { width: 400, height: 300, bytes: 150_000 });
  expect(asJpeg).toMatchObject({ width: 400, height: 300 });
  expect((await asset(opaque.id)).current?.mime).toBe('image/jpeg');
  const through = await bring('c.png', await heavyPng(300, 400, 0.5));
  const stillPng = await fitted(through.id, { width: 400, height: 300, bytes: 150_000 });
  expect(stillPng.width).toBeLessThan(400);
  expect((await asset(through.id)).current?.mime).toBe('image/png');
  expect((await factsIn(pathIn(filesFolderOf(store.file), stillPng.hash, 'file'))).hasAlpha).toBe(true);
});

it('makes a PNG a JPEG that has a channel for transparency, and nothing one sees through', async () => {
  const { id } = await bring('b.png', await heavyPng(300, 400, 1));
  expect(await fitted(id, { width: 400, height: 300, bytes: 150_000 })).toMatchObject({ width: 400 });
  expect((await asset(id)).current?.mime).toBe('image/jpeg');
});

it('leaves no more pixels out than the weight asks for', async () => {
  const { id, current } = await bring('c.png', await heavyPng(300, 400, 0.5));
  for (const share of [0.9, 0.5, 0.2]) {
    const bytes = Math.floor((current?.bytes ?? 0) * share);
    const made = await core.ask<Made>('assets.fit', 'mutation', {
      assetId: id,
      hash: current?.hash,
      target: { width: 400, height: 300, bytes },
      inUse: true,
      postIds: [],
    });
    expect(made.bytes).toBeLessThanOrEqual(bytes);
    expect(made.bytes).toBeGreaterThan(bytes * 0.75);
  }
});

it('stays as wide as its network wants it, or is refused', async () => {
  const { id, current } = await bring('c.png', await heavyPng(300, 400, 0.5));
  const bytes = Math.floor((current?.bytes ?? 0) * 0.1);
  const target = { width: 400, height: 300, bytes };
  await expect(fitted(id, { ...target, leastWidth: 320 })).rejects.toThrow('even at 320 pixels wide');
  const { width } = await fitted(id, { ...target, leastWidth: 101 });
  expect(width).toBeGreaterThanOrEqual(101);
});

it('is refused for more pixels than a picture may have, in words that are true', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="9" height="9"/></svg>';
  const { id } = await bring('logo.svg', svg);
  const square = (side: number) => fitted(id, { width: side, height: side, bytes: null });
  await expect(square(20_000)).rejects.toThrow('would have 20,000 × 20,000 pixels; the most is 120 million');
  await expect(square(1e9)).rejects.toThrow('not understood');
  const { id: tall } = await bring(
    'tall.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="300"><rect width="9" height="9"/></svg>',
  );
  // As wide as the box it would be too high to be drawn at all.
  expect(await fitted(tall, { width: 6000, height: 6000, bytes: null })).toMatchObject({ height: 6000 });
});

it('and cropping leave a PNG that moves alone, stored as one that stands still by earlier builds too', async () => {
  const { id, current } = await bring('wave.png', movingPng(await heavyPng(60, 40, null)));
  expect(current).toMatchObject({ mime: 'image/png', animated: true });
  const small = { width: 20, height: 20, bytes: null };
  await expect(fitted(id, small)).rejects.toThrow('one frame only');
  const label = { key: 'core.undo.label.assetEdited', values: { name: 'wave' } } as const;
  const { hash = '', ...facts } = current ?? {};
  store.run(core.team.mara, label, (changes) =>
    changes.set(changes.existing('asset', id), `${VERSION}${hash}`, { ...facts, animated: false } as Json),
  );
  expect((await asset(id)).current?.animated).toBe(false);
  await expect(fitted(id, small)).rejects.toThrow('Nothing was made smaller. It moves');
  const area = { x: 0, y: 0, width: 20, height: 20 };
  const cut = { assetId: id, hash: null, area, alt: '', inUse: true, postIds: [] };
  await expect(core.ask('assets.crop', 'mutation', cut)).rejects.toThrow('It moves');
  expect((await asset(id)).versions).toHaveLength(1);
  const still = await bring('still.png', await heavyPng(60, 40, null));
  expect(still.current?.animated).toBe(false);
});

it('makes sharp pixels of a small drawing', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>';
  const { id } = await bring('logo.svg', svg);
  await fitted(id, { width: 1440, height: 720, bytes: 8_000_000 });
  expect((await asset(id)).current).toMatchObject({ mime: 'image/png', width: 1440, height: 720 });
});

it('is refused, with why, for what moves, what is as small already, and what cannot be that light', async () => {
  const moving = await bring('wave.gif', await animation(3));
  await expect(fitted(moving.id, { width: 10, height: 10, bytes: null })).rejects.toThrow('one frame only');
  const { id } = await bring('street.jpg', await photograph(300, 200));
  await expect(fitted(id, { width: 200, height: 300, bytes: null })).rejects.toThrow('as small as that');
  await expect(fitted(id, { width: 200, height: 300, bytes: 100 })).rejects.toThrow('even at 50 pixels wide');
  expect((await asset(id)).versions).toHaveLength(1);
  expect(readdirSync(join(filesFolderOf(store.file), INCOMING))).toEqual([]);
});
