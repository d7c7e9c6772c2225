import { t } from '../../messages/index.ts';
import { DRIFT_FROM, DRIFT_WORDS, driftsOf } from '../profile.ts';
import { wordsOf } from '../shingles.ts';
import type { CatalogueRule } from './rule.ts';
import { cliches, contractions, formalWords, hype, informalWords, jargon, weasels } from './word-lists.ts';
import { anyOf, insteadOf } from './words.ts';

const base = { severity: 'info', on: false, waivable: true, english: true, options: {} } as const;

function list(phrases: readonly string[], message: () => string, exceptions: readonly string[] = []) {
  return { of: 'words', body: () => anyOf(phrases, exceptions), message } as const;
}

const we = /\b(?:we|us|our|ours|ourselves)\b/giu;
const you = /\b(?:you|your|yours|yourself|yourselves)\b/giu;

const long = contractions.map(([short, full]): [string, string] => [full, short]);

/** How the brand speaks. */
export const voiceRules = [
  {
    ...base,
    id: 'voice.person',
    options: { most: { kind: 'number', default: 3, min: 1, max: 20 } },
    check: {
      of: 'post',
      find: ({ text }, _context, settings) => {
        const ours = text.match(we)?.length ?? 0;
        const yours = text.match(you)?.length ?? 0;
        if (ours < settings.number('most') || yours > 0) return [];
        return [{ at: null, message: t('voice.find.person', { count: ours }), fixes: [], subject: 'we' }];
      },
    },
  },
  {
    ...base,
    id: 'voice.formality',
    options: { level: { kind: 'choice', default: 'plain', choices: ['plain', 'formal'] } },
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.text('level') === 'formal' ? informalWords : formalWords),
      message: () => t('voice.find.formality', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'voice.contractions',
    options: { policy: { kind: 'choice', default: 'use', choices: ['use', 'avoid'] } },
    check: {
      of: 'words',
      body: (settings) => insteadOf(settings.text('policy') === 'avoid' ? contractions : long),
      message: () => t('voice.find.instead', { wanted: '%s', words: '%s' }),
    },
  },
  {
    ...base,
    id: 'voice.tone-drift',
    english: false,
    options: { distance: { kind: 'number', default: DRIFT_FROM, min: 1, max: 10 } },
    applies: (_document, { profile }) => profile !== null,
    check: {
      of: 'post',
      find: ({ text }, { profile }, settings) => {
        if (profile === null) return [];
        const [moved] = wordsOf(text).length < DRIFT_WORDS ? [] : driftsOf(profile, text);
        if (moved === undefined || moved.distance < settings.number('distance')) return [];
        return [{ at: null, message: moved.words, fixes: [], subject: moved.feature }];
      },
    },
  },
  { ...base, id: 'voice.hype', check: list(hype, () => t('voice.find.hype', { words: '%s' })) },
  { ...base, id: 'voice.cliche', check: list(cliches, () => t('voice.find.cliche', { words: '%s' })) },
  { ...base, id: 'voice.weasel', check: list(weasels, () => t('voice.find.weasel', { words: '%s' })) },
  {
    ...base,
    id: 'voice.jargon',
    check: {
      of: 'words',
      body: () => insteadOf(jargon),
      message: () => t('voice.find.instead', { wanted: '%s', words: '%s' }),
    },
  },
] as const satisfies readonly CatalogueRule[];
