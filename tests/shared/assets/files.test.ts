import { describe, expect, it } from 'vitest';
import { assetPathOf, assetUrl } from '#shared/assets/address.ts';
import { folderSchema } from '#shared/assets/asset.ts';
import { assetNameOf, cleanName, folderBelow } from '#shared/assets/names.ts';
import { isMisnamed, sniff } from '#shared/assets/sniff.ts';

const hash = 'a1'.repeat(32);
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

describe('the address of a stored file', () => {
  it('is read back, and names nothing but a hash and a size', () => {
    expect(assetPathOf(new URL(assetUrl(hash, 'thumb')).pathname)).toEqual({ size: 'thumb', hash });
    const wrong = [
      '/asset/thumb/',
      `/asset/thumb/${hash}/`,
      `/asset/thumb/${hash}/x`,
      `/asset/big/${hash}`,
      `/assets/file/${hash}`,
    ];
    for (const path of [
      ...wrong,
      `/asset/file/${hash.toUpperCase()}`,
      `/asset/file/${hash}0`,
      `/asset/file/..%2f${hash}`,
    ])
      expect(assetPathOf(path), path).toBeNull();
  });
});

describe('what a file is by its first bytes', () => {
  const cases: readonly (readonly [what: string, head: Uint8Array, mime: string | null])[] = [
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe1]), 'image/jpeg'],
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image/png'],
    ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['GIF', bytes('GIF89a'), 'image/gif'],
    ['AVIF', bytes([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1avif'), 'image/avif'],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1heic'), null],
    ['MP4', bytes([0, 0, 0, 20], 'ftypisom', [0, 0, 0, 0], 'isom'), 'video/mp4'],
    ['MOV', bytes([0, 0, 0, 20], 'ftypqt  ', [0, 0, 0, 0], 'qt  '), 'video/quicktime'],
    ['MOV before ftyp', bytes([0, 0, 0, 8], 'wide', [0, 0, 0, 8], 'mdat'), 'video/quicktime'],
    ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'B\u0082\u0084webm'), 'video/webm'],
    ['Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'B\u0082\u0088matroska'), null],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'image/svg+xml'],
    [
      'SVG after a prolog',
      bytes(
        '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>',
      ),
      'image/svg+xml',
    ],
    ['SVG in UTF-16', Uint8Array.from(Buffer.from('\ufeff<svg width="1"/>', 'utf16le')), 'image/svg+xml'],
    ['a page with a drawing in it', bytes('<html><body><svg></svg></body></html>'), null],
    ['text', bytes('svg'), null],
    ['nothing', bytes(), null],
  ];
  it.each(cases)('%s', (_what, head, mime) => expect(sniff(head).mime).toBe(mime));

  it('is compared with what its name says, where that says anything', () => {
    expect(isMisnamed('a.JPG', 'image/jpeg')).toBe(false);
    expect(isMisnamed('a.mp4', 'image/png')).toBe(true);
    expect(isMisnamed('a', 'image/png')).toBe(false);
    expect(isMisnamed('.png', 'image/jpeg')).toBe(false);
  });
});

describe('names from a disk', () => {
  it('are whole, in one form, and steer no line', () => {
    expect(cleanName('\ud800bad\u0000\n\u202ename.png ')).toBe('\ufffdbadname.png');
    expect(assetNameOf('.png')).toBe('.png');
    expect(assetNameOf('\u0001')).toBe('?');
    expect(cleanName('🥖'.repeat(300)).isWellFormed()).toBe(true);
  });

  it('become folders as deep as folders go', () => {
    const deep = folderBelow('Shop', ['a', ' b ', '..', '', 'c/d', 'e', 'f', 'g', 'h']);
    expect(folderSchema.safeParse(deep).success).toBe(true);
    expect(deep).toBe('Shop/a/b/../cd/e');
    expect(folderBelow('', [])).toBe('');
  });
});
