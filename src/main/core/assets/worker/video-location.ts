import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { xmpTellsPlace } from './location.ts';
import { FileRefused } from './refused.ts';
import { type Box, boxAt, boxesIn, boxesOfFile, boxNamed, insideMeta, samplesOf } from './video-boxes.ts';

/** Finding, and overwriting, where an MP4 or QuickTime video says it was taken. Nothing in the file moves by it. */

/** What is written over a stretch of the file: these bytes, or nothing but zeros. */
type Patch = { readonly at: number } & ({ readonly bytes: Buffer } | { readonly zeros: number });

/** Largest block of facts that is held in memory; hours of video need a tenth of it. */
const FACTS_MAX = 256_000_000;
/** The four letters under which QuickTime keeps a place, and those of 3GPP (TS 26.244, 8.2). */
const placeKinds = ['©xyz', 'loci'];
/** The extended type of a box that holds XMP (XMP specification part 3, 1.1.4). */
const XMP_BOX = 'be7acfcb97a942e89c71999491e3afac';

/** Whether a video says where it was taken. False for what is no MP4 or QuickTime file. */
export function videoTellsPlace(path: string): boolean {
  return withFile(path, 'r', (file, size) => patchesFor(file, size).length > 0);
}

/** Overwrites where a video says it was taken; false where there was nothing of the kind. */
export function forgetVideoPlace(path: string): boolean {
  return withFile(path, 'r+', (file, size) => {
    const patches = patchesFor(file, size);
    for (const patch of patches) apply(file, patch);
    if (patches.length > 0) fsyncSync(file);
    return patches.length > 0;
  });
}

const nothing = Buffer.alloc(1 << 20);

function apply(file: number, patch: Patch): void {
  if ('bytes' in patch) writeSync(file, patch.bytes, 0, patch.bytes.length, patch.at);
  else
    for (let done = 0; done < patch.zeros; done += nothing.length)
      writeSync(file, nothing, 0, Math.min(nothing.length, patch.zeros - done), patch.at + done);
}

function withFile<T>(path: string, how: 'r' | 'r+', act: (file: number, size: number) => T): T {
  const file = openSync(path, how);
  try {
    return act(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

function patchesFor(file: number, size: number): readonly Patch[] {
  return [...boxesOfFile(file, size)].flatMap((box): readonly Patch[] => {
    const bytes = box.to - box.from;
    if (box.kind !== 'moov' && (box.kind !== 'uuid' || bytes > FACTS_MAX)) return [];
    if (bytes > FACTS_MAX) throw new FileRefused('damaged', { reason: 'moov' });
    const block = Buffer.alloc(bytes);
    readSync(file, block, 0, bytes, box.from);
    const whole: Box = { kind: box.kind, named: -1, from: 0, to: bytes };
    const shifted = (patches: readonly Patch[]): readonly Patch[] =>
      patches.map((patch) => ({ ...patch, at: patch.at + box.from }));
    if (box.kind === 'uuid') return isXmpOfPlace(block, whole) ? gone(box) : [];
    return [
      ...shifted(patchesIn(block, whole)),
      ...trackPatches(block, whole, size).flatMap((one) => one(box.from)),
    ];
  });
}

/** Boxes in which others stand that may tell of a place. */
const holders = ['udta', 'ilst', 'trak', 'mdia', 'minf'];

function patchesIn(block: Buffer, within: Box): readonly Patch[] {
  return [...boxesIn(block, within.from, within.to)].flatMap((box): readonly Patch[] => {
    if (placeKinds.includes(box.kind)) return gone(box);
    if (box.kind === 'XMP_' || box.kind === 'uuid') return isXmpOfPlace(block, box) ? gone(box) : [];
    if (box.kind === 'meta') {
      const inside = insideMeta(block, box);
      return [...keyPatches(block, inside), ...patchesIn(block, inside)];
    }
    return holders.includes(box.kind) ? patchesIn(block, box) : [];
  });
}

/** A box that readers skip, with nothing in it. */
function gone({ named, from, to }: Box): readonly Patch[] {
  return [
    { at: named, bytes: Buffer.from('free', 'latin1') },
    { at: from, zeros: to - from },
  ];
}

function isXmpOfPlace(block: Buffer, { kind, from, to }: Box): boolean {
  if (kind === 'uuid' && block.toString('hex', from, from + 16) !== XMP_BOX) return false;
  return xmpTellsPlace(block.subarray(from, to));
}

type Key = { readonly number: number; readonly from: number; readonly to: number };

/** The names in a `keys` box that say "location", with their numbers (QuickTime File Format, metadata item keys). */
function placeKeys(block: Buffer, keys: Box | null): readonly Key[] {
  if (keys === null || keys.from + 8 > keys.to) return [];
  // Version, flags and a count; then each key with its size and namespace, as boxes have them.
  return [...boxesIn(block, keys.from + 8, keys.to)].flatMap(({ from, to }, index) =>
    /location/iu.test(block.toString('latin1', from, to)) ? [{ number: index + 1, from, to }] : [],
  );
}

/** Names stay as long as they were, and values too: what points at them still does. */
function keyPatches(block: Buffer, inside: Box): readonly Patch[] {
  const keys = placeKeys(block, boxNamed(block, 'keys', inside));
  const list = boxNamed(block, 'ilst', inside);
  const names = keys.map(({ from, to }) => {
    const name = block.toString('latin1', from, to).replaceAll(/location/giu, 'withheld');
    return { at: from, bytes: Buffer.from(name, 'latin1') };
  });
  if (list === null) return names;
  const items = [...boxesIn(block, list.from, list.to)].filter(({ kind }) =>
    keys.some(({ number }) => Buffer.from(kind, 'latin1').readUInt32BE(0) === number),
  );
  return [...names, ...items.flatMap((item) => valuePatches(block, item))];
}

function valuePatches(block: Buffer, item: Box): readonly Patch[] {
  return [...boxesIn(block, item.from, item.to)]
    .filter(({ kind, from, to }) => kind === 'data' && to - from > 8)
    .map(({ from, to }) => ({ at: from + 8, bytes: Buffer.alloc(to - from - 8, ' ') }));
}

/**
 * Tracks that tell of the place moment by moment: GoPro's `gpmd`, and timed metadata with a key that says so. The track
 * is skipped by readers from now on, and its samples are empty.
 */
function trackPatches(
  block: Buffer,
  whole: Box,
  size: number,
): readonly ((moved: number) => readonly Patch[])[] {
  return [...boxesIn(block, whole.from, whole.to)]
    .filter((box) => box.kind === 'trak' && followsPlace(block, box))
    .map((track) => (moved): readonly Patch[] => [
      { at: track.named + moved, bytes: Buffer.from('free', 'latin1') },
      ...samplesOf(block, track)
        .filter(({ from, bytes }) => bytes > 0 && from + bytes <= size)
        .map(({ from, bytes }) => ({ at: from, zeros: bytes })),
    ]);
}

function followsPlace(block: Buffer, track: Box): boolean {
  const entries = boxAt(block, ['mdia', 'minf', 'stbl', 'stsd'], track);
  if (entries === null) return false;
  // Version, flags and a count stand before the entries.
  return [...boxesIn(block, entries.from + 8, entries.to)].some(
    ({ kind, from, to }) =>
      kind === 'gpmd' || (kind === 'mebx' && /location/iu.test(block.toString('latin1', from, to))),
  );
}
