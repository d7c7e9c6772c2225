import { readSync } from 'node:fs';

/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2): where it stands, and where what is in it does. */
export type Box = {
  readonly kind: string;
  /** Of its kind's four letters, in the file or the block. */
  readonly named: number;
  readonly from: number;
  readonly to: number;
};

/** Most boxes that are believed to stand beside one another. */
const BOXES_MAX = 10_000;

/** The boxes that stand side by side in a stretch; ends where one does not fit. */
export function* boxesIn(block: Buffer, from: number, to: number): Generator<Box> {
  let at = from;
  for (let count = 0; at + 8 <= to && count < BOXES_MAX; count += 1) {
    const head = headOf(block.subarray(at, Math.min(at + 16, to)), at, to);
    if (head === null) return;
    yield head;
    at = head.to;
  }
}

/** The boxes of a whole file; only their heads are read. */
export function* boxesOfFile(file: number, size: number): Generator<Box> {
  const head = Buffer.alloc(16);
  let at = 0;
  for (let count = 0; at + 8 <= size && count < BOXES_MAX; count += 1) {
    const read = readSync(file, head, 0, 16, at);
    const box = headOf(head.subarray(0, read), at, size);
    if (box === null) return;
    yield box;
    at = box.to;
  }
}

function headOf(head: Buffer, at: number, end: number): Box | null {
  if (head.length < 8) return null;
  const short = head.readUInt32BE(0);
  const isLong = short === 1 && head.length >= 16;
  const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
  const own = isLong ? 16 : 8;
  if (size < own || at + size > end) return null;
  return { kind: head.toString('latin1', 4, 8), named: at + 4, from: at + own, to: at + size };
}

/** The first box of a kind in a stretch. */
export function boxNamed(block: Buffer, kind: string, { from, to }: Pick<Box, 'from' | 'to'>): Box | null {
  for (const box of boxesIn(block, from, to)) if (box.kind === kind) return box;
  return null;
}

/** The box at the end of a path of kinds. */
export function boxAt(block: Buffer, path: readonly string[], within: Box): Box | null {
  return path.reduce<Box | null>((box, kind) => (box === null ? null : boxNamed(block, kind, box)), within);
}

/** What stands in a `meta` box: in MP4 after four bytes of version and flags, in QuickTime at once. */
export function insideMeta(block: Buffer, meta: Box): Box {
  const isPlain =
    meta.from + 8 <= meta.to && block.toString('latin1', meta.from + 4, meta.from + 8) === 'hdlr';
  return { ...meta, from: isPlain ? meta.from : Math.min(meta.from + 4, meta.to) };
}

/** The stretches of the file that the samples of a track lie in, by its sample tables (ISO/IEC 14496-12, 8.7). */
export function samplesOf(
  block: Buffer,
  track: Box,
): readonly { readonly from: number; readonly bytes: number }[] {
  const tables = boxAt(block, ['mdia', 'minf', 'stbl'], track);
  if (tables === null) return [];
  const sizes = sampleSizes(block, boxNamed(block, 'stsz', tables));
  const perChunk = samplesPerChunk(block, boxNamed(block, 'stsc', tables));
  let sample = 0;
  return chunkOffsets(block, tables).map((from, index) => {
    const first = sample;
    sample = Math.min(first + perChunk(index + 1), sizes.count);
    return { from, bytes: sizes.sum(first, sample) };
  });
}

function chunkOffsets(block: Buffer, tables: Box): readonly number[] {
  const [short, long] = [boxNamed(block, 'stco', tables), boxNamed(block, 'co64', tables)];
  const box = short ?? long;
  if (box === null) return [];
  const width = short === null ? 8 : 4;
  const count = countIn(block, box, box.from + 4, width);
  return Array.from({ length: count }, (_, index) => {
    const at = box.from + 8 + index * width;
    return short === null ? Number(block.readBigUInt64BE(at)) : block.readUInt32BE(at);
  });
}

type SampleSizes = { readonly count: number; readonly sum: (first: number, end: number) => number };

function sampleSizes(block: Buffer, box: Box | null): SampleSizes {
  if (box === null || box.from + 12 > box.to) return { count: 0, sum: () => 0 };
  const same = block.readUInt32BE(box.from + 4);
  if (same !== 0)
    return { count: block.readUInt32BE(box.from + 8), sum: (first, end) => (end - first) * same };
  const sum = (first: number, end: number): number => {
    let bytes = 0;
    for (let sample = first; sample < end; sample += 1)
      bytes += block.readUInt32BE(box.from + 12 + sample * 4);
    return bytes;
  };
  return { count: countIn(block, box, box.from + 8, 4), sum };
}

function samplesPerChunk(block: Buffer, box: Box | null): (chunk: number) => number {
  if (box === null) return () => 0;
  const runs = Array.from({ length: countIn(block, box, box.from + 4, 12) }, (_, index) => {
    const at = box.from + 8 + index * 12;
    return { first: block.readUInt32BE(at), samples: block.readUInt32BE(at + 4) };
  });
  return (chunk) => runs.findLast(({ first }) => first <= chunk)?.samples ?? 0;
}

/** How many entries a table says it has, as far as it has room for them. */
function countIn(block: Buffer, box: Box, at: number, width: number): number {
  if (at + 4 > box.to) return 0;
  return Math.min(block.readUInt32BE(at), Math.floor((box.to - at - 4) / width));
}
