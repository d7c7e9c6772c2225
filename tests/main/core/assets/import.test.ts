import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asset } from '#shared/assets/asset.ts';
import type { ImportReport } from '#shared/assets/report.ts';
import { bringFiles } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { animation, factsIn, photograph, picture, pngOf, video } from '#tests/helpers/pictures.ts';

let core: CoreSession;
let disk: string;
beforeEach(() => {
  core = openCore();
  disk = join(core.folder, 'disk');
  mkdirSync(disk);
});
afterEach(() => core.close());

/** Writes a file on the disk that is imported from; gives its path. */
function put(name: string, bytes: Uint8Array | string): string {
  const path = join(disk, name);
  writeFileSync(path, bytes);
  return path;
}

const bring = (paths: readonly string[], folder?: string): Promise<ImportReport> =>
  bringFiles(core, paths, folder);

async function assets(query: object = {}): Promise<readonly Asset[]> {
  const input = { brandId: core.team.brand, sort: 'name', ...query };
  return (await core.ask<{ assets: Asset[] }>('assets.list', 'query', input)).assets;
}

const storeFolder = (): string => `${core.session.workspace?.store.file}-files`;
const leftOver = (): readonly string[] => readdirSync(join(storeFolder(), 'incoming'));
const outcomes = ({ files }: ImportReport) => files.map(({ name, outcome }) => `${name}: ${outcome}`);

describe('taking pictures and videos in', () => {
  it('stores each file under its hash, with what it is, and shows it', async () => {
    const report = await bring([
      put('shop.jpg', await photograph(900, 600)),
      put('logo.png', await picture(64, 48).png().toBuffer()),
      put('small.webp', await picture(50, 50).webp().toBuffer()),
      put('modern.avif', await picture(50, 50).avif().toBuffer()),
      put('wave.gif', await animation(5)),
      put('clip.mp4', await video('mp4', 90)),
      put('film.mov', await video('mov')),
      put('web.webm', await video('webm')),
    ]);
    expect(report.files.map(({ message }) => message).join('')).toBe('');
    expect(report).toMatchObject({ stored: 8, there: 0, refused: 0 });
    const found = new Map((await assets()).map((asset) => [asset.name, asset]));
    expect(found.get('shop')?.current).toMatchObject({
      mime: 'image/jpeg',
      width: 600,
      height: 900,
      located: true,
    });
    expect(found.get('wave')?.current).toMatchObject({ mime: 'image/gif', animated: true, seconds: 1 });
    expect(found.get('clip')).toMatchObject({
      kind: 'video',
      thumb: '',
      current: { mime: 'video/mp4', width: 180, height: 320, seconds: 2, codec: 'avc' },
    });
    expect(found.get('film')?.current).toMatchObject({ mime: 'video/quicktime' });
    expect(found.get('web')?.current).toMatchObject({ mime: 'video/webm', codec: 'vp8' });
    for (const name of ['shop', 'logo', 'small', 'modern', 'wave'])
      expect(found.get(name)?.thumb).toBe(`app://masthead/asset/thumb/${found.get(name)?.current?.hash}`);
    expect(leftOver()).toEqual([]);
  });

  it('draws the small pictures turned as the camera was held, without anything that was written in', async () => {
    await bring([put('shop.jpg', await photograph(3000, 2000))]);
    const [asset] = await assets();
    const hash = asset?.current?.hash ?? '';
    const place = join(storeFolder(), hash.slice(0, 2), hash.slice(2, 4));
    const view = await factsIn(join(place, `${hash}.view.webp`));
    expect([view.width, view.height, view.exif, view.space]).toEqual([853, 1280, undefined, 'srgb']);
    const thumb = await factsIn(join(place, `${hash}.thumb.webp`));
    expect([thumb.width, thumb.height]).toEqual([213, 320]);
  });

  it('knows a file again by its bytes, whatever it is called', async () => {
    const bytes = await picture(40, 40).png().toBuffer();
    const first = await bring([put('a.png', bytes)]);
    const again = await bring([put('b.png', bytes), put('c.png', await picture(40, 40, 9).png().toBuffer())]);
    expect(outcomes(again)).toEqual(['b.png: there', 'c.png: stored']);
    expect(again.files[0]?.assetId).toBe(first.files[0]?.assetId);
    const twice = await bring([put('d.png', await picture(41, 41).png().toBuffer()), join(disk, 'd.png')]);
    expect(outcomes(twice)).toEqual(['d.png: stored', 'd.png: there']);
  });

  it('is one step: undone and done again together, the files staying where they are', async () => {
    const paths = [1, 2, 3].map(async (n) =>
      put(
        `${n}.png`,
        await picture(30 + n, 30)
          .png()
          .toBuffer(),
      ),
    );
    await bring(await Promise.all(paths));
    expect(await assets()).toHaveLength(3);
    await core.ask('history.undo', 'mutation');
    expect(await assets()).toHaveLength(0);
    await core.ask('history.redo', 'mutation');
    expect((await assets()).map(({ fileThere }) => fileThere)).toEqual([true, true, true]);
  });

  it('enters folders, keeps their names, and says what it passed over', async () => {
    mkdirSync(join(disk, 'Shoot', 'Day 1'), { recursive: true });
    put('Shoot/a.png', await picture(20, 20).png().toBuffer());
    put('Shoot/Day 1/b.png', await picture(21, 20).png().toBuffer());
    put('Shoot/.hidden.png', await picture(22, 20).png().toBuffer());
    symlinkSync(join(disk, 'Shoot'), join(disk, 'Shoot', 'again'));
    const report = await bring([join(disk, 'Shoot')], 'Autumn');
    expect((await assets()).map(({ folder }) => folder)).toEqual(['Autumn/Shoot', 'Autumn/Shoot/Day 1']);
    expect(report.passedOver.join(' ')).toMatch(/hidden.*link/u);
    expect(await assets({ folder: 'Autumn/Shoot/Day 1' })).toHaveLength(1);
    expect(await assets({ folder: 'Autumn' })).toHaveLength(2);
  });

  it('keeps any name there is, and lets none hide its ending', async () => {
    const names = ['Größe 北京 🥖.png', 'e\u0301tude.png', 'cat\u202egnp.exe.png', `${'x'.repeat(240)}.png`];
    const paths = names.map(async (name, n) =>
      put(
        name,
        await picture(10 + n, 10)
          .png()
          .toBuffer(),
      ),
    );
    const report = await bring(await Promise.all(paths));
    expect(report.stored).toBe(4);
    const found = (await assets()).map(({ name }) => name);
    expect(found).toContain('Größe 北京 🥖');
    expect(found).toContain('étude');
    expect(found).toContain('catgnp.exe');
    expect(await assets({ search: 'GRÖSSE' })).toHaveLength(0);
    expect(await assets({ search: 'GRÖßE' })).toHaveLength(1);
  });
});

