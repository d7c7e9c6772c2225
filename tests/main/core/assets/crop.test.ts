import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFolderOf, INCOMING, pathIn } from '#core/assets/files.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { ALT_SINCE } from '#shared/assets/registers.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { assetIn, bringAsset, bringVersion } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import {
  animation,
  coloured,
  factsIn,
  photograph,
  pixelsOf,
  quarters,
  video,
} from '#tests/helpers/pictures.ts';

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
const describeAs = (assetId: string, alt: string) =>
  core.ask('assets.update', 'mutation', { assetId, patch: { alt } });

async function write(assetIds: readonly string[]): Promise<string> {
  const fields = { text: 'A post', assetIds };
  return (await core.ask<{ id: string }>('posts.create', 'mutation', { brandId: core.team.brand, fields }))
    .id;
}

const whole = { hash: null, alt: '', inUse: true, postIds: [] };
const crop = (assetId: string, more: object) =>
  core.ask<{ hash: string }>('assets.crop', 'mutation', { assetId, ...whole, ...more });
const fileOf = (hash: string): string => pathIn(filesFolderOf(store.file), hash, 'file');

describe('cropping a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'cuts a %s where it is seen, not as it is stored',
    async (kind) => {
      // Four quarters of four colours; the camera was held sideways, so the file lies on its side.
      const { id, current } = await bring(`quarters.${kind}`, await quarters(kind));
      expect([current?.width, current?.height]).toEqual([120, 80]);
      const { hash } = await crop(id, { area: { x: 70, y: 50, width: 40, height: 20 } });
      const made = await asset(id);
      expect(made.current).toMatchObject({
        hash,
        width: 40,
        height: 20,
        mime: current?.mime,
        fileName: current?.fileName,
      });
      const [red = 0, green = 0, blue = 0] = await pixelsOf(fileOf(hash));
      // Below, to the right: yellow.
      expect(red).toBeGreaterThan(215);
      expect(green).toBeGreaterThan(195);
      expect(blue).toBeLessThan(60);
      const { orientation } = await factsIn(fileOf(hash));
      expect(orientation ?? 1).toBe(1);
      for (const size of ['view', 'thumb'] as const)
        expect((await factsIn(pathIn(filesFolderOf(store.file), hash, size))).width).toBe(40);
    },
  );

  it.each(['p3', 'cmyk'] as const)('keeps the colours of a picture in %s', async (space) => {
    const { id, current } = await bring('wide.jpg', await coloured(space));
    const { hash } = await crop(id, { area: { x: 8, y: 8, width: 32, height: 32 } });
    const [before, after] = [await pixelsOf(fileOf(current?.hash ?? '')), await pixelsOf(fileOf(hash))];
    for (const channel of [0, 1, 2])
      expect(Math.abs((before[channel] ?? 0) - (after[channel] ?? 0))).toBeLessThan(8);
  });

  it('is one step: the original stays, undo goes back to it, and nothing is left over', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await core.ask('assets.update', 'mutation', { assetId: id, patch: { focal: { x: 0.5, y: 0.5 } } });
    expect(current?.located).toBe(true);
    await crop(id, { area: { x: 0, y: 0, width: 200, height: 150 } });
    const cropped = await asset(id);
    expect(cropped.versions).toHaveLength(2);
    expect(cropped.current).toMatchObject({ width: 200, height: 150, located: false });
    expect(cropped.focal).toEqual({ x: 0.5, y: 1 });
    expect(readdirSync(join(filesFolderOf(store.file), INCOMING))).toEqual([]);
    await core.ask('history.undo', 'mutation');
    const back = await asset(id);
    expect(back.current?.hash).toBe(current?.hash);
    expect(back.versions).toHaveLength(1);
    expect(back.focal).toEqual({ x: 0.5, y: 0.5 });
    const before = stateHash(store.writer);
    rebuild(store.writer);
    expect(stateHash(store.writer)).toBe(before);
  });

  it('for one post changes that post and no other, nor what new posts take', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    const [mine, other] = [await write([id]), await write([id])];
    const { hash } = await crop(id, {
      area: { x: 10, y: 10, width: 100, height: 100 },
      inUse: false,
      postIds: [mine],
    });
    expect((await post(mine)).assetVersions[id]).toBe(hash);
    expect((await post(other)).assetVersions[id]).toBe(current?.hash);
    expect((await asset(id)).current?.hash).toBe(current?.hash);
    await core.ask('history.undo', 'mutation');
    expect((await post(mine)).assetVersions[id]).toBe(current?.hash);
  });

  it('takes the words that whoever crops gives, and asks nothing after', async () => {
    const { id } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street and a dog');
    await crop(id, { area: { x: 0, y: 0, width: 100, height: 100 }, alt: 'A dog' });
    const cropped = await asset(id);
    expect(cropped.alt).toBe('A dog');
    expect(cropped.current?.altInDoubt).toBeUndefined();
  });

  it('is refused, with why, for what is no still picture, and for a frame that cuts nothing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="9" height="9"/></svg>';
    const area = { x: 0, y: 0, width: 20, height: 20 };
    const drawing = await bring('logo.svg', svg);
    await expect(crop(drawing.id, { area })).rejects.toThrow('is a drawing in SVG');
    const moving = await bring('wave.gif', await animation(3));
    await expect(crop(moving.id, { area })).rejects.toThrow('one frame only');
    const film = await bring('film.mp4', await video('mp4'));
    await expect(crop(film.id, { area })).rejects.toThrow('is a video');
    const { id } = await bring('street.jpg', await photograph(300, 200));
    await expect(crop(id, { area: { x: 0, y: 0, width: 200, height: 300 } })).rejects.toThrow(
      'leaves nothing out',
    );
    await expect(crop(id, { area: { ...area, x: 190 } })).rejects.toThrow('does not lie in');
    await expect(crop(id, { area, inUse: false })).rejects.toThrow();
    await expect(crop(id, { area, postIds: [await write([])] })).rejects.toThrow('does not show');
    expect((await asset(id)).versions).toHaveLength(1);
  });

  it('is drawn for nobody who may not keep it: no file is left over', async () => {
    const { id } = await bring('street.jpg', await photograph(300, 200));
    const [published, without] = [await write([id]), await write([])];
    store.run(core.team.mara, { key: 'core.undo.label.sealed' }, (changes) =>
      changes.event(changes.existing('post', published), 'publishMark', {
        state: 'published',
        instant: null,
        runKey: null,
      }),
    );
    const files = () => readdirSync(filesFolderOf(store.file), { recursive: true }).sort();
    const [before, hash] = [files(), stateHash(store.writer)];
    const area = { x: 0, y: 0, width: 20, height: 20 };
    for (const [postId, why] of [
      [core.team.brand, 'does not exist'],
      [without, 'does not show'],
      [published, 'published'],
    ] as const)
      await expect(crop(id, { area, postIds: [postId] })).rejects.toThrow(why);
    expect(files()).toEqual(before);
    expect((await asset(id)).versions).toHaveLength(1);
    expect(stateHash(store.writer)).toBe(hash);
  });
});

