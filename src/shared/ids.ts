import { z } from 'zod';

/** Any identifier inside a workspace: a UUID, in practice version 7, so that text order is creation order. */
export const idSchema = z.guid();
export type Id = string;

/** Where new ids come from. Passed in, so that a test or a merge trial can choose them. */
export type IdSource = () => Id;

/**
 * A source of UUIDv7 (RFC 9562, 5.7) that never goes back within one source: ids made in the same
 * millisecond, or after the clock was set back, count on in the 12 `rand_a` bits.
 * @param now milliseconds since the epoch
 * @param randomBytes gives n random bytes
 */
export function uuidv7Source(now: () => number, randomBytes: (count: number) => Uint8Array): IdSource {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = now();
    if (ms > lastMs) {
      lastMs = ms;
      counter = 0;
    } else if (counter < 0xfff) {
      counter += 1;
    } else {
      lastMs += 1;
      counter = 0;
    }
    return formatUuidv7(lastMs, counter, randomBytes(8));
  };
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(byte: number): string {
  return hexBytes[byte] ?? '00';
}

function formatUuidv7(ms: number, counter: number, random: Uint8Array): Id {
  const time = ms.toString(16).padStart(12, '0');
  const middle = (0x7000 | counter).toString(16);
  let hex = hexOf(((random[0] ?? 0) & 0x3f) | 0x80);
  for (let index = 1; index < 8; index += 1) hex += hexOf(random[index] ?? 0);
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
