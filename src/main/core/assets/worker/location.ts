/** Finding, and taking out, where a picture says it was taken. */

/** The tag of a TIFF directory that points to the one about the place (CIPA DC-008, Exif 2.32, 4.6.3). */
const GPS_TAG = 0x8825;
/** Longest directory that is believed. */
const ENTRIES_MAX = 500;
const ENTRY_BYTES = 12;
/** Bytes of one value of each TIFF type. */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Where the TIFF part of an Exif block begins: some keep a name before it. */
function tiffStart(exif: Uint8Array): number {
  const named = exif[0] === 0x45 && exif[1] === 0x78 && exif[2] === 0x69 && exif[3] === 0x66;
  return named ? 6 : 0;
}

type Place = { readonly entry: number; readonly directory: number; readonly little: boolean };

/** Where a TIFF block tells of the place: the entry that points there, and the directory. Null where it tells nothing. */
function placeIn(tiff: DataView): Place | null {
  if (tiff.byteLength < 8) return null;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const first = tiff.getUint32(4, little);
  for (let index = 0; index < entriesAt(tiff, first, little); index += 1) {
    const entry = first + 2 + index * ENTRY_BYTES;
    if (tiff.getUint16(entry, little) !== GPS_TAG) continue;
    const directory = tiff.getUint32(entry + 8, little);
    return entriesAt(tiff, directory, little) > 0 ? { entry, directory, little } : null;
  }
  return null;
}

/** How many entries of a directory lie inside the block. */
function entriesAt(tiff: DataView, at: number, little: boolean): number {
  if (at + 2 > tiff.byteLength) return 0;
  const room = Math.floor((tiff.byteLength - at - 2) / ENTRY_BYTES);
  return Math.min(tiff.getUint16(at, little), room, ENTRIES_MAX);
}

function viewOf(exif: Uint8Array): DataView {
  const start = tiffStart(exif);
  return new DataView(exif.buffer, exif.byteOffset + start, Math.max(0, exif.byteLength - start));
}

/** Whether an Exif block says where a picture was taken. */
export function tellsPlace(exif: Uint8Array | undefined): boolean {
  return exif !== undefined && placeIn(viewOf(exif)) !== null;
}

/**
 * Names under which XMP says where: coordinates of Exif, and places by their names (IPTC Photo Metadata Standard:
 * core, extension, and what it takes over from Photoshop). The address of whoever took it has other names (`CiAdrCity`).
 */
const xmpPlaces = [
  /GPS(?:Latitude|Longitude|Position)/u,
  /:(?:Location(?:Created|Shown|Name|Id)?|Sublocation|City|ProvinceState|Country(?:Code|Name)?|WorldRegion)\b/u,
  /photoshop:State\b/u,
];

/** Whether an XMP block says where a picture was taken. */
export function xmpTellsPlace(xmp: Uint8Array | undefined): boolean {
  if (xmp === undefined) return false;
  const text = new TextDecoder().decode(xmp);
  return xmpPlaces.some((place) => place.test(text));
}

/** Overwrites the directory of the place, and all values it points to, with nothing; in place. */
export function forgetPlace(exif: Uint8Array): void {
  const tiff = viewOf(exif);
  const place = placeIn(tiff);
  if (place === null) return;
  const { directory, little } = place;
  const count = entriesAt(tiff, directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    const bytes = (typeBytes[tiff.getUint16(entry + 2, little)] ?? 1) * tiff.getUint32(entry + 4, little);
    if (bytes > 4) blank(tiff, tiff.getUint32(entry + 8, little), bytes);
    blank(tiff, entry, ENTRY_BYTES);
  }
  // No entries are left, and the pointer to them points to an empty directory: still a valid block.
  tiff.setUint16(directory, 0);
}

function blank(tiff: DataView, from: number, bytes: number): void {
  const end = Math.min(from + bytes, tiff.byteLength);
  for (let at = from; at < end; at += 1) tiff.setUint8(at, 0);
}
