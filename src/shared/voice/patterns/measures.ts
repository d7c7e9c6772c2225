import { syllable } from 'syllable';
import { Memo } from '../memo.ts';
import type { Structure } from './block.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

/** What is counted in a text, by the names that Vale's formulas use. */
export const textVariables: readonly string[] = [
  'words',
  'sentences',
  'characters',
  'syllables',
  'complex_words',
  'long_words',
  'polysyllabic_words',
  'paragraphs',
  'list',
  'blockquote',
  'pre',
  'heading_h1',
  'heading_h2',
  'heading_h3',
  'heading_h4',
  'heading_h5',
  'heading_h6',
];

/** Counts of a text; `null` for one without words, which nothing can be said about. */
export type Measures = Readonly<Record<string, number>> | null;

const WORDS = /(?:\p{Lu}\.){2,}|[\p{N}\p{L}'’]+/gu;

/** What is counted in a paragraph; a text's counts are the sums of its paragraphs'. */
type Counts = {
  words: number;
  sentences: number;
  characters: number;
  syllables: number;
  complex_words: number;
  long_words: number;
  polysyllabic_words: number;
};

// A key changes one paragraph of a text, and few of its words: what was counted of the rest is counted once.
const paragraphs = new Memo<Counts>(200);
const syllablesOf = new Memo<number>(5000);
/** Longer ones are counted each time: they are pasted, not typed. */
const PARAGRAPH_MOST = 5000;
const WORD_MOST = 40;

/** Counts the words, sentences and so on of a text. */
export function measure(text: string, structure: Structure): Measures {
  const parts = paragraphsOf(text).map(({ from, to }) => text.slice(from, to));
  const counted = parts.map((part) =>
    part.length > PARAGRAPH_MOST ? countsOf(part) : paragraphs.get(part, countsOf),
  );
  const sum = (name: keyof Counts): number => counted.reduce((total, counts) => total + counts[name], 0);
  const words = sum('words');
  if (words === 0) return null;
  return {
    ...structure,
    words,
    sentences: Math.max(1, sum('sentences')),
    characters: sum('characters'),
    syllables: sum('syllables'),
    complex_words: sum('complex_words'),
    long_words: sum('long_words'),
    polysyllabic_words: sum('polysyllabic_words'),
    paragraphs: Math.max(1, parts.filter((part) => part.trim() !== '').length),
  };
}

function countsOf(paragraph: string): Counts {
  const counts: Counts = {
    words: 0,
    sentences: sentencesOf(paragraph).length,
    characters: 0,
    syllables: 0,
    complex_words: 0,
    long_words: 0,
    polysyllabic_words: 0,
  };
  for (const [word] of paragraph.matchAll(WORDS)) {
    const characters = lettersIn(word);
    if (characters === 0) continue;
    const many = word.length > WORD_MOST ? syllablesIn(word) : syllablesOf.get(word, syllablesIn);
    counts.words += 1;
    counts.characters += characters;
    counts.syllables += many;
    // Endings that make a word longer, not harder, do not count.
    if (many > 2 && many - (/(?:es|ed|ing)$/.test(word) ? 1 : 0) > 2) counts.complex_words += 1;
    if (word.length > 6) counts.long_words += 1;
    if (many > 2) counts.polysyllabic_words += 1;
  }
  return counts;
}

function syllablesIn(word: string): number {
  return Math.max(1, syllable(word));
}

/** The length of a word without the signs in it. */
function lettersIn(word: string): number {
  return /['’.]/.test(word) ? word.replace(/['’.]/g, '').length : word.length;
}

type Grade = (counts: Readonly<Record<string, number>>) => number;

const of = (counts: Readonly<Record<string, number>>, name: string): number => counts[name] ?? 0;
const perSentence: Grade = (counts) => of(counts, 'words') / of(counts, 'sentences');
const perWord = (counts: Readonly<Record<string, number>>, name: string): number =>
  of(counts, name) / of(counts, 'words');

/** The school year that a text is for, by the five formulas that Vale knows (each after its Wikipedia article). */
export const grades: Readonly<Record<string, Grade>> = {
  'Flesch-Kincaid': (counts) => 0.39 * perSentence(counts) + 11.8 * perWord(counts, 'syllables') - 15.59,
  'Gunning Fog': (counts) => 0.4 * (perSentence(counts) + 100 * perWord(counts, 'complex_words')),
  'Coleman-Liau': (counts) =>
    5.88 * perWord(counts, 'characters') - 29.6 * perWord(counts, 'sentences') - 15.8,
  SMOG: (counts) =>
    1.043 * Math.sqrt((of(counts, 'polysyllabic_words') * 30) / of(counts, 'sentences')) + 3.1291,
  'Automated Readability': (counts) =>
    4.71 * perWord(counts, 'characters') + 0.5 * perSentence(counts) - 21.43,
};
