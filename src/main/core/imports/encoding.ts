import { analyse } from 'chardet';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { Encoding, Reading } from '#shared/imports/table.ts';

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly by: Reading['encodingBy'];
};

/** chardet's names for encodings that Western letters are seldom mistaken for, as TextDecoder calls them. */
const BY_STATISTICS: { readonly [name: string]: Encoding } = {
  'windows-1251': 'windows-1251',
  Shift_JIS: 'shift_jis',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
};

/** Below this confidence (of 100) the statistics are a guess, and a Western file is likelier. */
const CONFIDENT = 50;

/** How much of a file the statistics look at, bytes. */
const SAMPLE = 64 * 1024;

/**
 * Bytes as text: by the mark at the start, else UTF-8 when every byte fits, else UTF-16 by its pattern of
 * zeros, else by statistics, else Windows-1252. Refuses what is no text.
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  if (chosen !== undefined) return { ...decodeAs(bytes, chosen), by: 'chosen' };
  const marked = markOf(bytes);
  if (marked !== null) return { ...decodeAs(bytes, marked), by: 'bom' };
  const wide = wideOf(bytes);
  if (wide !== null) return { ...decodeAs(bytes, wide), by: 'detected' };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return checked({ text: utf8, encoding: 'utf-8', by: 'valid' });
  return checked({ ...decodeAs(bytes, statistical(bytes)), by: 'detected' });
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function wideOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (half < 4) return null;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function statistical(bytes: Uint8Array): Encoding {
  const best = analyse(bytes.subarray(0, SAMPLE))[0];
  if (best === undefined || best.confidence < CONFIDENT) return 'windows-1252';
  // Central European code pages differ from the Western one in a few letters: the language must tell.
  if (best.name === 'ISO-8859-2')
    return ['cs', 'hu', 'pl', 'ro'].includes(best.lang ?? '') ? 'windows-1250' : 'windows-1252';
  const found = BY_STATISTICS[best.name];
  return found !== undefined && fits(bytes, found) ? found : 'windows-1252';
}

function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Refuses what is no text: control characters are a sign of a picture or a program with another name. */
function checked(decoded: Decoded): Decoded {
  const sample = decoded.text.slice(0, 8192);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1;
  }
  if (controls > 4 && controls > sample.length * 0.02) throw new ImportRefusal('notText');
  return decoded;
}
