import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFolderOf, isFileThere, pathIn } from '#core/assets/files.ts';
import { sha256 } from '#core/store/journal.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { OpenPack } from '#shared/contract/draft-packs.ts';
import { type DraftPack, packText, readPack } from '#shared/draft-packs/pack.ts';
import type { PostDetail, PostPatch } from '#shared/posts/post.ts';
import { bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { animation, photograph, picture } from '#tests/helpers/pictures.ts';

/** Two machines with workspaces of their own. */
let laptop: CoreSession;
let office: CoreSession;
beforeEach(() => {
  laptop = openCore(21);
  office = openCore(22);
});
afterEach(() => {
  laptop.close();
  office.close();
});

async function write(core: CoreSession, fields: PostPatch): Promise<string> {
  const input = { brandId: core.team.brand, fields };
  return (await core.ask<{ id: string }>('posts.create', 'mutation', input)).id;
}

async function sent(postIds: readonly string[]): Promise<{ text: string; small: number }> {
  laptop.host.savePath = join(laptop.folder, 'out.masthead-drafts');
  const input = { brandId: laptop.team.brand, postIds, note: '' };
  const { small } = await laptop.ask<{ small: number }>('draftPacks.export', 'mutation', input);
  return { text: readFileSync(laptop.host.savePath, 'utf8'), small };
}

async function opened(text: string): Promise<OpenPack> {
  office.host.filePath = join(office.folder, 'in.masthead-drafts');
  writeFileSync(office.host.filePath, text);
  const input = { brandId: office.team.brand, dropped: null };
  return await office.ask<OpenPack>('draftPacks.read', 'mutation', input);
}

async function taken({ packId, items }: OpenPack): Promise<PostDetail> {
  const wanted = items.map(({ postId }) => ({ postId, choices: [] }));
  const input = { packId, authorId: office.team.tobias.id, items: wanted };
  await office.ask('draftPacks.commit', 'mutation', input);
  return await office.ask('posts.get', 'query', { postId: items[0]?.postId ?? '' });
}

const png = (red: number): Promise<Buffer> => picture(64, 48, red).png().toBuffer();
const storedAt = (core: CoreSession, hash: string): string =>
  pathIn(filesFolderOf(core.session.workspace?.store.file ?? ''), hash, 'file');

describe('pictures of drafts from another machine', () => {
  it('come with them, whole, in their order and as they were pinned, with what is known of them', async () => {
    const [a, b] = [
      await bringAsset(laptop, 'rye.png', await png(10)),
      await bringAsset(laptop, 'oven.png', await png(20)),
    ];
    const patch = { alt: 'A dark loaf', tags: ['rye'], credit: 'Ines' };
    await laptop.ask('assets.update', 'mutation', { assetId: a.id, patch });
    const postId = await write(laptop, { text: 'Two pictures', assetIds: [b.id, a.id] });
    const { text, small } = await sent([postId]);
    expect(small).toBe(0);
    const pack = await opened(text);
    expect(pack.pictures).toMatchObject([
      { id: b.id, name: 'oven', as: 'new', isWhole: true, src: expect.stringMatching(/^data:image\/png/u) },
      { id: a.id, name: 'rye', as: 'new', isWhole: true },
    ]);
    // Nothing of it is here before it is taken in.
    const hash = a.current?.hash ?? '';
    const file = office.session.workspace?.store.file ?? '';
    expect(isFileThere(file, hash)).toBe(false);
    const post = await taken(pack);
    expect(post).toMatchObject({
      assetIds: [b.id, a.id],
      assetVersions: { [a.id]: hash, [b.id]: b.current?.hash },
    });
    expect(readFileSync(storedAt(office, hash)).equals(readFileSync(storedAt(laptop, hash)))).toBe(true);
    expect(await office.ask('assets.get', 'query', { assetId: a.id })).toMatchObject({
      name: 'rye',
      alt: 'A dark loaf',
      tags: ['rye'],
      rights: { credit: 'Ines' },
      fileThere: true,
      thumb: expect.stringContaining(hash),
    });
    // The same again is the same.
    expect((await opened(text)).items).toMatchObject([{ state: 'unchanged' }]);
    await office.ask('history.undo', 'mutation');
    expect(await office.request('assets.get', 'query', { assetId: a.id })).toMatchObject({ ok: false });
  });

  it('are those that are here already, by their bytes', async () => {
    const theirs = await bringAsset(laptop, 'rye.png', await png(10));
    const ours = await bringAsset(office, 'our-rye.png', await png(10));
    const { text } = await sent([await write(laptop, { text: 'One', assetIds: [theirs.id] })]);
    const pack = await opened(text);
    expect(pack.pictures).toMatchObject([{ id: ours.id, as: 'here' }]);
    expect((await taken(pack)).assetIds).toEqual([ours.id]);
  });

  it('are one field that both sides may change', async () => {
    const a = await bringAsset(laptop, 'rye.png', await png(10));
    const postId = await write(laptop, { text: 'One', assetIds: [a.id] });
    await taken(await opened((await sent([postId])).text));
    const b = await bringAsset(laptop, 'oven.png', await png(20));
    await laptop.ask('posts.update', 'mutation', { postId, patch: { assetIds: [a.id, b.id] } });
    const second = await opened((await sent([postId])).text);
    expect(second.items[0]).toMatchObject({ state: 'updated' });
    expect((await taken(second)).assetIds).toEqual([a.id, b.id]);
    // Now both sides: they take one away, we the other.
    await laptop.ask('posts.update', 'mutation', { postId, patch: { assetIds: [a.id] } });
    await office.ask('posts.update', 'mutation', { postId, patch: { assetIds: [b.id] } });
    const third = await opened((await sent([postId])).text);
    expect(third.items[0]).toMatchObject({ state: 'conflict' });
    const view = third.items[0]?.fields.find(({ field }) => field === 'pictures');
    expect(view).toMatchObject({ side: 'both', baseKnown: true });
  });

  it('that say where they were taken go small, and the place stays at home', async () => {
    const home = await bringAsset(laptop, 'home.jpg', await photograph(900, 600));
    const { text, small } = await sent([await write(laptop, { text: 'Home', assetIds: [home.id] })]);
    expect(small).toBe(1);
    const pack = await opened(text);
    expect(pack.pictures).toMatchObject([
      { as: 'new', isWhole: false, src: expect.stringMatching(/^data:image\/webp/u) },
    ]);
    const post = await taken(pack);
    expect(post.assetIds).toEqual([home.id]);
    expect(await office.ask('assets.get', 'query', { assetId: home.id })).toMatchObject({
      fileThere: false,
      thumb: expect.stringContaining(home.current?.hash ?? '-'),
    });
  });

  it('that are not what they say they are refuse the file, and nothing is changed', async () => {
    const a = await bringAsset(laptop, 'rye.png', await png(10));
    const { text } = await sent([await write(laptop, { text: 'One', assetIds: [a.id] })]);
    const pack = readPack(text, sha256) as DraftPack;
    const other = (await png(99)).toString('base64');
    const pictures = pack.pictures?.map((one) => ({ ...one, file: other })) ?? [];
    await expect(opened(packText({ ...pack, pictures }, sha256))).rejects.toThrow(/“rye” is not the file/u);
    const cut = text.slice(0, -200);
    await expect(opened(cut)).rejects.toThrow(/changed or cut off/u);
  });

  it('are what their files are found to be, whatever the pack says of them', async () => {
    const a = await bringAsset(laptop, 'drum.gif', await animation(3));
    const { text } = await sent([await write(laptop, { text: 'One', assetIds: [a.id] })]);
    const pack = readPack(text, sha256) as DraftPack;
    const lie = { mime: 'image/jpeg', animated: false, width: 9000, located: false } as const;
    const pictures = (pack.pictures ?? []).map((one) => ({
      ...one,
      version: one.version === null ? null : { ...one.version, ...lie },
    }));
    await taken(await opened(packText({ ...pack, pictures }, sha256)));
    const here = await office.ask<Asset>('assets.get', 'query', { assetId: a.id });
    const { mime, animated, width, height, bytes } = a.current ?? {};
    expect(here.current).toMatchObject({ mime, animated, width, height, bytes, fileName: 'drum.gif' });
    expect(here.current).toMatchObject({ mime: 'image/gif', animated: true });
    const said = { alt: 'Forged', focal: null, inDoubt: false };
    const forged = (pack.pictures ?? []).map((one) => ({ ...one, version: { ...one.version, said } }));
    const spoilt = packText({ ...pack, pictures: forged } as unknown as DraftPack, sha256);
    await expect(opened(spoilt)).rejects.toThrow();
  });

  it('bring what is said of a version that is new here, and leave our words for the others', async () => {
    const a = await bringAsset(laptop, 'rye.png', await png(10));
    await laptop.ask('assets.update', 'mutation', { assetId: a.id, patch: { alt: 'The whole street' } });
    const first = await write(laptop, { text: 'One', assetIds: [a.id] });
    await taken(await opened((await sent([first])).text));
    const postId = await write(laptop, { text: 'Two', assetIds: [a.id] });
    const area = { x: 0, y: 0, width: 32, height: 32 };
    const crop = { assetId: a.id, hash: null, area, alt: 'A lamp', inUse: false, postIds: [postId] };
    const { hash } = await laptop.ask<{ hash: string }>('assets.crop', 'mutation', crop);
    await taken(await opened((await sent([postId])).text));
    const here = await office.ask<Asset>('assets.get', 'query', { assetId: a.id });
    expect(here).toMatchObject({ alt: 'The whole street', current: { hash: a.current?.hash } });
    expect(here.versions.find((each) => each.hash === hash)).toMatchObject({
      said: { alt: 'A lamp', inDoubt: false },
    });
  });

  it('of a Masthead whose packs had none leave ours alone', async () => {
    const a = await bringAsset(laptop, 'rye.png', await png(10));
    const postId = await write(laptop, { text: 'One', assetIds: [a.id] });
    await taken(await opened((await sent([postId])).text));
    const pack = readPack((await sent([postId])).text, sha256) as DraftPack;
    const { pictures: _pictures, ...rest } = pack;
    const posts = pack.posts.map(({ fields: { pictures: _none, ...fields }, ...post }) => ({
      ...post,
      fields: { ...fields, text: 'Two' },
    }));
    const older = { ...rest, format: 'masthead-drafts-2', posts } as DraftPack;
    const read = await opened(packText(older, sha256).replace('masthead-drafts-3', 'masthead-drafts-2'));
    expect(read.items[0]?.fields.map(({ field }) => field)).not.toContain('pictures');
  });
});
