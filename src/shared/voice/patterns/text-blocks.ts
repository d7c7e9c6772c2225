import { blockOf, type TextBlock } from './block.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

/** The blocks of a text without marks of a format: the whole, its paragraphs and sentences, and the file as it is. */
export function plainBlocks(text: string, format = 'txt'): readonly TextBlock[] {
  return [
    ...proseBlocks(blockOf(text, `text.${format}`, 0), format),
    blockOf(text, `summary.${format}`, 0),
    blockOf(text, `raw.${format}`, 0),
  ];
}

function proseBlocks(whole: TextBlock, format: string): readonly TextBlock[] {
  const { text } = whole;
  return [
    ...paragraphsOf(text).map(({ from, to }) => blockOf(text.slice(from, to), `paragraph.${format}`, from)),
    ...sentencesOf(text).map(({ from, to }) => blockOf(text.slice(from, to), `sentence.${format}`, from)),
    whole,
  ];
}
