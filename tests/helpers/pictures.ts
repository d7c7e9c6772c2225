import { createRequire } from 'node:module';
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import type { Sharp, SharpConstructor } from 'sharp';

// sharp is CommonJS with one function as its export.
const sharp = createRequire(import.meta.url)('sharp') as SharpConstructor;

/** A plain picture of a colour; each colour gives other bytes. */
export function picture(width: number, height: number, red = 160): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r: red, g: 60, b: 40 } } });
}

/** A photograph that is hard to compress, turned and with its place written into it, as a telephone makes them. */
export async function photograph(width: number, height: number): Promise<Buffer> {
  const noise = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  return await noise
    .jpeg({ quality: 80 })
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Copyright: 'Lew' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } },
    })
    .toBuffer();
}

/** A PNG that is hard to compress. @param opacity what its channel for transparency says; null where it has none */
export async function heavyPng(width: number, height: number, opacity: number | null): Promise<Buffer> {
  const noise = sharp(await photograph(width, height)).autoOrient();
  return await (opacity === null ? noise : noise.ensureAlpha(opacity)).png().toBuffer();
}

/** What is written into a picture. */
export async function factsIn(bytes: Buffer | string) {
  return await sharp(bytes).metadata();
}

/** The pixels of a picture. */
export async function pixelsOf(bytes: Buffer | string): Promise<Buffer> {
  return await sharp(bytes).raw().toBuffer();
}

/** A drawing of a few kilobytes whose effects take minutes to draw. */
export function slowDrawing(side: number, effects: number): string {
  const effect = `<filter id="f"><feMorphology operator="dilate" radius="400"/></filter>
    <rect width="${side}" height="${side}" filter="url(#f)" opacity=".5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${effect.repeat(effects)}</svg>`;
}

/** A picture that moves. */
export async function animation(frames: number): Promise<Buffer> {
  const frame = await picture(40, 30).png().toBuffer();
  const other = await picture(40, 30, 20).png().toBuffer();
  const list = Array.from({ length: frames }, (_, index) => (index % 2 === 0 ? frame : other));
  return await sharp(list, { join: { animated: true } })
    .gif({ delay: frames > 0 ? list.map(() => 200) : 0 })
    .toBuffer();
}

/** The same PNG with a second frame that shows the same: it moves, and says so before its pixels. */
export function movingPng(png: Buffer): Buffer {
  const [pixels, end] = [png.indexOf('IDAT') - 4, png.length - 12];
  const frame = (order: number): Buffer => {
    // Order, width and height as in the head; no offset; a tenth of a second.
    const body = Buffer.concat([
      word(order),
      png.subarray(16, 24),
      Buffer.alloc(8),
      Buffer.from([0, 1, 0, 10, 0, 0]),
    ]);
    return chunk('fcTL', body);
  };
  const data = png.subarray(pixels + 8, pixels + 8 + png.readUInt32BE(pixels));
  return Buffer.concat([
    png.subarray(0, pixels),
    chunk('acTL', Buffer.concat([word(2), word(0)])),
    frame(0),
    png.subarray(pixels, end),
    frame(1),
    chunk('fdAT', Buffer.concat([word(2), data])),
    png.subarray(end),
  ]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A PNG whose head promises so many pixels, and that has none of them. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.alloc(1000)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A video container with two seconds of frames that nobody decodes here. */
export async function video(kind: 'mp4' | 'mov' | 'webm', rotation: 0 | 90 = 0): Promise<Buffer> {
  const format = { mp4: new Mp4OutputFormat(), mov: new MovOutputFormat(), webm: new WebMOutputFormat() }[
    kind
  ];
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(kind === 'webm' ? 'vp8' : 'avc');
  output.addVideoTrack(source, { rotation: kind === 'webm' ? 0 : rotation });
  await output.start();
  for (let index = 0; index < 20; index += 1) {
    const data = new Uint8Array([0, 0, 0, 5, 0x65, 0x88, index, 0x80, 0x10]);
    const packet = new EncodedPacket(data, index === 0 ? 'key' : 'delta', index / 10, 0.1);
    await source.add(packet, index === 0 ? { decoderConfig: decoderOf(kind) } : undefined);
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}

function decoderOf(kind: 'mp4' | 'mov' | 'webm') {
  const size = { codedWidth: 320, codedHeight: 180 };
  if (kind === 'webm') return { codec: 'vp8', ...size };
  // avcC: version, profile 66, level 30, one SPS of 320 x 180 and one PPS (ISO/IEC 14496-15, 5.3.3).
  const sps = [0x67, 0x42, 0xc0, 0x1e, 0xd9, 0x00, 0xa0, 0x5b, 0xa1, 0x00, 0x00, 0x03, 0x00, 0x01];
  const pps = [0x68, 0xcb, 0x83, 0xcb, 0x20];
  const description = new Uint8Array([
    1,
    0x42,
    0xc0,
    0x1e,
    0xff,
    0xe1,
    0,
    sps.length,
    ...sps,
    1,
    0,
    pps.length,
    ...pps,
  ]);
  return { codec: 'avc1.42c01e', ...size, description };
}

/** 120 wide and 80 high as it is seen, red and green over blue and yellow; a JPEG lies on its side in the file. */
export async function quarters(kind: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'): Promise<Buffer> {
  const square = (red: number, green: number, blue: number): Sharp =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: green, b: blue } } });
  const at = async (colour: Sharp, left: number, top: number) => ({
    input: await colour.png().toBuffer(),
    left,
    top,
  });
  const upright = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#fff' } })
    .composite([
      await at(square(230, 20, 20), 0, 0),
      await at(square(20, 230, 20), 60, 0),
      await at(square(20, 20, 230), 0, 40),
      await at(square(240, 220, 20), 60, 40),
    ])
    .png()
    .toBuffer();
  if (kind !== 'jpeg') return await sharp(upright).toFormat(kind).toBuffer();
  // Orientation 6 says: turn it a quarter to the right to see it.
  return await sharp(upright).rotate(270).jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer();
}

/** A picture of one strong colour in a wide colour space, or one of print. */
export async function coloured(space: 'p3' | 'cmyk'): Promise<Buffer> {
  const flat = picture(64, 64, 200);
  return space === 'p3'
    ? await flat.withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()
    : await flat.toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer();
}
