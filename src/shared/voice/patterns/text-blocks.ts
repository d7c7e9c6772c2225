import { blockOf, partOf, type TextBlock } from './block.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

/** The blocks of a text without marks of a format: the whole, its paragraphs and sentences, and the file as it is. */
export function plainBlocks(text: string, format = 'txt'): readonly TextBlock[] {
  const whole = blockOf(text, `text.${format}`, 0);
  const part = (from: number, to: number, scope: string): TextBlock =>
    partOf(whole, from, to, `${scope}.${format}`);
  return [
    ...paragraphsOf(text).map(({ from, to }) => part(from, to, 'paragraph')),
    ...sentencesOf(text).map(({ from, to }) => part(from, to, 'sentence')),
    whole,
    part(0, text.length, 'summary'),
    part(0, text.length, 'raw'),
  ];
}