describe('what is refused, and why', () => {
  const refusals: readonly (readonly [
    name: string,
    bytes: () => Promise<Uint8Array | string>,
    words: RegExp,
  ])[] = [
    ['bomb.png', async () => pngOf(20_000, 20_000), /20,000 × 20,000 pixels/u],
    ['long.png', async () => pngOf(1_000_000, 4), /pixels/u],
    ['none.png', async () => '', /0 bytes/u],
    ['lying.mp4', async () => '#!/bin/sh\nrm -rf /\n', /program/u],
    ['really.jpg', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), /program/u],
    ['scan.jpg', async () => '%PDF-1.7 and so on', /PDF/u],
    [
      'phone.jpg',
      async () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
      /HEIC/u,
    ],
    ['film.mkv', async () => Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x88]), /Matroska/u],
    ['cut.jpg', async () => (await photograph(400, 400)).subarray(0, 4000), /damaged or cut off/u],
    [
      'junk.mp4',
      async () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42 junk')]),
      /damaged/u,
    ],
    ['notes.png', async () => 'Dear Lew, the trays', /text/u],
  ];

  it.each(refusals)('%s', async (name, bytes, words) => {
    const report = await bring([put(name, await bytes())]);
    expect(outcomes(report)).toEqual([`${name}: refused`]);
    expect(report.files[0]?.message).toMatch(words);
    expect(report.group).toBeNull();
    expect(readdirSync(storeFolder())).toEqual(['incoming']);
    expect(leftOver()).toEqual([]);
  });

  it('a file that is not there any more, a folder that is none, a file that may not be read', async () => {
    const secret = put('secret.png', await picture(10, 10).png().toBuffer());
    chmodSync(secret, 0);
    const report = await bring([join(disk, 'gone.png'), secret]);
    expect(report.files[0]?.message).toMatch(/moved or deleted/u);
    // Whoever runs this as root may read everything.
    if (process.getuid?.() !== 0) expect(report.files[1]?.message).toMatch(/EACCES/u);
  });

  it('does not hold up the good ones', async () => {
    const report = await bring([
      put('a.png', await picture(10, 10).png().toBuffer()),
      put('b.png', 'no'),
      put('c.png', await picture(11, 10).png().toBuffer()),
    ]);
    expect(outcomes(report)).toEqual(['a.png: stored', 'b.png: refused', 'c.png: stored']);
  });

  it('says what a file is when its name says something else', async () => {
    const report = await bring([put('holiday.mp4', await picture(10, 10).png().toBuffer())]);
    expect(report.files[0]).toMatchObject({ outcome: 'stored', notes: [expect.stringMatching(/PNG/u)] });
    expect((await assets())[0]).toMatchObject({ kind: 'image', current: { mime: 'image/png' } });
  });

  it('shows an SVG as a picture of itself, never as itself', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><script>fetch('https://x.example')</script>
      <image href="file:///etc/passwd" width="9" height="9"/><rect width="90" height="30" fill="#a33"/></svg>`;
    const report = await bring([put('logo.svg', svg)]);
    expect(report.files[0]).toMatchObject({
      outcome: 'stored',
      notes: [expect.stringMatching(/never run/u)],
    });
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      ${[...'cdefghijkl'].map((each, n) => `<!ENTITY ${each} "${`&${'bcdefghijk'[n]};`.repeat(10)}">`).join('')}]>
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&l;</text></svg>`;
    const [bombed] = (await bring([put('bomb.svg', bomb)])).files;
    expect(bombed?.outcome).toBe('refused');
  });
});

