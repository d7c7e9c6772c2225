import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes before the first block of a PNG, and of a block's head: its length and its kind. */
const [SIGNATURE, HEAD, CHECK_SUM] = [8, 8, 4];

/**
 * Whether a PNG moves: it says so in a block before its first pixels (PNG, third edition, 11.3.6.1, "acTL").
 * @throws what the system says where it cannot be read
 */
export function isMovingPng(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    for (let at = SIGNATURE; readSync(file, head, 0, HEAD, at) === HEAD; ) {
      const kind = head.toString('latin1', 4);
      if (kind === 'acTL') return true;
      if (kind === 'IDAT' || kind === 'IEND') return false;
      at += HEAD + head.readUInt32BE(0) + CHECK_SUM;
    }
    return false;
  } finally {
    closeSync(file);
  }
}
