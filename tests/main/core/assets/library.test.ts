import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFolderOf, pathIn } from '#core/assets/files.ts';
import { servedFile } from '#core/assets/serve.ts';
import { tidyFiles } from '#core/assets/tidy.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { AssetUse } from '#shared/contract/assets.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import type { PostDetail, PostPatch, PostSummary } from '#shared/posts/post.ts';
import { assetIn, bringAsset, bringVersion } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { factsIn, photograph, picture, pixelsOf } from '#tests/helpers/pictures.ts';
import { testSources } from '#tests/helpers/store.ts';

let core: CoreSession;
let store: WorkspaceFile;
let disk: string;
let skew = 0;
beforeEach(() => {
  const sources = testSources(3);
  skew = 0;
  core = openCore(3, { ...sources, now: () => sources.now() + skew });
  store = storeOf(core);
  disk = join(core.folder, 'disk');
});
afterEach(() => core.close());

const asset = (assetId: string): Promise<Asset> => assetIn(core, assetId);
const bring = (name: string, bytes: Uint8Array | string): Promise<Asset> => bringAsset(core, name, bytes);
const png = (width: number): Promise<Buffer> => picture(width, 20).png().toBuffer();
const post = (postId: string): Promise<PostDetail> => core.ask('posts.get', 'query', { postId });
const change = (postId: string, patch: PostPatch) => core.ask('posts.update', 'mutation', { postId, patch });

async function write(fields: PostPatch): Promise<string> {
  const input = { brandId: core.team.brand, fields };
  return (await core.ask<{ id: string }>('posts.create', 'mutation', input)).id;
}

async function approve(postId: string): Promise<void> {
  const { detail, rulesHash } = await core.ask<OpenReview>('review.open', 'query', { postId });
  const { id: submission, contentHash } = detail.submission ?? { id: '', contentHash: '' };
  const said = { verdict: 'approve', reason: '' };
  await core.ask('posts.decide', 'mutation', { postId, submission, contentHash, rulesHash, ...said });
}

async function newVersion(assetId: string, width: number): Promise<Asset> {
  return await bringVersion(core, assetId, 'next.png', await png(width));
}

describe('a change of a picture', () => {
  it('names the posts that show it, and none while none does', async () => {
    const { id } = await bring('loaf.png', await png(60));
    expect(core.events.at(-1)).toMatchObject({ changed: { concepts: ['history', 'assets'], postIds: [] } });
    const shows = await write({ assetIds: [id] });
    await write({});
    await core.ask('assets.update', 'mutation', { assetId: id, patch: { alt: 'A loaf.' } });
    const { changed } = core.events.findLast(({ kind }) => kind === 'changed') as { changed: Changed };
    expect(changed.concepts).toContain('posts');
    expect(changed.postIds).toEqual([shows]);
  });

  it('of several at once names the posts of each', async () => {
    const [loaf, bun] = [await bring('loaf.png', await png(60)), await bring('bun.png', await png(70))];
    const shows = [await write({ assetIds: [loaf.id] }), await write({ assetIds: [bun.id] })];
    await write({});
    const patch = { expiresOn: '2026-12-01' };
    await core.ask('assets.updateMany', 'mutation', { assetIds: [loaf.id, bun.id], patch });
    const { changed } = core.events.findLast(({ kind }) => kind === 'changed') as { changed: Changed };
    expect(changed.concepts).toEqual(expect.arrayContaining(['assets', 'posts']));
    expect([...changed.postIds].sort()).toEqual(shows.sort());
  });
});

