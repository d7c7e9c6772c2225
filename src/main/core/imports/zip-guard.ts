import { inflateRawSync } from 'node:zlib';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import { LIMITS, megabytes } from './limits.ts';

/** One part of a zip archive as its central directory tells it. */
type Part = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly claimed: number;
  readonly at: number;
};

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_SIZE = 22;
/** A comment after the end record has at most this many bytes. */
const COMMENT_MAX = 0xffff;

/** Names of the parts of a zip archive. Refuses one that would unpack to more than `most` bytes, whatever it claims. */
export function guardZip(
  bytes: Uint8Array,
  fileName: string,
  most: number = LIMITS.inflated,
): readonly string[] {
  const parts = partsOf(bytes, fileName);
  const claimed = parts.reduce((sum, part) => sum + part.claimed, 0);
  if (claimed > most) throw inflates(claimed, most);
  let actual = 0;
  for (const part of parts) actual += unpackedSize(bytes, part, most - actual, fileName);
  return parts.map((part) => part.name);
}

function inflates(size: number, most: number): ImportRefusal {
  return new ImportRefusal('inflatesTooMuch', { size: megabytes(size), most: megabytes(most) });
}

function partsOf(bytes: Uint8Array, fileName: string): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new ImportRefusal('notWorkbook', { name: fileName });
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) throw new ImportRefusal('notWorkbook', { name: fileName });
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) {
      throw new ImportRefusal('notWorkbook', { name: fileName });
    }
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      claimed: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

/** How large a part really is: unpacked once with the cap as its bound, because the directory may lie. */
function unpackedSize(bytes: Uint8Array, part: Part, left: number, fileName: string): number {
  if (part.method !== 8) return part.packed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.at + 30 > bytes.length) throw new ImportRefusal('notWorkbook', { name: fileName });
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  try {
    return inflateRawSync(bytes.subarray(from, from + part.packed), { maxOutputLength: Math.max(left, 1) })
      .length;
  } catch (error) {
    if (error instanceof RangeError) throw inflates(LIMITS.inflated, LIMITS.inflated);
    throw new ImportRefusal('notWorkbook', { name: fileName });
  }
}
