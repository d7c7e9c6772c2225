import type { CampaignHue } from '../campaigns/hues.ts';
import type { PostStatus } from '../posts/post.ts';
import type { Paper } from './tree.ts';

/** Ink on white paper, as six hex digits: the light values of the design's tokens, because a document has no dark mode. */
export const ink = '14202B';
export const inkSecond = '44515D';
export const inkThird = '596672';
export const line = 'D8DEE3';
export const lineStrong = 'B3BDC6';
export const sunken = 'F4F6F7';
export const infoSoft = 'EAF0F7';
export const info = '1B5DAB';
export const warnSoft = 'F3EFE8';
export const warn = '7C4A00';

/** A status as paper shows it: its colour, and the character that stands for its shape where none can be drawn. */
export const statusLook: {
  readonly [status in PostStatus]: { readonly colour: string; readonly glyph: string };
} = {
  idea: { colour: '5B5D7B', glyph: '◌' },
  draft: { colour: '4B5763', glyph: '□' },
  in_review: { colour: '7C4A00', glyph: '◐' },
  changes_requested: { colour: '9F3A08', glyph: '◁' },
  rejected: { colour: 'A81B31', glyph: '⊖' },
  approved: { colour: '0C653F', glyph: '✔' },
  scheduled: { colour: '0A5D73', glyph: '▶' },
  due: { colour: '596672', glyph: '◉' },
  published: { colour: '22313E', glyph: '■' },
  missed: { colour: 'A81B31', glyph: '✕' },
  skipped: { colour: '596672', glyph: '–' },
  on_hold: { colour: '693B8F', glyph: '‖' },
  archived: { colour: '596672', glyph: '▣' },
};

/** A campaign's colour and the soft fill its name is read on. */
export const hueLook: { readonly [hue in CampaignHue]: { readonly solid: string; readonly soft: string } } = {
  berry: { solid: '98234F', soft: 'F0DEE5' },
  brick: { solid: '9C3F1C', soft: 'F0E2DD' },
  ochre: { solid: '765500', soft: 'EAE6D9' },
  moss: { solid: '476610', soft: 'E3E8DB' },
  pine: { solid: '0D674B', soft: 'DBE8E4' },
  lagoon: { solid: '0A6174', soft: 'DAE7EA' },
  cobalt: { solid: '2A57AE', soft: 'DFE6F3' },
  iris: { solid: '5747B3', soft: 'E6E3F4' },
  plum: { solid: '7F3297', soft: 'ECE0EF' },
  slate: { solid: '485866', soft: 'E4E6E8' },
};

/** Width and height in millimetres, upright: ISO 216 A4, and the North American letter sheet of 8.5 by 11 inches. */
export const sheets: { readonly [paper in Paper]: { readonly width: number; readonly height: number } } = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** Blank edge of every page, in millimetres. */
export const marginMm = 16;

// Where letter is the usual sheet: CLDR's supplemental data, "paperSize" US-Letter.
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The sheet that is usual where the locale is spoken; A4 where the locale names no region. */
export function paperOf(locale: string): Paper {
  return letterRegions.has(new Intl.Locale(locale).region ?? '') ? 'letter' : 'a4';
}
