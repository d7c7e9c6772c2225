import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BufferSource, EncodedPacketSink, Input, MP4, QTFF } from 'mediabunny';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetVideoPlace, videoTellsPlace } from '#core/assets/worker/video-location.ts';
import { t } from '#shared/messages/index.ts';
import { assetIn, bringFiles } from '#tests/helpers/bring-asset.ts';
import { openCore } from '#tests/helpers/core-session.ts';
import { locatedVideo, PLACE } from '#tests/helpers/located-videos.ts';
import { video } from '#tests/helpers/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'video-place-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Everything that a player would show of a video: its length, its size, and every frame. */
async function playedOf(bytes: Buffer) {
  const input = new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: [MP4, QTFF] });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('The video has no picture.');
  const frames: string[] = [];
  for await (const packet of new EncodedPacketSink(track).packets())
    frames.push(`${packet.timestamp} ${Buffer.from(packet.data).toString('hex')}`);
  return { frames, seconds: await input.computeDuration(), width: await track.getDisplayWidth() };
}

describe.each(['mp4', 'mov'] as const)('a video (%s) that says where it was taken', (kind) => {
  it('says so no more, and plays the same', async () => {
    const bytes = await locatedVideo(kind);
    expect(bytes.includes(PLACE)).toBe(true);
    const path = put(`home.${kind}`, bytes);
    expect(videoTellsPlace(path)).toBe(true);
    expect(forgetVideoPlace(path)).toBe(true);
    const after = readFileSync(path);
    expect(after.length).toBe(bytes.length);
    expect(after.includes('52.52')).toBe(false);
    expect(after.includes('GPS')).toBe(false);
    // Whose camera it was is nobody's place.
    expect(after.toString('latin1').match(/Pear/gu)).toHaveLength(2);
    expect(await playedOf(after)).toEqual(await playedOf(bytes));
    expect((await playedOf(after)).frames).toHaveLength(20);
    expect(videoTellsPlace(path)).toBe(false);
    expect(forgetVideoPlace(path)).toBe(false);
  });
});

it('a video without a place stays as it is, bit by bit', async () => {
  const bytes = await video('mp4');
  const path = put('plain.mp4', bytes);
  expect(forgetVideoPlace(path)).toBe(false);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('a container that lies about its sizes ends in an answer', async () => {
  const bytes = await locatedVideo('mp4');
  for (let at = 0; at < bytes.length; at += 7) {
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, at, Math.min(at + 4, damaged.length));
    const path = put('damaged.mp4', damaged);
    forgetVideoPlace(path);
    expect(readFileSync(path).length).toBe(bytes.length);
  }
});

it('is said when a video comes in, and left out when it leaves', async () => {
  const core = openCore(3);
  try {
    const report = await bringFiles(core, [put('walk.mov', await locatedVideo('mov'))]);
    expect(report.files[0]).toMatchObject({ outcome: 'stored', notes: [t('assets.note.located')] });
    const assetId = report.files[0]?.assetId ?? '';
    expect((await assetIn(core, assetId)).current).toMatchObject({ mime: 'video/quicktime', located: true });
    core.host.savePath = join(core.folder, 'out.mov');
    expect(await core.ask('assets.exportFile', 'mutation', { assetId, hash: null })).toEqual({
      file: core.host.savePath,
      stripped: true,
      notes: [t('assets.note.videoStripped')],
    });
    expect(readFileSync(core.host.savePath).includes('52.52')).toBe(false);
  } finally {
    core.close();
  }
});
