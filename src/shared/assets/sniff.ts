import type { AssetMime } from './asset.ts';

/** How many bytes of a file's beginning `sniff` wants to see. */
export const SNIFFED_BYTES = 4096;

/** What a file is by its first bytes: a kind that the library keeps, or a name for what it is instead. */
export type Sniffed = { readonly mime: AssetMime } | { readonly mime: null; readonly what: ForeignKind };

/** Kinds of files that people try and the library does not keep. */
export const foreignKinds = [
  'heic',
  'bmp',
  'tiff',
  'psd',
  'pdf',
  'zip',
  'mkv',
  'avi',
  'program',
  'svgz',
  'text',
  'unknown',
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** Tells what a file is from its first bytes; its name says nothing. */
export function sniff(head: Uint8Array): Sniffed {
  const mime = pictureOf(head) ?? boxOf(head) ?? (isSvg(head) ? 'image/svg+xml' : null) ?? webmOf(head);
  return mime === null || mime === undefined ? { mime: null, what: foreignOf(head) } : { mime };
}

function ascii(head: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...head.subarray(from, from + length));
}

function begins(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function pictureOf(head: Uint8Array): AssetMime | null {
  if (begins(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return 'image/webp';
  const gif = ascii(head, 0, 6);
  return gif === 'GIF87a' || gif === 'GIF89a' ? 'image/gif' : null;
}

/** The brands that a file of ISO boxes names, the main one first (ISO/IEC 14496-12, `ftyp`). */
function brandsOf(head: Uint8Array): readonly string[] {
  if (ascii(head, 4, 4) !== 'ftyp') return [];
  const size = Math.min(
    new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0),
    head.length,
  );
  const brands = [ascii(head, 8, 4)];
  for (let at = 16; at + 4 <= size; at += 4) brands.push(ascii(head, at, 4));
  return brands;
}

const heic = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis'];
const avif = ['avif', 'avis'];
/** First boxes of QuickTime films that are older than `ftyp`. */
const oldFilms = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

function boxOf(head: Uint8Array): AssetMime | null {
  if (head.length < 12) return null;
  const brands = brandsOf(head);
  const [main = ''] = brands;
  if (brands.some((brand) => avif.includes(brand))) return 'image/avif';
  if (brands.some((brand) => heic.includes(brand) || brand === 'mif1')) return null;
  if (main.startsWith('qt')) return 'video/quicktime';
  if (brands.length > 0) return 'video/mp4';
  return oldFilms.includes(ascii(head, 4, 4)) ? 'video/quicktime' : null;
}

function isMatroska(head: Uint8Array): boolean {
  return begins(head, 0x1a, 0x45, 0xdf, 0xa3);
}

function webmOf(head: Uint8Array): AssetMime | null {
  return isMatroska(head) && ascii(head, 0, 64).includes('webm') ? 'video/webm' : null;
}

/** The beginning of a file as text, whichever Unicode form it has; null where it is none. */
function textOf(head: Uint8Array): string | null {
  const label = begins(head, 0xff, 0xfe) ? 'utf-16le' : begins(head, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(label).decode(head);
  return text.includes('\u0000') ? null : text;
}

/** An SVG's first element is `svg`, after whatever XML lets stand before it. */
function isSvg(head: Uint8Array): boolean {
  const text = textOf(head);
  if (text === null || !text.trimStart().startsWith('<')) return false;
  const bare = text
    .replace(/<\?[\s\S]*?\?>/gu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/giu, '');
  return /^\s*<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/u.test(bare);
}

const foreign: readonly (readonly [ForeignKind, (head: Uint8Array) => boolean])[] = [
  ['heic', (head) => brandsOf(head).length > 0],
  ['mkv', isMatroska],
  ['avi', (head) => ascii(head, 0, 4) === 'RIFF'],
  ['pdf', (head) => ascii(head, 0, 5) === '%PDF-'],
  ['psd', (head) => ascii(head, 0, 4) === '8BPS'],
  ['tiff', (head) => begins(head, 0x49, 0x49, 0x2a, 0) || begins(head, 0x4d, 0x4d, 0, 0x2a)],
  ['zip', (head) => begins(head, 0x50, 0x4b, 3, 4)],
  ['svgz', (head) => begins(head, 0x1f, 0x8b)],
  ['bmp', (head) => ascii(head, 0, 2) === 'BM' && head.length > 30 && head[6] === 0],
  [
    'program',
    (head) =>
      begins(head, 0x7f, 0x45, 0x4c, 0x46) || ascii(head, 0, 2) === 'MZ' || ascii(head, 0, 2) === '#!',
  ],
  ['text', (head) => textOf(head) !== null],
];

function foreignOf(head: Uint8Array): ForeignKind {
  return foreign.find(([, is]) => is(head))?.[0] ?? 'unknown';
}

/** The endings that files of a kind usually have, without the dot. */
const endings: { readonly [mime in AssetMime]: readonly string[] } = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png', 'apng'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'image/svg+xml': ['svg'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm'],
};

/** The ending that a file of a kind is given. */
export function endingOf(mime: AssetMime): string {
  return endings[mime][0] ?? '';
}

/** Whether a name's ending says something else than the file is. A name without an ending says nothing. */
export function isMisnamed(fileName: string, mime: AssetMime): boolean {
  const dot = fileName.lastIndexOf('.');
  if (dot <= 0) return false;
  const ending = fileName.slice(dot + 1).toLowerCase();
  return ending !== '' && !endings[mime].includes(ending);
}

/** The name of a kind as people say it. */
export function kindName(mime: AssetMime): string {
  return mime === 'video/quicktime'
    ? 'QuickTime'
    : mime === 'image/svg+xml'
      ? 'SVG'
      : (mime.split('/')[1] ?? '').toUpperCase();
}
