import { t } from '../../messages/index.ts';
import { passagesOf, type VoiceDocument } from '../document.ts';
import { grades, measure } from '../patterns/measures.ts';
import type { PatternBody } from '../rule.ts';
import type { CatalogueRule, PostMatch, RawMatch } from './rule.ts';
import { wordy } from './word-lists.ts';
import { insteadOf } from './words.ts';

const base = { severity: 'info', on: false, waivable: true, english: false, options: {} } as const;

/** Under so many words a grade says nothing: one long word moves it by years. */
const GRADE_WORDS = 30;

/** How much of a text is graded, in UTF-16 units: whoever writes more writes the rest alike. */
const GRADE_MOST = 20_000;

/** Words that stand twice for good reason. */
const twice = new Set([
  'had',
  'that',
  'very',
  'so',
  'no',
  'ha',
  'haha',
  'bye',
  'knock',
  'hear',
  'tut',
  'chop',
  'night',
  'bora',
  'ho',
  'la',
  'na',
]);

function repeated(stretch: string): readonly RawMatch[] {
  const found: RawMatch[] = [];
  for (const match of stretch.matchAll(/(?<![\p{L}\p{N}_'’-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}_'’-])/giu)) {
    const word = match[1] ?? '';
    if (
      twice.has(word.toLowerCase()) ||
      (/^\p{Lu}/u.test(word) && word.length > 1 && !/^The$|^And$/u.test(word))
    )
      continue;
    const from = match.index;
    found.push({
      from,
      to: from + match[0].length,
      message: t('voice.find.repeated', { words: word }),
      fixes: [word],
    });
  }
  return found;
}

/** Two spaces or more between words or sentences; a tab or the indent of a line is none of them. */
function doubleSpaces(document: VoiceDocument): readonly PostMatch[] {
  return passagesOf(document).flatMap(([passage, text]) =>
    text.includes('  ')
      ? [...text.matchAll(/(?<=\S) {2,}(?=\S)/gu)].map((match) => ({
          at: { passage, from: match.index, to: match.index + match[0].length },
          message: t('voice.find.doubleSpace'),
          fixes: [' '],
          subject: '',
        }))
      : [],
  );
}

const spelling: PatternBody = {
  kind: 'spelling',
  dictionaries: [],
  append: true,
  ignore: [],
  // What begins with a capital may be a name: who writes posts writes of people and places.
  filters: ['^[A-Z].*'],
  exceptions: [],
  threshold: 0,
  custom: false,
};

/** LIX, for languages that have no formula of their own: words per sentence plus the share of long words. */
function lix(words: number, sentences: number, long: number): number {
  return words / sentences + (100 * long) / words;
}

function tooHard(text: string, language: string, grade: number, hardest: number): readonly PostMatch[] {
  const counts = measure(text.slice(0, GRADE_MOST).replace(/https?:\/\/\S+|[@#]\S+/gu, ' '), {});
  const words = counts?.['words'] ?? 0;
  if (counts === null || words < GRADE_WORDS) return [];
  if (/^en\b/iu.test(language)) {
    const is = Math.round(grades['Flesch-Kincaid']?.(counts) ?? 0);
    return is > grade ? [whole(t('voice.find.grade', { is, most: grade }), 'grade')] : [];
  }
  const is = Math.round(lix(words, counts['sentences'] ?? 1, counts['long_words'] ?? 0));
  return is > hardest ? [whole(t('voice.find.lix', { is, most: hardest }), 'lix')] : [];
}

function whole(message: string, subject: string): PostMatch {
  return { at: null, message, fixes: [], subject };
}

/** How easily a text is read, and slips of the hand. */
export const languageRules = [
  {
    ...base,
    id: 'read.grade',
    options: {
      grade: { kind: 'number', default: 9, min: 1, max: 20 },
      lix: { kind: 'number', default: 45, min: 10, max: 100 },
    },
    check: {
      of: 'post',
      find: ({ text, language }, _context, settings) =>
        tooHard(text, language, settings.number('grade'), settings.number('lix')),
    },
  },
  {
    ...base,
    id: 'read.sentence-long',
    options: { words: { kind: 'number', default: 30, min: 5, max: 200 } },
    check: {
      of: 'sentence',
      finder: (settings) => (stretch) => {
        const count = stretch.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
        if (count <= settings.number('words')) return [];
        const message = t('voice.find.sentenceLong', { count, most: settings.number('words') });
        return [{ from: 0, to: stretch.length, message, fixes: [] }];
      },
    },
  },
  {
    ...base,
    id: 'read.wordy',
    english: true,
    check: {
      of: 'words',
      body: () => insteadOf(wordy),
      message: () => t('voice.find.instead', { wanted: '%s', words: '%s' }),
    },
  },
  { ...base, id: 'lang.repeat', severity: 'warn', check: { of: 'sentence', finder: () => repeated } },
  {
    ...base,
    id: 'lang.spell',
    english: true,
    check: { of: 'words', body: () => spelling, message: () => t('voice.find.spelling', { words: '%s' }) },
  },
  { ...base, id: 'lang.double-space', check: { of: 'post', find: doubleSpaces } },
] as const satisfies readonly CatalogueRule[];
