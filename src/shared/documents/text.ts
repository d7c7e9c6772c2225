// What XML 1.0 cannot hold (section 2.2, "Char"): control characters other than tab and line feed, and two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu;

/** The text without what no document format can hold, with line ends as `\n`. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/gu, '\n').replace(unprintable, '');
}

/** At most `max` characters as a reader counts them, with an ellipsis when cut; never half of an emoji. */
export function shortened(text: string, max: number): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  const whole: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(line.slice(0, max * 12))) {
    if (whole.length >= max - 1) return `${whole.join('').trimEnd()}…`;
    whole.push(segment);
  }
  return whole.join('');
}

const firstStrong = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text is read from right to left: its first letter decides, as in Unicode's rule P2. */
export function readsRightToLeft(text: string): boolean {
  const letter = firstStrong.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