describe('pictures of a post', () => {
  it('keep the order they are given, and show the version that was current when they came', async () => {
    const [a, b, c] = [
      await bring('a.png', await png(11)),
      await bring('b.png', await png(12)),
      await bring('c.png', await png(13)),
    ];
    const id = await write({ text: 'Three', assetIds: [c.id, a.id, b.id] });
    expect((await post(id)).assetIds).toEqual([c.id, a.id, b.id]);
    await change(id, { assetIds: [b.id, c.id] });
    const now = await post(id);
    expect(now.assetIds).toEqual([b.id, c.id]);
    expect(now.assetVersions).toEqual({ [b.id]: b.current?.hash, [c.id]: c.current?.hash });
    await core.ask('history.undo', 'mutation');
    expect((await post(id)).assetIds).toEqual([c.id, a.id, b.id]);
    expect(
      (await core.ask<{ ids: string[] }>('posts.duplicate', 'mutation', { copies: [{ postId: id }] })).ids,
    ).toHaveLength(1);
  });

  it('are pinned: a newer version is taken over by hand, and voids the approval as an edit does', async () => {
    const first = await bring('a.png', await png(11));
    const id = await write({
      text: 'One',
      assetIds: [first.id],
      channelIds: [...core.team.channels].slice(0, 1),
    });
    const before = await core.ask<{ currentHash: string }>('review.open', 'query', { postId: id });
    const next = await newVersion(first.id, 44);
    expect(next.versions).toHaveLength(2);
    expect(next.current?.width).toBe(44);
    expect((await post(id)).assetVersions[first.id]).toBe(first.current?.hash);
    expect(await core.ask('review.open', 'query', { postId: id })).toMatchObject({
      currentHash: before.currentHash,
    });
    // A tile shows what will go out, not what the library holds by now.
    await change(id, { schedule: { date: '2026-12-03', time: '09:00', zone: 'Europe/Berlin' } });
    const tiles = async () =>
      await core.ask<{ posts: PostSummary[]; assets: { hash: string; src: string }[] }>(
        'calendar.range',
        'query',
        { brandId: core.team.brand, from: '2026-12-01', to: '2026-12-31' },
      );
    expect(await tiles()).toMatchObject({
      posts: [{ assetId: first.id, assetHash: first.current?.hash }],
      assets: [{ hash: first.current?.hash, src: `app://masthead/asset/thumb/${first.current?.hash}` }],
    });
    const { uses } = await core.ask<{ uses: AssetUse[] }>('assets.usedIn', 'query', { assetId: first.id });
    expect(uses).toMatchObject([{ post: { id }, isCurrent: false }]);
    const use = { assetId: first.id, hash: next.current?.hash, postIds: [id] };
    await core.ask('assets.useVersion', 'mutation', use);
    const after = await core.ask<{ currentHash: string; pictures: { src: string }[] }>(
      'review.open',
      'query',
      { postId: id },
    );
    expect(after.currentHash).not.toBe(before.currentHash);
    expect((await tiles()).assets.map(({ hash }) => hash)).toEqual([next.current?.hash]);
    expect(after.pictures.map(({ src }) => src)).toEqual([`app://masthead/asset/view/${next.current?.hash}`]);
  });

  it('go out with their words: other ones void an approval, and undo gives it back', async () => {
    const loaf = await bring('a.png', await png(11));
    const alt = (words: string) =>
      core.ask('assets.update', 'mutation', { assetId: loaf.id, patch: { alt: words } });
    const fields = { text: 'One', assetIds: [loaf.id], channelIds: [...core.team.channels].slice(0, 1) };
    core.actAs(core.team.tobias.id);
    const [approved, draft] = [await write(fields), await write({ ...fields, text: 'Two' })];
    await alt('A loaf.');
    core.actAs(core.team.tobias.id);
    await core.ask('posts.submit', 'mutation', { postId: approved });
    core.actAs(core.team.mara.id);
    await approve(approved);
    expect((await post(approved)).status).toBe('approved');
    await alt('A loaf of rye.');
    expect(await post(approved)).toMatchObject({ approvalVoided: true });
    expect((await post(draft)).approvalVoided).toBe(false);
    await core.ask('history.undo', 'mutation');
    expect((await post(approved)).status).toBe('approved');
    expect((await asset(loaf.id)).alt).toBe('A loaf.');
    await alt('A loaf.');
    expect((await post(approved)).status).toBe('approved');
  });

  it('come from their own brand only, and only in versions that there are', async () => {
    const other = await core.ask<{ id: string }>('brands.create', 'mutation', { name: 'Other', zone: 'UTC' });
    const mine = await bring('a.png', await png(11));
    const create = { brandId: other.id, fields: { text: 'Stolen', assetIds: [mine.id] } };
    expect(await core.request('posts.create', 'mutation', create)).toMatchObject({ ok: false });
    const id = await write({ text: 'One', assetIds: [mine.id] });
    const wrong = { postId: id, patch: { assetVersions: { [mine.id]: 'ab'.repeat(32) } } };
    expect(await core.request('posts.update', 'mutation', wrong)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the library', () => {
  it('finds by words, folders, tags, kinds and what has to be looked at', async () => {
    const one = await bring('Bäckerei.png', await png(11));
    const two = await bring('shop.png', await png(12));
    const update = (assetId: string, patch: object) =>
      core.ask('assets.update', 'mutation', { assetId, patch });
    await update(one.id, {
      folder: 'Shop/Winter',
      tags: ['bread', 'snow'],
      alt: 'A loaf',
      licence: 'own',
      expiresOn: '2020-01-01',
    });
    await update(two.id, { credit: 'Photo: LEW' });
    const found = async (query: object): Promise<string[]> => {
      const input = { brandId: core.team.brand, ...query };
      return (await core.ask<{ assets: Asset[] }>('assets.list', 'query', input)).assets.map(
        ({ name }) => name,
      );
    };
    expect(await found({ search: 'BÄCK loaf' })).toEqual(['Bäckerei']);
    expect(await found({ search: 'lew' })).toEqual(['shop']);
    expect(await found({ folder: 'Shop' })).toEqual(['Bäckerei']);
    expect(await found({ folder: 'Sho' })).toEqual([]);
    expect(await found({ tags: ['snow', 'bread'] })).toEqual(['Bäckerei']);
    expect(await found({ kind: 'video' })).toEqual([]);
    expect(await found({ needs: 'credit' })).toEqual([]);
    expect(await found({ needs: 'expired' })).toEqual(['Bäckerei']);
    expect(await found({ needs: 'rights' })).toEqual(['shop']);
    expect(await found({ needs: 'alt' })).toEqual(['shop']);
    expect(await found({ search: '100%' })).toEqual([]);
    expect(await core.ask('assets.folders', 'query', { brandId: core.team.brand })).toEqual({
      folders: [{ path: 'Shop/Winter', count: 1 }],
      tags: [
        { tag: 'bread', count: 1 },
        { tag: 'snow', count: 1 },
      ],
      loose: 1,
      total: 2,
    });
  });

  it('says where an asset is used instead of removing it, and lets undo bring one back', async () => {
    const used = await bring('a.png', await png(11));
    const free = await bring('b.png', await png(12));
    const id = await write({ text: 'The morning tray', assetIds: [used.id] });
    const refused = await core.request('assets.remove', 'mutation', { assetIds: [free.id, used.id] });
    expect(refused).toMatchObject({
      error: { code: 'wrong-state', message: expect.stringContaining('The morning tray') },
    });
    expect((await asset(free.id)).name).toBe('b');
    await change(id, { assetIds: [] });
    await core.ask('assets.remove', 'mutation', { assetIds: [free.id, used.id] });
    expect(await core.request('assets.get', 'query', { assetId: used.id })).toMatchObject({ ok: false });
    await core.ask('history.undo', 'mutation');
    expect(await asset(used.id)).toMatchObject({ fileThere: true });
  });

  it('warns on every post dated after the rights of its picture end', async () => {
    const one = await bring('a.png', await png(11));
    const id = await write({
      text: 'Too late',
      assetIds: [one.id],
      channelIds: [...core.team.channels].slice(0, 1),
      schedule: { date: '2026-12-12', time: '12:00', zone: 'Europe/Berlin' },
    });
    await core.ask('assets.update', 'mutation', { assetId: one.id, patch: { expiresOn: '2026-12-11' } });
    const range = { brandId: core.team.brand, from: '2026-12-01', to: '2026-12-31' };
    const { posts } = await core.ask<{ posts: PostSummary[] }>('calendar.range', 'query', range);
    expect(posts.find((each) => each.id === id)?.rightsEnd).toBe('2026-12-11');
    const review = await core.ask<{ findings: { severity: string; message: string }[] }>(
      'review.open',
      'query',
      { postId: id },
    );
    const said = review.findings
      .filter(({ severity }) => severity === 'warn')
      .map(({ message }) => message)
      .join(' ');
    expect(said).toMatch(/rights of “a” ended/u);
    expect(said).toMatch(/whose “a” is/u);
    const own = { licence: 'own', expiresOn: '2026-12-12' };
    await core.ask('assets.update', 'mutation', { assetId: one.id, patch: own });
    const again = await core.ask<typeof review>('review.open', 'query', { postId: id });
    expect(again.findings.map(({ message }) => message).join(' ')).not.toMatch(/rights|whose|allowed|shown/u);
  });

  it('is the same after its tables are made again from the journal', async () => {
    const one = await bring('a.png', await png(11));
    await newVersion(one.id, 30);
    await write({ text: 'Two', assetIds: [one.id, (await bring('b.png', await png(12))).id] });
    const shown = (): unknown =>
      store.writer.prepare('SELECT * FROM shown_asset ORDER BY post_id, position').all();
    const [rows, hash] = [shown(), stateHash(store.writer)];
    rebuild(store.writer);
    expect(stateHash(store.writer)).toBe(hash);
    expect(shown()).toEqual(rows);
    expect(rows).toHaveLength(2);
  });
});

describe('files', () => {
  it('leave without the place where they were taken, the picture itself untouched', async () => {
    const bytes = await photograph(400, 300);
    const one = await bring('home.jpg', bytes);
    core.host.savePath = join(core.folder, 'out.jpg');
    const done = await core.ask('assets.exportFile', 'mutation', { assetId: one.id, hash: null });
    expect(done).toMatchObject({ file: core.host.savePath, stripped: true });
    const out = readFileSync(core.host.savePath);
    expect((await factsIn(out)).exif?.includes('Lew')).toBe(true);
    expect((await factsIn(out)).orientation).toBe(6);
    expect((await pixelsOf(out)).equals(await pixelsOf(bytes))).toBe(true);
    expect(bytes.length).toBe(out.length);
    // 52, 31 and 12 over 1, in either order of bytes: the degrees of the place.
    const degrees = Buffer.from([52, 0, 0, 0, 1, 0, 0, 0, 31, 0, 0, 0]);
    expect(bytes.includes(degrees) || bytes.includes(Buffer.from([0, 0, 0, 52, 0, 0, 0, 1]))).toBe(true);
    expect(out.includes(degrees) || out.includes(Buffer.from([0, 0, 0, 52, 0, 0, 0, 1]))).toBe(false);
    const asPng = await picture(30, 30)
      .png()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } })
      .toBuffer();
    const two = await bring('home.png', asPng);
    core.host.savePath = join(core.folder, 'out.png');
    expect(two.current?.located).toBe(true);
    expect(await core.ask('assets.exportFile', 'mutation', { assetId: two.id, hash: null })).toMatchObject({
      stripped: true,
    });
    expect((await factsIn(core.host.savePath)).exif).toBeUndefined();
  });

  it('that are missing are said, and never a crash', async () => {
    const one = await bring('a.png', await png(11));
    const hash = one.current?.hash ?? '';
    rmSync(pathIn(filesFolderOf(store.file), hash, 'file'));
    expect(await asset(one.id)).toMatchObject({ fileThere: false });
    expect(servedFile(core.session, hash, 'file')).toBeNull();
    core.host.savePath = join(core.folder, 'out.png');
    const wish = { assetId: one.id, hash: null };
    expect(await core.request('assets.exportFile', 'mutation', wish)).toMatchObject({
      error: { code: 'file-problem' },
    });
    // The same file brought in again is back in its place.
    await bring('again.png', readFileSync(join(disk, 'a.png')));
    expect(await asset(one.id)).toMatchObject({ fileThere: true });
  });

  it('are given to who may see them, and to nobody while the window is locked', async () => {
    const hidden = (await bring('a.png', await png(11))).current?.hash ?? '';
    const shown = await bring('b.png', await png(12));
    await write({ text: 'Seen', assetIds: [shown.id] });
    expect(servedFile(core.session, hidden, 'view')).toMatchObject({ type: 'image/webp' });
    const guest = { name: 'Gus', role: 'cm', external: true, brandIds: [core.team.brand] };
    const { id } = await core.ask<{ id: string }>('people.create', 'mutation', guest);
    core.session.become(id, null);
    expect(servedFile(core.session, hidden, 'view')).toBeNull();
    expect(servedFile(core.session, shown.current?.hash ?? '', 'file')).toMatchObject({ type: 'image/png' });
    core.session.become(null, null);
    expect(servedFile(core.session, shown.current?.hash ?? '', 'file')).toBeNull();
  });

  it('that nothing names go after thirty days, and not before; what is named stays', async () => {
    const kept = (await bring('a.png', await png(11))).current?.hash ?? '';
    const gone = await bring('b.png', await png(12));
    const hash = gone.current?.hash ?? '';
    const there = (name: string): boolean => existsSync(pathIn(filesFolderOf(store.file), name, 'file'));
    await core.ask('assets.remove', 'mutation', { assetIds: [gone.id] });
    expect(tidyFiles(store)).toEqual([]);
    skew += 29 * 86_400_000;
    expect(tidyFiles(store)).toEqual([]);
    await core.ask('history.undo', 'mutation');
    expect(tidyFiles(store)).toEqual([]);
    await core.ask('history.redo', 'mutation');
    skew += 29 * 86_400_000;
    expect(tidyFiles(store)).toEqual([]);
    expect(there(hash)).toBe(true);
    skew += 31 * 86_400_000;
    expect(tidyFiles(store)).toEqual([hash]);
    expect([there(hash), there(kept)]).toEqual([false, true]);
  });

  it('that an older copy of the workspace does not know are kept as long', async () => {
    await bring('a.png', await png(11));
    const stranger = 'cd'.repeat(32);
    const path = pathIn(filesFolderOf(store.file), stranger, 'file');
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'from a later day');
    expect(tidyFiles(store)).toEqual([]);
    skew += 31 * 86_400_000;
    expect(tidyFiles(store)).toEqual([stranger]);
  });
});
