import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileSize } from '#shared/assets/address.ts';
import type { StoredFile } from '#shared/assets/jobs.ts';
import { VERSION, versionValue } from '#shared/assets/registers.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { pathIn } from '../assets/files.ts';
import { versionFrom } from '../assets/report.ts';

/** A picture of the sample in its store. */
export type SamplePicture = { readonly key: string; readonly file: StoredFile };

/** Puts the pictures that ship with the sample into a folder of files. They were drawn by scripts/sample-pictures.mjs. */
export function placePictures(
  resourcesFolder: string,
  keys: readonly string[],
  folder: string,
): readonly SamplePicture[] {
  return keys.map((key) => {
    const from = (ending: string): string => join(resourcesFolder, 'sample', 'files', `${key}.${ending}`);
    const png = readFileSync(from('png'));
    const hash = createHash('sha256').update(png).digest('hex');
    mkdirSync(dirname(pathIn(folder, hash, 'file')), { recursive: true, mode: 0o700 });
    const put = (ending: string, size: FileSize): void =>
      copyFileSync(from(ending), pathIn(folder, hash, size));
    put('thumb.webp', 'thumb');
    put('view.webp', 'view');
    put('png', 'file');
    return { key, file: factsOf(png, hash) };
  });
}

/** A PNG says its size at the beginning (PNG specification, 11.2.1). */
function factsOf(png: Buffer, hash: string): StoredFile {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const still = { seconds: null, animated: false, codec: null, located: false, pictured: true };
  return { hash, mime: 'image/png', bytes: png.length, width, height, ...still };
}

/** The registers of a picture of the sample. */
export function pictureRegisters(
  { key, file }: SamplePicture,
  about: { readonly brand: Id; readonly alt: string; readonly at: number },
): { readonly [register: string]: Json } {
  const version = versionFrom(file, `${key}.png`, about.at, null);
  return {
    brand: about.brand,
    name: key.charAt(0).toUpperCase() + key.slice(1),
    alt: about.alt,
    folder: 'Drawings',
    licence: 'own',
    source: 'Drawn for the sample',
    credit: 'Hollin & Rye',
    current: file.hash,
    [`${VERSION}${file.hash}`]: versionValue(version),
  };
}
