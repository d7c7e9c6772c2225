import { spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeWorkshop } from '#core/assets/node-workshop.ts';
import type { AssetAnswer } from '#shared/assets/jobs.ts';
import { photograph, picture, slowDrawing, video } from '#tests/helpers/pictures.ts';
import { mountSmallDisk, type SmallDisk } from '#tests/helpers/small-disk.ts';
import { temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let shop: ReturnType<typeof nodeWorkshop>;
beforeEach(() => {
  folder = temporaryFolder();
  shop = nodeWorkshop();
});
afterEach(() => {
  shop.end();
  folder.remove();
});

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder.path, name), bytes);
  return join(folder.path, name);
}

function takeIn(path: string, store = join(folder.path, 'store')): Promise<AssetAnswer> {
  return shop.run({ kind: 'takeIn', path, folder: store, draft: join(store, 'incoming', 'draft.part') });
}

/** Every file below a folder, without the folders. */
function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a disk that is full', () => {
  let disk: SmallDisk | null = null;
  afterEach(() => disk?.remove());

  it('is said; nothing of the file is left, and with room it comes in', async () => {
    disk = mountSmallDisk(join(folder.path, 'small'), 1500);
    if (disk === null) {
      console.log('A small disk can only be mounted as root on Linux: not tried here.');
      return;
    }
    const store = join(disk.path, 'store');
    mkdirSync(store);
    writeFileSync(join(disk.path, 'filler'), Buffer.alloc(1_000_000));
    const photo = put('photo.jpg', await photograph(1200, 900));
    expect(await takeIn(photo, store)).toMatchObject({ ok: false, code: 'diskFull' });
    expect(filesIn(store)).toEqual([]);
    rmSync(join(disk.path, 'filler'));
    expect(await takeIn(photo, store)).toMatchObject({ ok: true });
    expect(filesIn(store)).toHaveLength(3);
  });

  it('that may not be written to is said', async () => {
    disk = mountSmallDisk(join(folder.path, 'frozen'), 1500);
    if (disk === null) return;
    const store = join(disk.path, 'store');
    mkdirSync(join(store, 'incoming'), { recursive: true });
    disk.freeze();
    const answer = await takeIn(put('a.png', await picture(9, 9).png().toBuffer()), store);
    expect(answer).toMatchObject({ ok: false, code: 'cannotWrite', values: { reason: 'EROFS' } });
  });
});

describe('a file that changes or goes while it is taken in', () => {
  it('is refused when somebody still writes it', async () => {
    const path = put('growing.mp4', await video('mp4'));
    // A large one, so that it is still read when the rest of it comes.
    const file = openSync(path, 'r+');
    ftruncateSync(file, 400_000_000);
    closeSync(file);
    const answer = takeIn(path);
    const writing = setInterval(() => appendFileSync(path, 'more'), 5);
    try {
      expect(await answer).toMatchObject({ ok: false, code: 'changed' });
    } finally {
      clearInterval(writing);
    }
    expect(filesIn(join(folder.path, 'store'))).toEqual([]);
  });

  it('is refused when it is cut short, and when it is gone', async () => {
    const path = put('shrinking.mp4', await video('mp4'));
    const file = openSync(path, 'r+');
    ftruncateSync(file, 400_000_000);
    const answer = takeIn(path);
    const draft = join(folder.path, 'store', 'incoming', 'draft.part');
    await expect.poll(() => existsSync(draft), { interval: 1, timeout: 20_000 }).toBe(true);
    ftruncateSync(file, 1000);
    expect(await answer).toMatchObject({ ok: false, code: 'changed' });
    closeSync(file);
    rmSync(path);
    expect(await takeIn(path)).toMatchObject({ ok: false, code: 'gone' });
  });

  it('never waits for what is no file: a pipe, a folder, a device', async () => {
    const pipe = join(folder.path, 'pipe.png');
    await new Promise((done) => spawn('sh', ['-c', 'mkfifo "$0"', pipe]).on('exit', done));
    for (const path of [pipe, folder.path, '/dev/zero'])
      expect(await takeIn(path)).toMatchObject({ ok: false, code: 'notAFile' });
  });
});

describe('the process that touches files', () => {
  it('may die of one: that one is refused, and the next comes in', async () => {
    const first = takeIn(put('long.jpg', await photograph(3000, 2000)));
    // What the system does to a process that takes too much.
    setTimeout(() => shop.end(), 40);
    expect(await first).toMatchObject({ ok: false, code: 'died' });
    expect(await takeIn(put('a.png', await picture(9, 9).png().toBuffer()))).toMatchObject({ ok: true });
  });

  it('is ended when a drawing takes too long: that one is refused, and the next comes in', async () => {
    shop.end();
    shop = nodeWorkshop(4);
    const first = takeIn(put('slow.svg', Buffer.from(slowDrawing(4000, 30))));
    const next = takeIn(put('a.png', await picture(9, 9).png().toBuffer()), join(folder.path, 'other'));
    expect(await first).toEqual({ ok: false, code: 'tooSlow', values: { seconds: 4 } });
    expect(await next).toMatchObject({ ok: true });
  }, 60_000);

  it('holds no more of a large video than a piece, and hashes all of it', async () => {
    const path = put('large.mp4', await video('mp4'));
    // A box of nothing at the end: a valid video of 600 MB that takes no room on this disk.
    const size = 600_000_000;
    const head = Buffer.alloc(8);
    const file = openSync(path, 'r+');
    head.writeUInt32BE(size, 0);
    head.write('free', 4, 'latin1');
    const { length } = await video('mp4');
    appendFileSync(path, head);
    ftruncateSync(file, length + size);
    closeSync(file);
    const answer = await takeIn(path);
    expect(answer).toMatchObject({ ok: true, file: { bytes: length + size, mime: 'video/mp4', seconds: 2 } });
  }, 60_000);
});
