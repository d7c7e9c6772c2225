import { syllable } from 'syllable';
import type { Structure } from './block.ts';
import { sentencesOf } from './sentences.ts';

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

/** Counts the words, sentences and so on of a text. */
export function measure(text: string, structure: Structure): Measures {
  const words = (text.match(WORDS) ?? []).filter((word) => /[\p{N}\p{L}]/u.test(word));
  if (words.length === 0) return null;
  const syllables = words.map((word) => Math.max(1, syllable(word)));
  const count = (holds: (word: string, syllables: number) => boolean): number =>
    words.filter((word, index) => holds(word, syllables[index] ?? 1)).length;
  return {
    ...structure,
    words: words.length,
    sentences: Math.max(1, sentencesOf(text).length),
    characters: words.reduce((sum, word) => sum + word.replace(/[^\p{L}\p{N}]/gu, '').length, 0),
    syllables: syllables.reduce((sum, each) => sum + each, 0),
    // Endings that make a word longer, not harder, do not count.
    complex_words: count((word, many) => many - (/(?:es|ed|ing)$/.test(word) ? 1 : 0) > 2),
    long_words: count((word) => word.length > 6),
    polysyllabic_words: count((_, many) => many > 2),
    paragraphs: Math.max(1, text.split(/\n\s*\n/).filter((part) => part.trim() !== '').length),
  };
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
