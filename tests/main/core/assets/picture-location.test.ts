import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathIn } from '#core/assets/files.ts';
import { exportCopy } from '#core/assets/worker/export.ts';
import { lookAt } from '#core/assets/worker/pictures.ts';
import type { AssetMime } from '#shared/assets/asset.ts';
import { factsIn, movingPng, photograph, picture, pixelsOf } from '#tests/helpers/pictures.ts';
import { temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function exported(bytes: Buffer, mime: AssetMime = 'image/jpeg') {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const from = pathIn(folder.path, hash, 'file');
  mkdirSync(dirname(from), { recursive: true });
  writeFileSync(from, bytes);
  const to = join(folder.path, 'out');
  const job = { kind: 'export', folder: folder.path, hash, mime, draft: `${to}.part`, to } as const;
  const { located } = await lookAt(from);
  return { located, stripped: await exportCopy(job, () => undefined), out: readFileSync(to) };
}

/** A block of a JPEG, put behind the sign of its beginning. */
function withBlock(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** IPTC records of part 2, as Photoshop keeps them. */
function iptc(records: readonly (readonly [number, string])[]): Buffer {
  const all = records.map(([dataset, value]) =>
    Buffer.concat([Buffer.from([0x1c, 2, dataset, 0, value.length]), Buffer.from(value, 'latin1')]),
  );
  const data = Buffer.concat(all);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const other = Buffer.from([...Buffer.from('8BIM', 'latin1'), 4, 9, 1, 0x61, 0, 0, 0, 1, 7, 0]);
  const head = Buffer.from([...Buffer.from('8BIM', 'latin1'), 4, 4, 0, 0]);
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), other, head, size, data]);
}

const plain = () => picture(64, 48).jpeg().toBuffer();
const named = (names: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${names}</rdf:RDF></x:xmpmeta>`;

describe('a camera file with a second picture behind the first', () => {
  it('says in none of them where it was taken', async () => {
    const [first, second] = [await photograph(64, 48), await photograph(32, 24)];
    const index = Buffer.concat([Buffer.from('MPF\0', 'latin1'), Buffer.alloc(40, 7)]);
    const { located, stripped, out } = await exported(Buffer.concat([withBlock(first, 0xe2, index), second]));
    expect([located, stripped]).toEqual([true, 'exact']);
    expect((await pixelsOf(out)).equals(await pixelsOf(first))).toBe(true);
    expect(out.indexOf(Buffer.from([0xff, 0xd8, 0xff]), 3)).toBe(-1);
    expect(out.includes('MPF')).toBe(false);
    expect((await factsIn(out)).exif?.includes('Lew')).toBe(true);
  });

  it('is known to say it when only the second one does', async () => {
    const first = await plain();
    const { located, stripped, out } = await exported(Buffer.concat([first, await photograph(32, 24)]));
    expect([located, stripped]).toEqual([true, 'exact']);
    expect(out.equals(first)).toBe(true);
  });

  it('stays whole where neither says it, and loses a video that does', async () => {
    const both = Buffer.concat([await plain(), await picture(32, 24).jpeg().toBuffer()]);
    expect(await exported(both)).toMatchObject({ located: false, stripped: 'no', out: both });
    const moving = Buffer.concat([both, Buffer.from('\0\0\0\x18ftypmp42 \xa9xyz+52.52+13.40/', 'latin1')]);
    const { located, out } = await exported(moving);
    expect(located).toBe(true);
    expect(out.includes('52.52')).toBe(false);
  });
});

describe('a place by its name', () => {
  it.each([
    ['Photoshop’s city', 'photoshop:City="Kreuzberg"/>'],
    ['Photoshop’s state', 'photoshop:State="Kreuzberg"/>'],
    ['Photoshop’s country', 'photoshop:Country="Kreuzberg"/>'],
    ['the sublocation', 'Iptc4xmpCore:Location="Kreuzberg"/>'],
    [
      'where it was made',
      `><Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li Iptc4xmpExt:Sublocation="Kreuzberg"/></rdf:Bag>
        </Iptc4xmpExt:LocationCreated></rdf:Description>`,
    ],
    [
      'what it shows',
      `><Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li Iptc4xmpExt:LocationName="Kreuzberg"/></rdf:Bag>
        </Iptc4xmpExt:LocationShown></rdf:Description>`,
    ],
  ])('goes out of XMP: %s', async (_, names) => {
    for (const kind of ['jpeg', 'webp'] as const) {
      const bytes = await picture(64, 48).withXmp(named(names)).toFormat(kind).toBuffer();
      const { located, stripped, out } = await exported(bytes, `image/${kind}`);
      expect([located, stripped]).toEqual([true, 'exact']);
      expect(out.includes('Kreuzberg')).toBe(false);
      expect((await pixelsOf(out)).equals(await pixelsOf(bytes))).toBe(true);
    }
  });

  it('goes out of XMP that is too long for one block, wherever it is cut', async () => {
    const text = named('photoshop:City="Kreuzberg"/>');
    const cut = text.indexOf(':City') + 3;
    const head = Buffer.concat([
      Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1'),
      Buffer.alloc(40, 0x41),
    ]);
    const piece = (part: string): Buffer => Buffer.concat([head, Buffer.from(part)]);
    const rest = withBlock(await plain(), 0xe1, piece(text.slice(cut)));
    const { located, stripped, out } = await exported(withBlock(rest, 0xe1, piece(text.slice(0, cut))));
    expect([located, stripped]).toEqual([true, 'exact']);
    expect(out.includes('Kreuzberg')).toBe(false);
  });

  it('goes out of the records that press agencies write, and the rest of them stays', async () => {
    const records = [90, 92, 95, 100, 101].map((dataset) => [dataset, `Kreuzberg${dataset}`] as const);
    const bytes = withBlock(await plain(), 0xed, iptc([[80, 'Lew'], ...records, [116, 'Bakery']]));
    const { located, stripped, out } = await exported(bytes);
    expect([located, stripped]).toEqual([true, 'exact']);
    expect(out.includes('Kreuzberg')).toBe(false);
    expect(out.includes('Lew')).toBe(true);
    expect(out.includes('Bakery')).toBe(true);
    expect((await pixelsOf(out)).equals(await pixelsOf(bytes))).toBe(true);
  });

  it('is not the address of whoever took it', async () => {
    const names = `><Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiAdrCity="Rome"/></rdf:Description>`;
    const bytes = await picture(64, 48).withXmp(named(names)).jpeg().toBuffer();
    expect(await exported(bytes)).toMatchObject({ located: false, stripped: 'no', out: bytes });
  });
});

it('stays in a PNG that moves, which says so: drawn anew it would lose its frames', async () => {
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' } };
  const still = await picture(64, 48).withExif(exif).png().toBuffer();
  expect(await exported(still, 'image/png')).toMatchObject({ located: true, stripped: 'redrawn' });
  const moving = movingPng(still);
  const { located, stripped, out } = await exported(moving, 'image/png');
  expect([located, stripped, out.equals(moving)]).toEqual([true, 'failed', true]);
});
