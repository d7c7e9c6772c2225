/** Contrast of two colours (`#rrggbb`) as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What a contrast is enough for, by WCAG 2.2, 1.4.3: 4.5 for text, 3 for large text. */
export function gradeOf(ratio: number): 'text' | 'large' | 'none' {
  if (ratio >= 4.5) return 'text';
  return ratio >= 3 ? 'large' : 'none';
}

/** A contrast with one decimal, cut off: 4.48 must not be read as the 4.5 that it is short of. */
export function contrastText(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** Black or white, whichever is read better on a colour. */
export function inkOn(hex: string): string {
  return contrast(hex, '#ffffff') >= contrast(hex, '#000000') ? '#ffffff' : '#000000';
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
