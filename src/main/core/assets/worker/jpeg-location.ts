import { forgetPlace, tellsPlace, xmpTellsPlace } from './location.ts';

/**
 * Finding, and taking out, where a JPEG says it was taken: in the blocks before its pixels, and in whatever stands
 * behind them. Cameras put further pictures there (CIPA DC-007, Multi-Picture Format), telephones a short video.
 */

/** Markers of a JPEG without a length (ITU-T T.81, table B.1), and some that are met. */
const [END, START, FIRST_RESTART] = [0xd9, 0xd8, 0xd0];
const [APP1, APP2, APP13] = [0xe1, 0xe2, 0xed];

type Segment = { readonly marker: number; readonly body: Buffer };
type Parts = { readonly segments: readonly Segment[]; readonly end: number };

/** The blocks of the first picture of a file, and where that picture ends. */
function partsOf(file: Buffer): Parts {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= file.length; ) {
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : null;
    if (marker === null || marker === 0xff) {
      // Pixels: the next sign of a block is looked for.
      at = file.indexOf(0xff, at + 1);
      if (at < 0) break;
    } else if (marker === END) return { segments, end: at + 2 };
    else if (marker <= 1 || (marker >= FIRST_RESTART && marker <= START)) at += 2;
    else {
      const size = Math.max(2, file.readUInt16BE(at + 2));
      segments.push({ marker, body: file.subarray(at + 4, at + 2 + size) });
      at += 2 + size;
    }
  }
  return { segments, end: file.length };
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const RESOURCES = Buffer.from('Photoshop 3.0\0', 'latin1');

/** Where a name begins in some bytes, each time. */
function everyPlaceOf(name: Buffer, bytes: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) found.push(at);
  return found;
}

/** The Exif blocks in some bytes that tell the place; a small picture inside one can have one of its own. */
function exifIn(bytes: Buffer): readonly Buffer[] {
  return everyPlaceOf(EXIF, bytes)
    .map((at) => bytes.subarray(at))
    .filter(tellsPlace);
}

/** How XMP begins in a block, and how much stands before its text (XMP specification part 3, 1.1.3). */
const packets = [
  { name: Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), head: 29 },
  { name: Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1'), head: 75 },
];

/** The texts of XMP that tell the place. What is too long for one block is told by all of its pieces together. */
function xmpIn(segments: readonly Segment[]): readonly Buffer[] {
  return packets.flatMap(({ name, head }) => {
    const texts = segments
      .filter(({ marker, body }) => marker === APP1 && body.subarray(0, name.length).equals(name))
      .map(({ body }) => body.subarray(head));
    return xmpTellsPlace(Buffer.concat(texts)) ? texts : [];
  });
}

/** The resource of Photoshop that holds IPTC records (Adobe Photoshop File Formats, image resource 1028). */
const IPTC_RESOURCE = 1028;
/** What of an IPTC record 2 names a place: content location, city, sublocation, state, country (IPTC-IIM 4.2, 6). */
const placeRecords = [26, 27, 90, 92, 95, 100, 101];

/** What IPTC records say of the place, in all blocks of Photoshop's resources in some bytes. */
function iptcIn(bytes: Buffer): readonly Buffer[] {
  return everyPlaceOf(RESOURCES, bytes).flatMap((at) =>
    iptcResources(bytes.subarray(at + RESOURCES.length)).flatMap(placeValues),
  );
}

function iptcResources(block: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM'; ) {
    const id = block.readUInt16BE(at + 4);
    // A name with its length before it, filled up to an even number; then the length of what it holds.
    const named = at + 6 + evened((block[at + 6] ?? 0) + 1);
    if (named + 4 > block.length) break;
    const size = block.readUInt32BE(named);
    if (id === IPTC_RESOURCE) found.push(block.subarray(named + 4, named + 4 + size));
    at = named + 4 + evened(size);
  }
  return found;
}

function evened(length: number): number {
  return length + (length % 2);
}

function placeValues(records: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 5 <= records.length && records[at] === 0x1c; ) {
    const [record, dataset, size] = [records[at + 1], records[at + 2] ?? 0, records.readUInt16BE(at + 3)];
    const value = records.subarray(at + 5, at + 5 + size);
    const isSaid = value.some((byte) => byte !== BLANK && byte !== 0);
    if (record === 2 && placeRecords.includes(dataset) && isSaid) found.push(value);
    at += 5 + size;
  }
  return found;
}

const BLANK = 0x20;
/** Names under which a video behind a picture keeps the place (ISO/IEC 14496-12, 3GPP TS 26.244, QuickTime). */
const videoPlace = /©xyz|location\.ISO6709|loci/u;

/** Whether what stands behind the first picture tells the place. */
function restTells(rest: Buffer): boolean {
  if (exifIn(rest).length > 0 || iptcIn(rest).length > 0) return true;
  return xmpTellsPlace(rest) || videoPlace.test(rest.toString('latin1'));
}

/** Whether a JPEG says, anywhere in the file, where it was taken. */
export function jpegTellsPlace(file: Buffer): boolean {
  const { segments, end } = partsOf(file);
  return placesIn(segments).length > 0 || restTells(file.subarray(end));
}

/** Whatever in the blocks tells the place: blocks of Exif, and texts that are to be blank. */
function placesIn(segments: readonly Segment[]): readonly { readonly kind: 'exif' | 'text'; at: Buffer }[] {
  const blocks = (marker: number) => segments.filter((each) => each.marker === marker);
  return [
    ...blocks(APP1)
      .flatMap(({ body }) => exifIn(body))
      .map((at) => ({ kind: 'exif', at }) as const),
    ...[...xmpIn(segments), ...blocks(APP13).flatMap(({ body }) => iptcIn(body))].map(
      (at) => ({ kind: 'text', at }) as const,
    ),
  ];
}

/**
 * The JPEG without the place where it was taken, overwritten where it stands: its picture stays as it is, bit by bit.
 * What stands behind the picture is cut off where that tells the place too, and is not pointed to any more.
 */
export function jpegWithoutPlace(file: Buffer): Buffer {
  const { segments, end } = partsOf(file);
  for (const { kind, at } of placesIn(segments)) {
    if (kind === 'exif') forgetPlace(at);
    else at.fill(BLANK);
  }
  if (!restTells(file.subarray(end))) return file;
  for (const { marker, body } of segments)
    if (marker === APP2 && body.toString('latin1', 0, 4) === 'MPF\0') body.fill(0);
  return file.subarray(0, end);
}