describe('a running import', () => {
  it('tells how far it is', async () => {
    await bring(
      await Promise.all([1, 2].map(async (n) => put(`${n}.png`, await picture(9, n).png().toBuffer()))),
    );
    const told = core.events.filter((event) => event.kind === 'progress');
    expect(told.at(-1)).toMatchObject({ task: 'assets.import', done: 2, total: 2 });
    const at = told.flatMap((event) =>
      event.kind === 'progress' && event.at !== undefined ? [event.at] : [],
    );
    // The first file by its name, before anything of it is behind; in the end all of it is.
    expect(at[0]).toMatchObject({ name: '1.png', bytes: 0 });
    expect(at.at(-1)?.bytes).toBe(at[0]?.allBytes);
    expect(at[0]?.allBytes).toBeGreaterThan(100);
  });

  it('offers tags for what came in, by its folders and by what lies in the library', async () => {
    const first = await bring([put('rye-1.png', await picture(31, 31).png().toBuffer())]);
    const assetId = first.files[0]?.assetId ?? '';
    await core.ask('assets.update', 'mutation', { assetId, patch: { tags: ['Rye'] } });
    expect(first.suggestions).toEqual([]);
    const folder = join(disk, 'Summer fair');
    mkdirSync(folder);
    writeFileSync(join(folder, 'stand rye.png'), await picture(32, 32).png().toBuffer());
    const report = await bring([folder]);
    const ids = report.files.map((file) => file.assetId);
    expect(report.suggestions).toEqual([
      { tag: 'Rye', assetIds: ids },
      { tag: 'summer fair', assetIds: ids },
    ]);
  });

  it('can be stopped: nothing of it comes in, and nothing is left', async () => {
    // The same pixels: what follows the end of a picture makes another file of it.
    const one = await photograph(1800, 1200);
    core.host.assetPaths = Array.from({ length: 12 }, (_, n) =>
      put(`${n}.jpg`, Buffer.concat([one, Buffer.from(`#${n}`)])),
    );
    const from = { kind: 'offered', offer: '0190a5a0-0000-7000-8000-0000000000e1' };
    const input = { brandId: core.team.brand, folder: '', from };
    const running = core.request('assets.importFiles', 'mutation', input);
    // A process of its own is started for it first.
    await expect
      .poll(() => core.events.some((event) => event.kind === 'progress' && event.done > 0), {
        timeout: 30_000,
      })
      .toBe(true);
    expect(await core.request('assets.importFiles', 'mutation', input)).toMatchObject({
      error: { code: 'wrong-state' },
    });
    expect(await core.ask('assets.cancel', 'mutation')).toEqual({ cancelled: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await assets()).toEqual([]);
    expect(leftOver()).toEqual([]);
    expect(await core.ask('assets.cancel', 'mutation')).toEqual({ cancelled: false });
  });

  it('takes pasted bytes in as well', async () => {
    const base64 = (await picture(33, 22).png().toBuffer()).toString('base64');
    const input = { brandId: core.team.brand, folder: 'Pasted', name: 'image.png', base64 };
    expect(await core.ask('assets.importBytes', 'mutation', input)).toMatchObject({ stored: 1 });
    expect((await assets())[0]).toMatchObject({ folder: 'Pasted', current: { width: 33, height: 22 } });
    expect(leftOver()).toEqual([]);
    expect(statSync(storeFolder()).isDirectory()).toBe(true);
  });
});
