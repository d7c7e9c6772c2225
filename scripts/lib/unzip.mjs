import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// Field offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;

function readAt(file, position, length) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

function readDirectory(file) {
  const { size } = fstatSync(file);
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    return readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  }
  throw new Error('This is not a zip archive, or it is cut short.');
}

function* entriesOf(directory) {
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === directorySignature) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      storedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      position: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function contentOf(file, entry) {
  const header = readAt(file, entry.position, 30);
  const start = entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const stored = readAt(file, start, entry.storedSize);
  return entry.deflated ? inflateRawSync(stored) : stored;
}

/**
 * Unpacks those files of a zip archive for which `placeFor(name)` gives a path inside `folder`. Written out here
 * because set-up may use nothing but Node, and a bare machine has no `unzip`. No zip64, no encryption.
 */
export function unzip(archive, folder, placeFor) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of entriesOf(readDirectory(file))) {
      const place = entry.name.endsWith('/') ? undefined : placeFor(entry.name);
      if (place === undefined) continue;
      const target = resolve(folder, place);
      if (!target.startsWith(resolve(folder) + sep))
        throw new Error(`The archive names a path outside: ${entry.name}`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, contentOf(file, entry), { mode: entry.mode || 0o644 });
    }
  } finally {
    closeSync(file);
  }
}
