import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontData, FontFace } from './html-style.ts';

// The ranges that @fontsource publishes for its files (its CSS): a document uses each file for those characters only.
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

type FontFile = Omit<FontFace, 'source'> & { readonly from: string; readonly name: string };

const files: readonly FontFile[] = [
  font('Newsreader', 'normal', latin, 'newsreader', 'newsreader-latin-opsz-normal.woff2'),
  font('Newsreader', 'italic', latin, 'newsreader', 'newsreader-latin-opsz-italic.woff2'),
  font('Newsreader', 'normal', latinExtended, 'newsreader', 'newsreader-latin-ext-opsz-normal.woff2'),
  font('Public Sans', 'normal', latin, 'public-sans', 'public-sans-latin-wght-normal.woff2'),
  font('Public Sans', 'normal', latinExtended, 'public-sans', 'public-sans-latin-ext-wght-normal.woff2'),
];

function font(
  family: FontFace['family'],
  style: FontFace['style'],
  range: string,
  from: string,
  name: string,
): FontFile {
  return { family, style, range, from, name };
}

/** Where a font file lies: beside the bundle in the app, in node_modules when running from source. */
function placesOf(file: FontFile): readonly string[] {
  const source = join('node_modules', '@fontsource-variable', file.from, 'files', file.name);
  return [
    join(import.meta.dirname, 'fonts', file.name),
    join(import.meta.dirname, '..', 'fonts', file.name),
    join(import.meta.dirname, '..', '..', '..', '..', source),
  ];
}

let loaded: FontData | null = null;

/** The design's fonts as data addresses. One that is not there is left out: the page falls back to a system font. */
export function documentFonts(): FontData {
  loaded ??= files.flatMap((file): readonly FontFace[] => {
    const place = placesOf(file).find((path) => existsSync(path));
    if (place === undefined) return [];
    const { family, style, range } = file;
    return [
      { family, style, range, source: `data:font/woff2;base64,${readFileSync(place).toString('base64')}` },
    ];
  });
  return loaded;
}
