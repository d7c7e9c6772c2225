import { currentLocale } from '#shared/messages/index.ts';

/** "1:05" of a length in seconds, "1:02:10" from an hour on. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Shapes that people know by name, as width divided by height. */
const known: readonly (readonly [name: string, ratio: number])[] = [
  ['1:1', 1],
  ['4:5', 4 / 5],
  ['9:16', 9 / 16],
  ['16:9', 16 / 9],
  ['2:3', 2 / 3],
  ['3:2', 3 / 2],
  ['3:4', 3 / 4],
  ['4:3', 4 / 3],
  ['2:1', 2],
  ['1.91:1', 1.91],
];

/** "4:5" where a shape has a usual name, otherwise "1.46:1". */
export function ratioText(ratio: number): string {
  const name = known.find(([, value]) => Math.abs(value / ratio - 1) < 0.01)?.[0];
  if (name !== undefined) return name;
  const format = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 2 });
  return ratio >= 1 ? `${format.format(ratio)}:1` : `1:${format.format(1 / ratio)}`;
}

/** "JPEG" of "image/jpeg". */
export function typeText(mime: string): string {
  const [, subtype = mime] = mime.split('/');
  const names: { readonly [subtype: string]: string } = {
    'svg+xml': 'SVG',
    quicktime: 'MOV',
    webp: 'WebP',
    webm: 'WebM',
  };
  return names[subtype] ?? subtype.toUpperCase();
}