describe('the words of a picture that got a new version', () => {
  const next = async (assetId: string, width: number): Promise<Asset> =>
    await bringVersion(core, assetId, 'next.jpg', await photograph(width, 90));
  const isOpen = async (assetId: string): Promise<boolean> =>
    (await asset(assetId)).current?.altInDoubt === true;

  it('are asked after until somebody confirms or changes them', async () => {
    const { id } = await bring('street.jpg', await photograph(300, 200));
    await next(id, 80);
    expect(await isOpen(id)).toBe(false);
    await describeAs(id, 'A street');
    await next(id, 90);
    expect(await isOpen(id)).toBe(true);
    const { assets } = await core.ask<{ assets: Asset[] }>('assets.list', 'query', {
      brandId: core.team.brand,
      needs: 'alt',
    });
    expect(assets.map((each) => each.id)).toEqual([id]);
    await describeAs(id, 'A street');
    expect(await isOpen(id)).toBe(false);
    await core.ask('history.undo', 'mutation');
    expect(await isOpen(id)).toBe(true);
    await describeAs(id, 'Another street');
    expect(await isOpen(id)).toBe(false);
  });

  it('hold again when the way leads back to the version that they were written for', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street');
    await next(id, 80);
    const second = (await asset(id)).current?.hash;
    const use = (hash: string | undefined) =>
      core.ask('assets.useVersion', 'mutation', { assetId: id, hash, postIds: [] });
    await use(current?.hash);
    expect(await isOpen(id)).toBe(false);
    await use(second);
    expect(await isOpen(id)).toBe(true);
    await describeAs(id, 'A street by night');
    await use(current?.hash);
    expect((await asset(id)).alt).toBe('A street');
    expect(await isOpen(id)).toBe(false);
    await use(second);
    expect((await asset(id)).alt).toBe('A street by night');
    expect(await isOpen(id)).toBe(false);
  });

  it('are asked after by each further version, and hold for none but the one they were written for', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street');
    for (const width of [80, 90, 100]) {
      await next(id, width);
      expect(await isOpen(id)).toBe(true);
    }
    const use = (hash: string | undefined) =>
      core.ask('assets.useVersion', 'mutation', { assetId: id, hash, postIds: [] });
    for (const { hash } of (await asset(id)).versions) {
      await use(hash);
      expect(await isOpen(id)).toBe(hash !== current?.hash);
    }
    await next(id, 110);
    await describeAs(id, '');
    expect(await isOpen(id)).toBe(false);
  });

  it('stay in doubt when another version is cropped for one post alone, whatever is said of the crop', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street and a dog');
    const mine = await write([id]);
    await next(id, 80);
    const cut = { hash: current?.hash, inUse: false, postIds: [mine] };
    const area = { x: 0, y: 0, width: 100, height: 100 };
    await crop(id, { ...cut, area, alt: 'A street and a dog' });
    expect(await isOpen(id)).toBe(true);
    await crop(id, { ...cut, area: { ...area, x: 9 }, alt: 'A dog' });
    expect((await asset(id)).alt).toBe('A street and a dog');
    expect(await isOpen(id)).toBe(true);
  });

  it('are left alone by those of a crop for one post, which are that crop’s own', async () => {
    const { id } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street and a dog');
    const postIds = [await write([id])];
    const area = { x: 0, y: 0, width: 100, height: 100 };
    await crop(id, { area, inUse: false, postIds, alt: 'A street and a dog' });
    expect(await isOpen(id)).toBe(false);
    const focal = { x: 0.2, y: 0.4 };
    await core.ask('assets.update', 'mutation', { assetId: id, patch: { focal } });
    const { hash } = await crop(id, { area: { ...area, x: 9 }, inUse: false, postIds, alt: 'A dog' });
    const both = await asset(id);
    expect([both.alt, both.focal, await isOpen(id)]).toEqual(['A street and a dog', focal, false]);
    const cut = both.versions.find((version) => version.hash === hash);
    expect(cut?.said).toMatchObject({ alt: 'A dog', inDoubt: false });
    expect(cut?.said?.focal).not.toEqual(focal);
    const summaries = await core.ask('posts.summaries', 'query', { postIds });
    expect(JSON.stringify(summaries)).toContain('"alt":"A dog"');
  });

  it('are those of the version that a post pins, and are changed for it alone', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street');
    await core.ask('assets.update', 'mutation', { assetId: id, patch: { focal: { x: 0.5, y: 0.5 } } });
    await next(id, 80);
    await describeAs(id, 'A bridge');
    await core.ask('assets.update', 'mutation', { assetId: id, patch: { focal: { x: 0.1, y: 0.1 } } });
    const old = async () => (await asset(id)).versions.find(({ hash }) => hash === current?.hash)?.said;
    expect(await old()).toEqual({ alt: 'A street', focal: { x: 0.5, y: 0.5 }, inDoubt: false });
    const patch = { alt: 'A street at noon', focal: null };
    await core.ask('assets.update', 'mutation', { assetId: id, patch, hash: current?.hash });
    expect(await old()).toEqual({ alt: 'A street at noon', focal: null, inDoubt: false });
    expect(await asset(id)).toMatchObject({ alt: 'A bridge', focal: { x: 0.1, y: 0.1 } });
    const before = stateHash(store.writer);
    rebuild(store.writer);
    expect(stateHash(store.writer)).toBe(before);
    const unknown = { assetId: id, patch, hash: 'ab'.repeat(32) };
    await expect(core.ask('assets.update', 'mutation', unknown)).rejects.toThrow('does not exist');
  });

  it('are told to posts that show this version, and to no others', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await describeAs(id, 'A street');
    const handedIn = async (): Promise<string> => {
      const postId = await write([id]);
      const patch = { channelIds: [core.team.channels[1]] };
      await core.ask('posts.update', 'mutation', { postId, patch });
      await core.ask('posts.submit', 'mutation', { postId });
      return postId;
    };
    const told = (postId: string) => registerValue(store.stateOf('post', postId), `${ALT_SINCE}${id}`);
    const before = await handedIn();
    await next(id, 80);
    const after = await handedIn();
    await describeAs(id, 'A bridge');
    expect([told(before), told(after)]).toEqual([null, 'A bridge']);
    const patch = { alt: 'A street at noon' };
    await core.ask('assets.update', 'mutation', { assetId: id, patch, hash: current?.hash });
    expect([told(before), told(after)]).toEqual(['A street at noon', 'A bridge']);
  });

  it('of an asset from before versions had their own stay what they were for each, once others are written', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    await next(id, 80);
    // As earlier builds wrote it: one register for the words, whatever version is in use.
    const label = { key: 'core.undo.label.assetEdited', values: { name: 'street' } } as const;
    store.run(core.team.mara, label, (changes) => {
      const state = changes.existing('asset', id);
      changes.set(state, `said:${current?.hash}`, null);
      changes.set(state, 'alt', 'A street');
      changes.set(state, 'altFor', current?.hash ?? null);
    });
    expect((await asset(id)).versions.map(({ said }) => said)).toEqual([undefined, undefined]);
    expect(await isOpen(id)).toBe(true);
    await describeAs(id, 'A bridge');
    const old = (await asset(id)).versions.find(({ hash }) => hash === current?.hash);
    expect(old?.said).toEqual({ alt: 'A street', focal: null, inDoubt: false });
    expect(await isOpen(id)).toBe(false);
  });

  it('that came with the picture count as written for the version that was in use first', async () => {
    const { id, current } = await bring('street.jpg', await photograph(300, 200));
    // As the sample and other programs write an asset: its words, without what they were written for.
    const label = { key: 'core.undo.label.assetEdited', values: { name: 'street' } } as const;
    store.run(core.team.mara, label, (changes) =>
      changes.set(changes.existing('asset', id), 'alt', 'A street'),
    );
    expect(await isOpen(id)).toBe(false);
    await next(id, 80);
    expect(await isOpen(id)).toBe(true);
    await next(id, 90);
    expect(await isOpen(id)).toBe(true);
    await core.ask('assets.useVersion', 'mutation', { assetId: id, hash: current?.hash, postIds: [] });
    expect(await isOpen(id)).toBe(false);
  });
});
